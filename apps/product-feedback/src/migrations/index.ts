import { eventTablesMigration } from '@customer-graph/events'
import { CreateFeedback1795276800000 } from './20261121T1600-create-feedback'

/** The migrations of product-feedback, oldest first; those of the platform come before our own. */
export const migrations = [eventTablesMigration, CreateFeedback1795276800000]
