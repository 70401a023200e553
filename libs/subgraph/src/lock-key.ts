import { type EntityManager } from 'typeorm'
import { rowsOf } from './rows'
import { sql } from './sql'

/** Lets one transaction at a time work under a key; the others wait until it has ended, and then see what it did. */
export async function lockKey(manager: EntityManager, key: string): Promise<void> {
  await rowsOf(manager, sql`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`)
}

/** As `lockKey`, but those who share the key do not wait for each other, only for whoever holds it alone. */
export async function shareKey(manager: EntityManager, key: string): Promise<void> {
  await rowsOf(manager, sql`SELECT pg_advisory_xact_lock_shared(hashtextextended(${key}, 0))`)
}
