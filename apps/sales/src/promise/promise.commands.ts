import { promiseRecorded, promiseSettled } from '@customer-graph/contracts-sales'
import { type Tx } from '@customer-graph/events'
import {
  type Conflict,
  type Decision,
  type InvalidInput,
  newId,
  type NotFound,
  notFound,
  refuse,
  type WrongState,
  worksElsewhere,
} from '@customer-graph/glossary'
import { type Acting, type Once, once } from '@customer-graph/subgraph'
import { contactStore } from '../contact/contact.store'
import { customerStore } from '../customer/customer.store'
import { dealStore } from '../deal/deal.store'
import { sellerStore } from '../seller/seller.store'
import { type PromiseId, type PromiseMade, type Settlement } from './promise'
import { record, settle } from './promise.rules'
import { promiseStore } from './promise.store'

type NewPromise = Omit<Extract<PromiseMade, { status: 'open' }>, 'id' | 'status'>

/** Writes down what was promised to a customer. */
export const recordPromise = (
  { transaction, clock, cause }: Acting,
  input: Once<NewPromise>,
): Promise<Decision<PromiseMade, InvalidInput | NotFound | Conflict>> =>
  transaction(cause, async (tx) => {
    const promises = promiseStore(tx.manager)
    const { idempotencyKey: _key, ...said } = input
    return once<PromiseMade, InvalidInput | NotFound>(tx, {
      ...{ mutation: 'recordPromise', input, caller: cause.actor },
      find: async (id) => (await promises.byIds([id]))[0] ?? null,
      work: async () => {
        const standing = said.dealId ? await promises.standingFor([said.dealId]) : []
        const decision = record({ ...said, id: newId<'Promise'>() }, standing.length)
        if (!decision.accepted) return decision
        const absent = await absentee(tx, said)
        if (absent) return refuse(absent)
        await promises.insert(decision.value)
        const { id: promiseId, status: _, ...data } = decision.value
        const about = { stream: data.customerId, customerId: data.customerId, time: clock.now() }
        tx.announce(promiseRecorded, about, { promiseId, ...data })
        return decision
      },
    })
  })

/** Ends a promise. */
export const settlePromise = (
  { transaction, clock, cause }: Acting,
  id: PromiseId,
  how: Settlement,
): Promise<Decision<PromiseMade, NotFound | WrongState>> =>
  transaction(cause, async (tx) => {
    const promises = promiseStore(tx.manager)
    const promise = await promises.lock(id)
    if (!promise) return refuse(notFound('promise', id))
    const now = clock.now()
    const decision = settle(promise, how, now)
    if (!decision.accepted) return decision
    await promises.update(decision.value)
    const { customerId, dealId } = promise
    const about = { stream: customerId, customerId, time: now }
    tx.announce(promiseSettled, about, {
      promiseId: id,
      customerId,
      dealId,
      status: how,
      settledAt: now.toISOString(),
    })
    return decision
  })

/** Whoever the promise names that is not there, or belongs to another customer. */
async function absentee(
  { manager, cause }: Tx,
  { customerId, dealId, toContactId, byPersonId }: NewPromise,
): Promise<NotFound | InvalidInput | null> {
  const [customer] = await customerStore(manager).byIds([customerId])
  if (!customer) return notFound('customer', customerId)
  const [deal] = dealId ? await dealStore(manager).byIds([dealId]) : []
  if (dealId && deal?.customerId !== customerId) return notFound('deal of this customer', dealId)
  const [contact] = toContactId ? await contactStore(manager).byIds([toContactId]) : []
  if (toContactId && contact?.customerId !== customerId)
    return notFound('contact of this customer', toContactId)
  const [maker] =
    byPersonId && byPersonId !== cause.actor ? await sellerStore(manager).byIds([byPersonId]) : []
  if (maker?.active === false) return worksElsewhere('byPersonId', 'sales')
  return null
}
