import { connectBus, type Consumer } from '@customer-graph/events'
import {
  openProjection,
  untilHeard,
  type ProjectionUnderTest,
} from '@customer-graph/events/projection-under-test'
import { setTimeout as pause } from 'node:timers/promises'
import { type Finding } from '../finding'
import { rebuildWithoutPositions, type WrongRebuild } from './mutants'

export interface RebuildScenario {
  /** `host:port` of a Kafka; the topic has a name that nobody has used. PostgreSQL is that of TEST_POSTGRES_URL. */
  readonly brokers: readonly string[]
  /** Published and heard before the rebuild begins. */
  readonly events: number
  readonly streams: number
  /** Another rebuild than the right one, to see that it is found out. */
  readonly mutant?: WrongRebuild
}

/** What a rebuild says of itself. */
export interface RebuildAnswer {
  readonly events: number
  readonly equal: boolean
  readonly switched: boolean
}

const slice = 10_000

/** I11: a projection is rebuilt from Kafka while events go on, takes the live one's place, and goes on from there. */
export async function rebuild(options: RebuildScenario): Promise<Finding[]> {
  const { brokers, events, streams, mutant } = options
  const bus = await connectBus({ kind: 'kafka', brokers, clientId: 'chaos-rebuild' })
  const topic = `chaos-rebuild-${process.pid}-${process.hrtime.bigint()}`
  const under = await openProjection({ bus, topic, close: () => bus.close() })
  try {
    const consumer = await under.consume()
    for (let left = events; left > 0; left -= slice) await under.publish(Math.min(slice, left), streams)
    await untilHeard(consumer)
    const writing = writeOn(under, streams)
    const answer = mutant ? await rebuildWithoutPositions(under, topic) : await under.rebuild()
    const meanwhile = await writing.stop()
    await untilHeard(consumer)
    await consumer.stop()
    return [await judge(under, consumer, answer, meanwhile)]
  } finally {
    await under.close()
  }
}

/** Goes on publishing, a few events to many streams, until stopped; answers how many. */
function writeOn(under: ProjectionUnderTest, streams: number) {
  let on = true
  let written = 0
  const writing = (async () => {
    for (; on; written += 20) {
      await under.publish(20, Math.min(20, streams))
      await pause(20)
    }
  })()
  return {
    stop: async () => {
      on = false
      await writing
      return written
    },
  }
}

async function judge(
  under: ProjectionUnderTest,
  { counts }: Consumer,
  { events, equal, switched }: RebuildAnswer,
  meanwhile: number,
): Promise<Finding> {
  const tallies = new Map((await under.tallies()).map((tally) => [tally.stream, tally]))
  const wrong = under.published().filter(({ stream, count, digest }) => {
    const found = tallies.get(stream)
    return found?.count !== count || found.digest !== digest
  })
  const [first] = wrong
  const left = await under.success.rows(`SELECT 1 FROM pg_namespace WHERE nspname LIKE 'rebuild%'`)
  return {
    invariant: 'I11',
    says: 'a rebuilt projection equals the live one, and goes on in its place',
    measured: `${events} events applied again, ${meanwhile} published meanwhile, ${tallies.size} rows: ${equal ? 'equal' : 'not equal'}, ${switched ? 'switched' : 'not switched'}, ${wrong.length} rows wrong at the end`,
    target: 'equal, switched, 0 rows wrong at the end',
    violations: [
      ...(equal ? [] : ['the rebuilt tables differ from the live ones']),
      ...(switched ? [] : ['the rebuilt tables did not take the place of the live ones']),
      ...(first
        ? [
            `${wrong.length} rows are not what was published, the first that of ${first.stream}: ${tallies.get(first.stream)?.count ?? 0} events of ${first.count}`,
          ]
        : []),
      ...(left.length > 0 ? ['tables of the rebuild were left behind'] : []),
      ...(counts.parked > 0 ? [`${counts.parked} events were parked`] : []),
    ],
  }
}
