import { CreateFeedback1795276800000 } from './20261121T1600-create-feedback'
import { MoveIdempotencyKeys1795745400000 } from './20261127T0210-move-idempotency-keys'

/** The migrations of product-feedback, oldest first. */
export const migrations = [CreateFeedback1795276800000, MoveIdempotencyKeys1795745400000]
