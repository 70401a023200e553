import { type Cause } from '@customer-graph/events'
import {
  type Decision,
  type InvalidInput,
  type NotFound,
  notFound,
  refuse,
  type WrongState,
} from '@customer-graph/glossary'
import { type Ports } from '@customer-graph/subgraph'
import { requestStore } from '../request/request.store'
import { type FeedbackItem, type ItemId } from './item'
import { announceItem } from './item.events'
import { decline, plan, ship, start } from './item.rules'
import { itemStore } from './item.store'

type Moved<Refused extends WrongState | InvalidInput> = Promise<Decision<FeedbackItem, NotFound | Refused>>

/** Moves an item as `decide` says, and tells the world together with the customers who asked. */
const moveItem = <Refused extends WrongState | InvalidInput>(
  { transaction, clock }: Ports,
  id: ItemId,
  decide: (item: FeedbackItem, now: Date) => Decision<FeedbackItem, Refused>,
  cause: Cause,
): Moved<Refused> =>
  transaction(cause, async (tx) => {
    const items = itemStore(tx.manager)
    const item = await items.lock(id)
    if (!item) return refuse(notFound('item', id))
    const now = clock.now()
    const decision = decide(item, now)
    if (!decision.accepted) return decision
    await items.update(decision.value)
    announceItem(tx, decision.value, await requestStore(tx.manager).customersAskingFor(id), now)
    return decision
  })

export const planItem = (ports: Ports) => (id: ItemId, targetOn: string | null, cause: Cause) =>
  moveItem(ports, id, (item) => plan(item, targetOn), cause)

export const startItem = (ports: Ports) => (id: ItemId, cause: Cause) => moveItem(ports, id, start, cause)

export const shipItem = (ports: Ports) => (id: ItemId, cause: Cause) => moveItem(ports, id, ship, cause)

export const declineItem = (ports: Ports) => (id: ItemId, reason: string, cause: Cause) =>
  moveItem(ports, id, (item) => decline(item, reason), cause)
