import { type DataSource, type EntityManager } from 'typeorm'
import { type DeliveredRecord, type Place } from '../bus/event-bus'
import { columnsOf, placeKey, PutBack } from '../place/known-places'
import { isPutBack, movePlaces, readPlaces } from '../place/place-statements'
import { runPrepared } from '../run-prepared'

/** How far the records in hand move a consumer on. */
export interface Moving {
  /** Writes it down in the transaction of their effects. Rejects with {@link PutBack} when the database was put back. */
  move(manager: EntityManager): Promise<void>
  /** That transaction has committed. */
  moved(): void
  /** Writes it down now, unless it was with the effects: some of the records were handled by themselves. */
  end(): Promise<void>
}

/** Keeps in the consumer's own database how far it has come on the bus, so that a database that was put back shows it. */
export interface PlaceKeeper {
  /** Where the database says that the consumer is, for the bus. */
  from(topic: string, partition: number): Promise<string | null>
  moving(records: readonly DeliveredRecord[]): Moving
  /** Whether the database lacks what this process has written down in it. */
  arePutBack(): Promise<boolean>
  /** The bus will ask anew for every place. */
  forget(): void
}

export function keepPlaces(dataSource: DataSource, group: string, topics: readonly string[]): PlaceKeeper {
  const known = new Map<string, Place>()
  let reading: Promise<Place[]> | undefined
  /** Partitions are asked about all at once: one statement answers. */
  const readAll = (): Promise<Place[]> =>
    (reading ??= dataSource.query<Place[]>(readPlaces, [group, topics]).finally(() => (reading = undefined)))

  /** Nothing is known of a partition to which nothing was written so far, or to a database of before there were places. */
  async function read(partition: Pick<Place, 'topic' | 'partition'>): Promise<Place | null> {
    const places = await readAll()
    const here = places.find((place) => placeKey(place) === placeKey(partition))
    if (here) return here
    const [row]: { heard: boolean }[] = places.length > 0 ? [] : await dataSource.query(hasHeard, [group])
    return row?.heard ? null : { ...partition, offset: '0' }
  }

  function moving(records: readonly DeliveredRecord[]): Moving {
    const last = records.at(-1)
    const next: Place[] = last ? [{ ...placeOf(last), offset: String(BigInt(last.offset) + 1n) }] : []
    let done = next.length === 0
    const move = async (manager: EntityManager) => {
      const rows = await runPrepared<{ put_back: boolean }>(manager, 'move places', moveOn, [
        ...[group, ...columnsOf(next), ...columnsOf(known.values())],
      ])
      if (rows[0]?.put_back) throw new PutBack(group)
    }
    const moved = () => {
      for (const place of next) known.set(placeKey(place), place)
      done = true
    }
    return {
      move,
      moved,
      end: async () => {
        if (done) return
        await dataSource.transaction(move)
        moved()
      },
    }
  }

  return {
    from: async (topic, partition) => {
      const here = await read({ topic, partition })
      if (here) known.set(placeKey(here), here)
      return here?.offset ?? null
    },
    moving,
    arePutBack: async () => {
      const [row]: { put_back: boolean }[] = await dataSource.query(look, [
        ...[group, ...columnsOf(known.values())],
      ])
      return row?.put_back ?? false
    },
    forget: () => known.clear(),
  }
}

const placeOf = ({ topic, partition }: DeliveredRecord) => ({ topic, partition })
const moveOn = movePlaces()
const hasHeard = 'SELECT EXISTS (SELECT FROM stream_position WHERE consumer_group = $1) AS heard'
const look = `SELECT ${isPutBack('$1', 2)} AS put_back`
