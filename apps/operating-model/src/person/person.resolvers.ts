import { type ExternalRef } from '@customer-graph/glossary'
import {
  answer,
  decodeId,
  graphExternalRef,
  optionalId,
  outcome,
  readIdempotencyKey,
  readPage,
  importedRows,
} from '@customer-graph/subgraph'
import { type Resolvers } from '../generated/resolvers'
import { type OperatingModelContext } from '../graph-context'
import { type Person } from './person'
import { personStore } from './person.store'
import { type PersonReference } from '../references'

export const personResolvers: Resolvers = {
  Query: {
    person: (_root, { id }, { loaders }) => loaders.person.load(decodeId(id, 'id')),
    personByExternalRef: async (_root, ref, { manager }) =>
      (await personStore(manager).byExternalRefs([ref]))[0] ?? null,
    people: async (_root, { filter, ...page }, { loaders, manager }) => {
      const managerId = optionalId(filter?.managerId, 'filter.managerId')
      const people = await personStore(manager).page(readPage(page), { ...filter, managerId })
      for (const person of people.nodes) loaders.person.prime(person.id, person)
      return people
    },
  },
  Mutation: {
    addPerson: async (_root, { input }, { cause, commands }) => {
      const { name, department, office, idempotencyKey } = input
      const decision = await commands.addPerson(
        {
          ...{ name, department },
          id: optionalId(input.id, 'input.id'),
          managerId: optionalId(input.managerId, 'input.managerId'),
          roles: input.roles ?? [],
          office: office ?? null,
          externalRefs: (input.externalRefs ?? []).map(plain),
          idempotencyKey: readIdempotencyKey(idempotencyKey),
        },
        cause,
      )
      return answer(decision)
    },
    deactivatePerson: async (_root, { input }, { cause, commands, loaders }) => {
      const id = decodeId<'Person'>(input.personId, 'input.personId')
      const decision = await commands.deactivatePerson(id, cause)
      loaders.person.clear(id)
      return answer(decision)
    },
    importPeople: async (_root, { input }, { cause, commands }) => {
      const rows = importedRows(input.rows).map(({ externalRef, manager, office, ...row }) => ({
        ...row,
        externalRef: plain(externalRef),
        ...(manager === undefined ? {} : { manager: manager && plain(manager) }),
        ...(office === undefined ? {} : { office }),
      }))
      return commands.importPeople(rows, cause)
    },
  },
  ExternalRef: graphExternalRef,
  AddPersonResult: outcome('Person'),
  DeactivatePersonResult: outcome('Person'),
  Person: {
    __resolveReference: ({ id }) => ({ id: decodeId<'Person'>(id, 'id') }),
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
    { id }: PersonReference,
    _none: object,
    { loaders }: OperatingModelContext,
  ): Promise<Value | null> => {
    const person = await loaders.person.load(id)
    return person && field(person)
  }
}
