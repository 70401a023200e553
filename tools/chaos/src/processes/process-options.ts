import { type MutantName } from '../mutants/mutants'

/** What a process of the rig is started with, as JSON in its first argument. */
export interface ProcessOptions {
  readonly name: string
  /** Its database, by way of its own proxy. */
  readonly database: string
  readonly brokers: readonly string[]
  /** The most connections of its pool. */
  readonly poolSize: number
  /** Keeps the topics and groups of runs on one broker apart. */
  readonly scope: string
  /** The deliberately wrong variant to be; none in a true run. */
  readonly mutant?: MutantName | undefined
}

/** What a process says on its standard output when it is at work. */
export interface AtWork {
  readonly port: number
}

export const readOptions = (words: readonly string[]): ProcessOptions =>
  JSON.parse(words[0] ?? '{}') as ProcessOptions
