import { CreateSupport1795275000000 } from './20261121T1530-create-support'
import { MoveIdempotencyKeys1795745400000 } from './20261127T0210-move-idempotency-keys'

/** The migrations of support, oldest first. */
export const migrations = [CreateSupport1795275000000, MoveIdempotencyKeys1795745400000]
