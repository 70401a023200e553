import { statement, type Place, type Statements } from './statements'
import { type PositionRow } from './tables-in-memory'

export const textOf = (...parts: readonly (string | number)[]) => parts.join('\n')

const fresh = {
  sequence: 0,
  missing: '{}',
  parked: false,
  requester: null,
  requestedAt: null,
  retryAt: null,
  retries: 0,
}

/**
 * Locks the position of a stream and changes it. False, without waiting for anybody, when a statement of this transaction
 * sees none that `change` is for.
 */
export async function changePosition(
  { tables: { positions }, work }: Place,
  [group, source, stream]: readonly string[],
  change: (known: PositionRow) => Partial<PositionRow> | null,
): Promise<boolean> {
  const key = textOf(group ?? '', source ?? '', stream ?? '')
  const seen = positions.see(work, key)
  if (!seen || !change(seen)) return false
  const known = await positions.take(work, key)
  const changed = known && change(known)
  if (changed) positions.put(work, key, { ...known, ...changed })
  return Boolean(changed)
}

/** Takes the keys one after the other, in one order everywhere; `each` gets its number in the arrays of the statement. */
export async function inOrder(
  sources: string[],
  streams: string[],
  each: (i: number, source: string, stream: string) => Promise<void>,
): Promise<void> {
  const places = streams.map((stream, i) => ({ i, source: sources[i] ?? '', stream }))
  places.sort((a, b) => (textOf(a.source, a.stream) < textOf(b.source, b.stream) ? -1 : 1))
  for (const { i, source, stream } of places) await each(i, source, stream)
}

const readPosition = ({ source, stream, sequence, missing, parked }: PositionRow) => ({
  source,
  stream,
  sequence: String(sequence),
  missing,
  parked_at: parked ? new Date(0) : null,
})

/** What a consumer says to its inbox and positions. */
export const consumerStatements = {
  'claim in inbox': statement<[string, string[]]>(
    /^INSERT INTO inbox/,
    async ({ tables: { inbox }, work }, [group, ids]) => {
      const claimed: object[] = []
      for (const id of [...ids].sort()) {
        if (await inbox.take(work, textOf(group, id))) continue
        inbox.put(work, textOf(group, id), { id })
        claimed.push({ event_id: id })
      }
      return claimed
    },
  ),
  'release from inbox': statement<[string, string[]]>(
    /^DELETE FROM inbox WHERE consumer_group = \$1 AND event_id/,
    async ({ tables: { inbox }, work }, [group, ids]) => {
      for (const id of ids) {
        if (!inbox.see(work, textOf(group, id))) continue
        await inbox.take(work, textOf(group, id))
        inbox.put(work, textOf(group, id), null)
      }
      return []
    },
  ),
  'lock positions': statement<[string, string[], string[]]>(
    /^SELECT p\.source, p\.stream, p\.sequence, .* FOR UPDATE$/,
    async ({ tables: { positions }, work }, [group, sources, streams]) => {
      const there = sources.map((source, i) => positions.see(work, textOf(group, source, streams[i] ?? '')))
      const locked: object[] = []
      await inOrder(sources, streams, async (i, source, stream) => {
        if (!there[i]) return
        const newest = await positions.take(work, textOf(group, source, stream))
        if (newest) locked.push(readPosition(newest))
      })
      return locked
    },
  ),
  'begin positions': statement<[string, string[], string[]]>(
    /^INSERT INTO stream_position AS known .* DO UPDATE SET sequence = known\.sequence/,
    async ({ tables: { positions }, work }, [group, sources, streams]) => {
      const begun: object[] = []
      await inOrder(sources, streams, async (_, source, stream) => {
        const key = textOf(group, source, stream)
        const known = await positions.take(work, key)
        const row = known ?? { ...fresh, consumer_group: group, source, stream }
        positions.put(work, key, row)
        begun.push(readPosition(row))
      })
      return begun
    },
  ),
  'save positions': statement<[string, string[], string[], number[], string[], boolean[]]>(
    /^INSERT INTO stream_position AS known .* DO UPDATE SET sequence = EXCLUDED\.sequence/,
    async ({ tables: { positions }, work }, [group, sources, streams, sequences, missing, parked]) => {
      await inOrder(sources, streams, async (i, source, stream) => {
        const key = textOf(group, source, stream)
        const known = await positions.take(work, key)
        positions.put(work, key, {
          ...(known ?? { ...fresh, consumer_group: group, source, stream }),
          sequence: sequences[i] ?? 0,
          missing: missing[i] ?? '{}',
          parked: parked[i] ?? false,
        })
      })
      return []
    },
  ),
  'schedule a retry': statement<[string, string, string, number[]]>(
    /^UPDATE stream_position SET retries = retries \+ 1/,
    async (place, [group, source, stream, delays]) => {
      await changePosition(place, [group, source, stream], ({ retries }) => ({
        retries: retries + 1,
        retryAt: retries < delays.length ? place.tables.draw() : null,
      }))
      return []
    },
  ),
} satisfies Statements
