import {
  accept,
  type Conflict,
  conflict,
  type Decision,
  type InvalidInput,
  newId,
  type NotFound,
  notFound,
  type PersonId,
  refuse,
  type WrongState,
} from '@customer-graph/glossary'
import { type Tx } from '@customer-graph/events'
import { type EntityManager } from 'typeorm'
import { type Acting, lockKey, once, type Once } from '@customer-graph/subgraph'
import { type NewPerson, type Person } from './person'
import { announceAdded, announceDeactivated, announceReactivated } from './person.events'
import { comeBack, join, leave, same } from './person.rules'
import { personStore } from './person.store'

type AddInput = Once<NewPerson & { readonly id: PersonId | null }>

/** Adds a colleague; the same idempotency key or the same entry under the same id answers with who was added before. */
export const addPerson = (
  { transaction, clock, cause }: Acting,
  input: AddInput,
): Promise<Decision<Person, InvalidInput | Conflict | NotFound>> =>
  transaction(cause, async (tx) => {
    await lockKey(tx.manager, 'directory')
    const people = personStore(tx.manager)
    const { id, idempotencyKey: _, ...entry } = input
    return once<Person, InvalidInput | Conflict | NotFound>(tx, {
      ...{ mutation: 'addPerson', input, caller: cause.actor },
      find: async (id) => (await people.byIds([id]))[0] ?? null,
      work: async () => {
        const decision = join(id ?? newId<'Person'>(), entry)
        if (!decision.accepted) return decision
        const person = decision.value
        const [there] = await people.byIds([person.id])
        if (there && same(there, person)) return accept(there)
        if (there)
          return refuse(
            conflict(`The id ${there.id} belongs to another entry of the directory already.`, there.id),
          )
        const clash = await clashOf(tx.manager, person)
        if (clash) return refuse(clash)
        await people.insert([person])
        announceAdded(tx, person, clock.now())
        return decision
      },
    })
  })

/** Marks a colleague as having left. */
export const deactivatePerson = (
  acting: Acting,
  id: PersonId,
): Promise<Decision<Person, NotFound | WrongState>> => onPerson(acting, id, leave, announceDeactivated)

/** Brings back a colleague who had left, under the same id. */
export const reactivatePerson = (
  acting: Acting,
  id: PersonId,
): Promise<Decision<Person, NotFound | WrongState>> => onPerson(acting, id, comeBack, announceReactivated)

/** Loads the colleague, lets `decide` decide, keeps and announces what it decided, in one transaction. */
const onPerson = (
  { transaction, clock, cause }: Acting,
  id: PersonId,
  decide: (person: Person) => Decision<Person, WrongState>,
  announce: (tx: Tx, person: Person, at: Date) => void,
): Promise<Decision<Person, NotFound | WrongState>> =>
  transaction(cause, async (tx) => {
    await lockKey(tx.manager, 'directory')
    const people = personStore(tx.manager)
    const [person] = await people.byIds([id])
    if (!person) return refuse(notFound('colleague', id))
    const decision = decide(person)
    if (!decision.accepted) return decision
    await people.update([decision.value])
    announce(tx, decision.value, clock.now())
    return decision
  })

/** What stands in the way of the entry: a reference that names somebody else, or a manager who is not there. */
async function clashOf(manager: EntityManager, person: Person): Promise<Conflict | NotFound | null> {
  const people = personStore(manager)
  const [other] = await people.byExternalRefs(person.externalRefs)
  if (other)
    return conflict(`One of the references names another colleague already: ${other.name}.`, other.id)
  if (person.managerId && !(await people.byIds([person.managerId])).length)
    return notFound('manager', person.managerId)
  return null
}
