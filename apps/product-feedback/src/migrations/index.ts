import { CreateFeedback1795276800000 } from './20261121T1600-create-feedback'

/** The migrations of product-feedback, oldest first. */
export const migrations = [CreateFeedback1795276800000]
