import { type DataSource, type EntityManager } from 'typeorm'
import { type ProjectionTx } from '../consumer/reaction'
import { transientFailure } from '../consumer/transient-failure.rules'
import { type EventEnvelope } from '../envelope/event-envelope'
import { type RebuildableProjection } from './rebuildable-projection'
import { type Place } from './tables-beside'

/**
 * Applies events to the tables beside, in one transaction. What the projection announces is left out: it was announced when
 * the event was first heard. Throws, naming the event, when one cannot be projected, or when other tables were written to.
 */
export async function projectBeside(
  dataSource: DataSource,
  place: Place,
  projection: RebuildableProjection,
  events: readonly EventEnvelope[],
): Promise<void> {
  if (events.length === 0) return
  const apply = (part: readonly EventEnvelope[]) =>
    dataSource.transaction((manager) => applyBeside(manager, place, projection, part))
  try {
    await apply(events)
  } catch (error) {
    if (transientFailure(error)) throw error
    for (const event of events)
      await apply([event]).catch((cause: Error) => {
        const { type, id, sequence, stream, source } = event
        throw new Error(
          `${type} ${id}, number ${sequence} of stream ${stream} from ${source}, cannot be projected: ${cause.message}. Mend the projection, then try again.`,
          { cause },
        )
      })
  }
}

async function applyBeside(
  manager: EntityManager,
  { live, beside }: Place,
  { project, group }: RebuildableProjection,
  events: readonly EventEnvelope[],
): Promise<void> {
  await manager.query(
    `SELECT set_config('search_path', format('%I, %I', $1::text, $2::text), true), set_config('synchronous_commit', 'off', true)`,
    [beside, live],
  )
  const before = await rowsWritten(manager, live)
  await project(events, silently(manager))
  const after = await rowsWritten(manager, live)
  const strays = [...after].flatMap(([table, rows]) => (rows === before.get(table) ? [] : [table]))
  if (strays.length > 0)
    throw new Error(`${group} writes to ${strays.join(', ')}, which is not among the tables that it declares`)
}

/** By table, what this connection has written and not yet reported: transactions before this one may be among it. */
async function rowsWritten(manager: EntityManager, schema: string): Promise<Map<string, string>> {
  const rows: { relname: string; written: string }[] = await manager.query(
    'SELECT relname, (n_tup_ins + n_tup_upd + n_tup_del)::text AS written FROM pg_stat_xact_user_tables WHERE schemaname = $1',
    [schema],
  )
  return new Map(rows.map(({ relname, written }) => [relname, written]))
}

const silently = (manager: EntityManager): ProjectionTx => ({
  manager,
  after: ({ id, correlationId, traceparent, history }) => ({
    manager,
    cause: { actor: null, correlationId, causationId: id, traceparent, history },
    announce: () => undefined,
  }),
})
