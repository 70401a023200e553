import { type PersonId } from '@customer-graph/glossary'
import { answer, decodeId, instantOf, optionalId } from '@customer-graph/subgraph'
import { type Resolvers } from '../generated/resolvers'
import { inForce } from '../agreement/in-force.rules'
import { type Definition } from './definition'
import { proposeDefinition, signDefinition } from './definition.commands'
import { definitionById } from './definition.loaders'
import { unsigned } from './definition.rules'
import { definitionStore } from './definition.store'

/** The version in force at an instant; a proposal is never in force. */
const standing = (definition: Definition | null, at: Date) =>
  inForce(definition?.versions.filter((version) => version.status === 'agreed') ?? [], at)

export const definitionResolvers: Resolvers = {
  Query: {
    definitions: (_root, _none, { manager }) => definitionStore(manager).all(),
    definition: async (_root, { key, asOf }, context) =>
      standing(await definitionStore(context.manager).byKey(key), asOf ?? instantOf(context)),
  },
  Mutation: {
    proposeDefinition: async (_root, { input }, context) => {
      const { caller } = context
      const { key, text, rule, affected, effectiveFrom } = input
      const ownerId = optionalId<'Person'>(input.ownerId, 'input.ownerId')
      const proposal = { key, text, rule, affected, ownerId, effectiveFrom: effectiveFrom ?? null }
      return answer(await proposeDefinition(context, { ...proposal, callerId: caller.subject as PersonId }))
    },
    signDefinition: async (_root, { input }, context) => {
      const { caller } = context
      const by = { department: caller.department, personId: caller.subject as PersonId }
      return answer(await signDefinition(context, input, by))
    },
  },
  Definition: {
    __resolveReference: ({ id }, context) => definitionById(context).load(decodeId(id, 'id')),
    inForce: (definition, _none, context) => standing(definition, instantOf(context)),
    proposed: ({ versions }) => versions.find((version) => version.status === 'proposed') ?? null,
  },
  DefinitionVersion: {
    rule: ({ rule }) => JSON.stringify(rule),
    owner: ({ ownerId }) => ownerId && { id: ownerId },
    unsigned,
  },
  Signature: {
    person: ({ personId }) => ({ id: personId }),
  },
}
