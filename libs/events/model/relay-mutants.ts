import {
  countStreams,
  deleteRows,
  insertOutbox,
  type OldestPending,
  outboxStatements,
  toRead,
} from './outbox-statements'
import { type Mutant } from './mutant'
import { statement } from './statements'
import { type OutboxRow } from './tables-in-memory'

const byPosition = (rows: readonly OutboxRow[]) => [...rows].sort((a, b) => a.position - b.position)
const { 'oldest pending': oldest, 'write outbox': write, 'take buckets': take } = outboxStatements
const deleting = outboxStatements['note as published']

/** A deliberately wrong relay that loses events although nothing fails. */
export const cursorMutants: Readonly<Record<string, Mutant>> = {
  'a cursor behind which a late commit is never looked for': {
    shows: /was committed and not published/,
    wrong: () => {
      const last = new Map<number, number>()
      return {
        'oldest pending': statement<OldestPending>(oldest.like, async (place, values) => {
          const all = (await oldest.run(place, values)) as OutboxRow[]
          const rows = all.filter(({ bucket, position }) => position > (last.get(bucket) ?? 0))
          for (const { bucket, position } of rows) last.set(bucket, position)
          return rows
        }),
        'note as published': statement(deleting.like, () => [{ put_back: false }]),
      }
    },
  },
}

/** Deliberately wrong relays and writers. */
export const relayMutants: Readonly<Record<string, Mutant>> = {
  'rows that another relay has locked are skipped, instead of buckets': {
    shows: /was first published as/,
    wrong: () => {
      const lockedBy = new Map<number, object>()
      return {
        'take buckets': statement<[number[]]>(take.like, (_, [wanted]) =>
          wanted.map((bucket) => ({ bucket })),
        ),
        'oldest pending': statement<OldestPending>(oldest.like, ({ tables, work, session }) => {
          const alive = (holder: object | undefined) => holder !== undefined && tables.relays.has(holder)
          const free = byPosition(tables.outbox.seen(work)).filter(({ position }) => {
            const holder = lockedBy.get(position)
            return holder === session || !alive(holder)
          })
          const mine = free.slice(0, 2)
          for (const { position } of mine) lockedBy.set(position, session)
          return mine.map(toRead)
        }),
      }
    },
  },

  'events are deleted before they are published': {
    shows: /was committed and not published/,
    wrong: () => ({
      'oldest pending': statement<OldestPending>(oldest.like, async (place, values) => {
        const rows = await oldest.run(place, values)
        await deleteRows(
          place,
          (rows as OutboxRow[]).map(({ position }) => position),
        )
        return rows
      }),
    }),
  },

  'a position in the outbox is drawn before the stream is locked': {
    shows: /was first published as/,
    wrong: () => ({
      'write outbox': statement<Parameters<typeof insertOutbox>[1]>(write.like, async (place, values) => {
        const drawn = values[4].map(() => place.tables.draw())
        return insertOutbox(place, values, await countStreams(place, values), () => drawn.shift() ?? 0)
      }),
    }),
  },
}
