import { type EntityManager } from 'typeorm'

/** What is changed by one transaction at a time, because each change is checked against all the others. */
export type Register = 'directory' | 'definitions' | 'service levels' | 'calendars'

/** Waits until no other transaction changes the register, and keeps it until this one ends. */
export const oneAtATime = (manager: EntityManager, register: Register): Promise<unknown> =>
  manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`operating-model ${register}`])
