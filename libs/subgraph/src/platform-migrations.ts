import { agreementTablesMigration, clockTablesMigration } from '@customer-graph/clocks'
import { eventMigrations } from '@customer-graph/events'
import { type Migrations } from './data-source'
import { IdempotencyKeys1795744800000 } from './idempotency/idempotency-keys.migration'

/** The platform's own tables, which every department has, so that a clock or a copy asks for no migration of its own. */
const platformMigrations: Migrations = [
  ...eventMigrations,
  clockTablesMigration,
  agreementTablesMigration,
  IdempotencyKeys1795744800000,
]

/** A department's migrations after the platform's. */
export const withPlatform = (migrations: Migrations): Migrations => [...platformMigrations, ...migrations]
