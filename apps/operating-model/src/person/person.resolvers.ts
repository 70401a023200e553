import { type ExternalRef, type PersonId } from '@customer-graph/glossary'
import {
  answer,
  decodeId,
  type DepartmentContext,
  graphExternalRef,
  importedRows,
  optionalId,
  readPage,
} from '@customer-graph/subgraph'
import { type Resolvers } from '../generated/resolvers'
import { importPeople } from './import-people.commands'
import { type Person } from './person'
import { addPerson, deactivatePerson, reactivatePerson } from './person.commands'
import { personById } from './person.loaders'
import { personStore } from './person.store'

export const personResolvers: Resolvers = {
  Query: {
    person: (_root, { id }, context) => personById(context).load(decodeId(id, 'id')),
    personByExternalRef: async (_root, ref, { manager }) =>
      (await personStore(manager).byExternalRefs([ref]))[0] ?? null,
    people: async (_root, { filter, ...page }, context) => {
      const managerId = optionalId(filter?.managerId, 'filter.managerId')
      const people = await personStore(context.manager).page(readPage(page), { ...filter, managerId })
      for (const person of people.nodes) personById(context).prime(person.id, person)
      return people
    },
  },
  Mutation: {
    addPerson: async (_root, { input }, context) => {
      const { name, department, office, idempotencyKey } = input
      const decision = await addPerson(context, {
        ...{ name, department },
        id: optionalId(input.id, 'input.id'),
        managerId: optionalId(input.managerId, 'input.managerId'),
        roles: input.roles ?? [],
        office: office ?? null,
        externalRefs: (input.externalRefs ?? []).map(plain),
        idempotencyKey: idempotencyKey ?? null,
      })
      return answer(decision)
    },
    deactivatePerson: async (_root, { input }, context) => {
      const id = decodeId<'Person'>(input.personId, 'input.personId')
      const decision = await deactivatePerson(context, id)
      return answer(decision)
    },
    reactivatePerson: async (_root, { input }, context) => {
      const id = decodeId<'Person'>(input.personId, 'input.personId')
      const decision = await reactivatePerson(context, id)
      return answer(decision)
    },
    importPeople: async (_root, { input }, context) => {
      const rows = importedRows(input.rows).map(({ externalRef, manager, office, ...row }) => ({
        ...row,
        externalRef: plain(externalRef),
        ...(manager === undefined ? {} : { manager: manager && plain(manager) }),
        ...(office === undefined ? {} : { office }),
      }))
      return importPeople(context, rows)
    },
  },
  ExternalRef: graphExternalRef,
  Person: {
    name: of((person) => person.name),
    department: of((person) => person.department),
    roles: of((person) => person.roles),
    manager: of(({ managerId }) => managerId && { id: managerId }),
    office: of((person) => person.office),
    active: of((person) => person.active),
    externalRefs: of((person) => person.externalRefs),
  },
}

const plain = ({ system, id }: ExternalRef): ExternalRef => ({ system, id })

/** A field of the directory's entry; null for an id that the directory does not have. */
function of<Value>(field: (person: Person) => Value) {
  return async (
    { id }: { readonly id: PersonId },
    _none: object,
    context: DepartmentContext,
  ): Promise<Value | null> => {
    const person = await personById(context).load(id)
    return person && field(person)
  }
}
