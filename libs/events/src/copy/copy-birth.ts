import { type DataSource } from 'typeorm'
import { type EventBus, type Place } from '../bus/event-bus'
import { placeKey } from '../place/known-places'

/** Where the topics ended when a copy was born, by `placeKey`. A partition that is not among them was empty then. */
export type Birth = ReadonlyMap<string, bigint>

/** The birth of a copy: written down at its first start, before it hears anything, and the same ever after. */
export async function birthOf(
  dataSource: DataSource,
  bus: EventBus,
  group: string,
  topics: readonly string[],
): Promise<Birth> {
  const known = await readBirth(dataSource, group)
  if (known) return known
  const ends = (await Promise.all(topics.map((topic) => bus.ends(topic)))).flat()
  await dataSource.query(
    'INSERT INTO copy_birth (consumer_group, ends) VALUES ($1, $2) ON CONFLICT DO NOTHING',
    [group, JSON.stringify(Object.fromEntries(ends.map((end) => [placeKey(end), end.offset])))],
  )
  return (await readBirth(dataSource, group)) ?? new Map()
}

/** Whether a record was published after the copy was born. */
export const isLive = (birth: Birth, place: Place): boolean =>
  BigInt(place.offset) >= (birth.get(placeKey(place)) ?? 0n)

async function readBirth(dataSource: DataSource, group: string): Promise<Birth | null> {
  const [row]: { ends: Record<string, string> }[] = await dataSource.query(
    'SELECT ends FROM copy_birth WHERE consumer_group = $1',
    [group],
  )
  return row ? new Map(Object.entries(row.ends).map(([key, offset]) => [key, BigInt(offset)])) : null
}
