import {
  personAdded,
  personChanged,
  personDeactivated,
  personReactivated,
} from '@customer-graph/contracts-operating-model'
import { type Tx } from '@customer-graph/events'
import { type Person } from './person'

const about = (person: Person, time: Date) => ({ stream: person.id, customerId: null, time })

const entryOf = ({ id, department, managerId, office, externalRefs, active }: Person) => ({
  personId: id,
  department,
  managerId,
  office,
  externalRefs: [...externalRefs],
  active,
})

export const announceAdded = (tx: Tx, person: Person, at: Date): void =>
  tx.announce(personAdded, about(person, at), entryOf(person))

export const announceChanged = (tx: Tx, person: Person, at: Date): void =>
  tx.announce(personChanged, about(person, at), entryOf(person))

export const announceDeactivated = (tx: Tx, person: Person, at: Date): void =>
  tx.announce(personDeactivated, about(person, at), { personId: person.id, department: person.department })

export const announceReactivated = (tx: Tx, person: Person, at: Date): void =>
  tx.announce(personReactivated, about(person, at), entryOf(person))
