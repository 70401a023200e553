import { type Tx } from '@customer-graph/events'
import {
  accept,
  type Conflict,
  conflict,
  type Decision,
  type Refusal,
  refuse,
} from '@customer-graph/glossary'
import { createHash } from 'node:crypto'
import { lockKey } from '../lock-key'
import { rowsOf } from '../rows'
import { sql } from '../sql'

/** What a command is given that may be sent again: the key names one wish of one caller, however often it is sent. */
export type Once<Input> = Input & { readonly idempotencyKey: string | null }

interface Wish<Thing, R extends Refusal> {
  readonly mutation: string
  readonly input: Once<object>
  /** Whose wish it is. */
  readonly caller: string | null
  /** What an earlier call made, as it is now. */
  find(id: string): Promise<Thing | null>
  work(): Promise<Decision<Thing, R>>
}

interface KeptWish {
  readonly mutation: string
  readonly caller: string | null
  readonly digest: string | null
  readonly result_id: string
}

/**
 * Does the work once for a key: the same call again answers what the first one made. The same key with another body, by another
 * caller or for another mutation is refused with `Conflict`, since two strangers' wishes would be taken for one. What is refused
 * is not remembered, so it may be mended and sent again. Two at once have one outcome. Without a key the work is done.
 */
export async function once<Thing extends { readonly id: string }, R extends Refusal>(
  { manager }: Pick<Tx, 'manager'>,
  { mutation, input, caller, find, work }: Wish<Thing, R>,
): Promise<Decision<Thing, R | Conflict>> {
  const { idempotencyKey: key, ...body } = input
  if (key === null) return work()
  await lockKey(manager, `idempotency ${key}`)
  const kept = await rowsOf<KeptWish>(
    manager,
    sql`SELECT mutation, caller, digest, result_id FROM idempotency_key WHERE key = ${key}`,
  )
  const digest = digestOf(body)
  const before = kept.find((wish) => wish.mutation === mutation)
  if (before && isSame(before, caller, digest)) {
    const thing = await find(before.result_id)
    if (thing) return accept(thing)
  }
  if (kept.length > 0)
    return refuse(conflict(`The idempotency key was used for something else. Send a new one.`))
  const decision = await work()
  if (decision.accepted)
    await rowsOf(
      manager,
      sql`INSERT INTO idempotency_key (key, mutation, caller, digest, result_id)
          VALUES (${key}, ${mutation}, ${caller}, ${digest}, ${decision.value.id})`,
    )
  return decision
}

/** Of keys of the former version neither the caller nor the body is known. */
const isSame = (kept: KeptWish, caller: string | null, digest: string): boolean =>
  kept.digest === null || (kept.digest === digest && kept.caller === caller)

/** The same for the same body, in whatever order it is written; what is left out is the same as null. */
export const digestOf = (body: object): string =>
  createHash('sha256').update(JSON.stringify(body, ordered)).digest('base64url')

const ordered = (_key: string, value: unknown): unknown =>
  value === null || typeof value !== 'object' || Array.isArray(value)
    ? value
    : Object.fromEntries(
        Object.entries(value)
          .filter(([, each]) => each != null)
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      )
