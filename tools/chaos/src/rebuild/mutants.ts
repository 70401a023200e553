import { decodeEvent } from '@customer-graph/events'
import { type ProjectionUnderTest } from '@customer-graph/events/projection-under-test'
import { type RebuildAnswer } from './rebuild'

/** Rebuilds as they must not be. */
export type WrongRebuild = 'replays once, without positions'

/**
 * Reads the topic once to where it ends, and switches: what the live consumer hears meanwhile goes into the tables that are
 * thrown away.
 */
export async function rebuildWithoutPositions(
  { bus, success, projection }: ProjectionUnderTest,
  topic: string,
): Promise<RebuildAnswer> {
  await success.rows('CREATE SCHEMA beside')
  await success.rows('CREATE TABLE beside.tally (LIKE public.tally INCLUDING ALL)')
  const events = await bus.replay({
    topic,
    from: 'start',
    handler: (records) =>
      success.dataSource.transaction(async (manager) => {
        await manager.query(`SELECT set_config('search_path', 'beside, public', true)`)
        const read = records.map(decodeEvent).flatMap((each) => (each.readable ? [each.event] : []))
        await projection.project(read, { manager, after: announceNothing })
      }),
  })
  await success.dataSource.transaction(async (manager) => {
    await manager.query('DROP TABLE public.tally')
    await manager.query('ALTER TABLE beside.tally SET SCHEMA public')
  })
  return { events, equal: true, switched: true }
}

const announceNothing = (): never => {
  throw new Error('The tally announces nothing.')
}
