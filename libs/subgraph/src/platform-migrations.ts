import { agreementTablesMigration, clockTablesMigration } from '@customer-graph/clocks'
import { eventMigrations } from '@customer-graph/events'
import { type Migrations } from './data-source'

/** The platform's own tables, which every department has, so that a clock or a copy asks for no migration of its own. */
const platformMigrations: Migrations = [...eventMigrations, clockTablesMigration, agreementTablesMigration]

/** A department's migrations after the platform's. */
export const withPlatform = (migrations: Migrations): Migrations => [...platformMigrations, ...migrations]
