import {
  accept,
  circleFrom,
  type Conflict,
  conflict,
  type CustomerId,
  type Decision,
  type ExternalRef,
  type InvalidInput,
  invalidInput,
  newId,
  type NotFound,
  notFound,
  refuse,
} from '@customer-graph/glossary'
import { type EntityManager } from 'typeorm'
import { type Acting, lockKey, once, type Once } from '@customer-graph/subgraph'
import { type Customer, type CustomerChange, type NewCustomer } from './customer'
import { announceRegistered, announceUpdated } from './customer.events'
import { belongsToItself, change, customerFamilies, register } from './customer.rules'
import { customerStore } from './customer.store'

type Refused = InvalidInput | Conflict | NotFound

/** Makes a company known; the same idempotency key answers with the customer that it made before. */
export const registerCustomer = (
  { transaction, clock, cause }: Acting,
  input: Once<NewCustomer>,
): Promise<Decision<Customer, Refused>> =>
  transaction(cause, async (tx) => {
    const customers = customerStore(tx.manager)
    const { idempotencyKey: _, ...profile } = input
    return once<Customer, Refused>(tx, {
      ...{ mutation: 'registerCustomer', input, caller: cause.actor },
      find: async (id) => (await customers.byIds([id]))[0] ?? null,
      work: async () => {
        const decision = register(newId<'Customer'>(), profile)
        if (!decision.accepted) return decision
        const clash = await clashOf(tx.manager, decision.value)
        if (clash) return refuse(clash)
        await customers.insert([decision.value])
        announceRegistered(tx, decision.value, clock.now())
        return decision
      },
    })
  })

/** Changes what is known of a customer; announces only a real difference. */
export const updateCustomer = (
  { transaction, clock, cause }: Acting,
  id: CustomerId,
  wanted: CustomerChange,
): Promise<Decision<Customer, Refused>> =>
  transaction(cause, async (tx) => {
    const customers = customerStore(tx.manager)
    if (wanted.parentId) await lockKey(tx.manager, customerFamilies)
    const customer = await customers.lock(id)
    if (!customer) return refuse(notFound('customer', id))
    const decision = change(customer, wanted)
    if (!decision.accepted) return decision
    if (!decision.value) return accept(customer)
    const clash = (await clashOf(tx.manager, decision.value)) ?? (await circleOf(tx.manager, decision.value))
    if (clash) return refuse(clash)
    await customers.update([decision.value])
    announceUpdated(tx, decision.value, clock.now())
    return accept(decision.value)
  })

/** What stands in the way of the customer as wanted: a reference that names another one, or a parent that is not there. */
async function clashOf(manager: EntityManager, customer: Customer): Promise<Conflict | NotFound | null> {
  const customers = customerStore(manager)
  const taken = (await customers.ownersOf(customer.externalRefs)).find(
    (owner) => owner.ownerId !== customer.id,
  )
  if (taken) return conflict(`${describe(taken)} is another customer already.`, taken.ownerId)
  if (customer.parentId && !(await customers.byIds([customer.parentId])).length)
    return notFound('customer', customer.parentId)
  return null
}

/** A customer that would belong to itself. */
async function circleOf(
  manager: EntityManager,
  { id, name, parentId }: Customer,
): Promise<InvalidInput | null> {
  if (!parentId) return null
  const families = await customerStore(manager).families([parentId])
  const circle = circleFrom(id, (each) => (each === id ? parentId : families.get(each)?.parentId))
  const names = circle?.map((each) => (each === id ? name : (families.get(each)?.name ?? each)))
  return names ? invalidInput([{ path: 'parentId', message: belongsToItself(names) }]) : null
}

const describe = ({ system, id }: ExternalRef): string => `"${id}" of ${system}`
