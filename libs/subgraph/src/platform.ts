import { type EventBus, type Transaction } from '@customer-graph/events'
import { type Clock } from '@customer-graph/glossary'
import { type Registry } from 'prom-client'
import { type DataSource } from 'typeorm'
import { type ServiceConfig } from './config'
import { type Log } from './log'

/** What every service of a department has, whatever its nouns are. */
export interface Platform {
  readonly config: ServiceConfig
  /** For what people ask: resolvers and commands. */
  readonly database: DataSource
  /** A small pool of its own for consumers and workers, so that neither starves the other. */
  readonly backgroundDatabase: DataSource
  /** Runs a command of `database`; its events are published once it commits. */
  readonly transaction: Transaction
  /** The same on `backgroundDatabase`. */
  readonly backgroundTransaction: Transaction
  readonly bus: EventBus
  readonly clock: Clock
  readonly log: Log
  readonly metrics: Registry
}
