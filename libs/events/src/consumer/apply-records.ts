import { type DeliveredRecord } from '../bus/event-bus'
import { runWithOutbox } from '../outbox/create-transaction'
import { parkRecords } from './park-records'
import { claimInInbox, releaseFromInbox } from './claim-in-inbox'
import { type ConsumerOptions } from './consumer-options'
import { type Effect } from './effect'
import { hearRecord } from './hear-record'
import { type Moving } from './keep-places'
import { noteUndone, type Undoing } from './note-undone'
import { keyText, planBatch, type Heard, type Plan } from './plan-batch.rules'
import { lockPositions, savePositions } from './stream-positions'

/**
 * Applies records in one transaction: inbox first, then positions, effects, what has to be parked, the new positions, and
 * with `moving` the new place on the bus.
 * Rejects, with nothing changed, when an effect or the database fails.
 */
export const applyRecords = (
  options: ConsumerOptions,
  effect: Effect,
  records: readonly DeliveredRecord[],
  moving: Moving | null = null,
): Promise<Applied> =>
  runWithOutbox(options, async (open) => {
    const { manager } = open
    const { group } = options
    const heard = records.map((record) => hearRecord(record, effect.handles))
    const fresh = await claimInInbox(manager, group, heard.flatMap(handledId))
    const keys = [...new Map(heard.map(({ key }) => [keyText(key), key])).values()]
    const plan = planBatch(heard, fresh, await lockPositions(manager, group, keys), options.sparse)
    await effect.apply(plan.apply, open)
    await releaseFromInbox(
      manager,
      group,
      plan.park.flatMap(({ heard }) => handledId(heard)),
    )
    await parkRecords(manager, group, plan.park)
    await savePositions(manager, group, plan.positions.values())
    await moving?.move(manager)
    return { ...plan, undone: await noteUndone(manager, group, [...plan.apply, ...plan.unhandled]) }
  })

export interface Applied extends Plan<DeliveredRecord> {
  /** Announcements that events are no more, with how many of those took effect here. */
  readonly undone: readonly Undoing[]
}

const handledId = (heard: Heard<DeliveredRecord>): string[] =>
  heard.event !== null && heard.handled ? [heard.event.id] : []
