import { newId } from '@customer-graph/glossary'
import { type EntityManager } from 'typeorm'

type Runner = Pick<EntityManager, 'query'>

export interface DeadlineToSchedule {
  readonly kind: string
  readonly subject: string
  /** A past instant is due at once. */
  readonly dueAt: Date
  /** Kept as JSON and handed to the handler. */
  readonly payload?: unknown
  /** What the handler's events will carry; a new one when left out. Pass `tx.cause.correlationId` to keep the thread. */
  readonly correlationId?: string
}

/**
 * Stores a deadline in the caller's transaction, so that it exists only if that commits. Returns its id.
 * Two deadlines of one kind and subject may wait side by side: cancel the former to replace it.
 */
export async function scheduleDeadline(
  runner: Runner,
  { kind, subject, dueAt, payload = null, correlationId }: DeadlineToSchedule,
): Promise<string> {
  const id = newId<'Deadline'>()
  await runner.query(
    `INSERT INTO deadline (id, kind, subject, due_at, try_at, payload, correlation_id) VALUES ($1, $2, $3, $4, $4, $5, $6)`,
    [id, kind, subject, dueAt.toISOString(), JSON.stringify(payload), correlationId ?? id],
  )
  return id
}

/**
 * Removes the waiting deadlines of a kind and subject and returns how many there were.
 * One that is firing at this moment is not waited for, because its handler may be waiting for rows that the caller
 * holds: it goes on once the caller has committed, and its handler then sees the subject as the caller left it.
 */
export async function cancelDeadlines(runner: Runner, kind: string, subject: string): Promise<number> {
  const [, count] = await runner.query<[unknown, number]>(
    `DELETE FROM deadline WHERE id IN (
       SELECT id FROM deadline WHERE kind = $1 AND subject = $2 AND fired_at IS NULL FOR UPDATE SKIP LOCKED)`,
    [kind, subject],
  )
  return count
}
