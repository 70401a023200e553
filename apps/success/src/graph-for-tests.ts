import { type PersonId } from '@customer-graph/glossary'
import { type Caller, createLog, graphContext, subgraphSchema } from '@customer-graph/subgraph'
import { graphql } from 'graphql'
import { typeDefs } from './generated/type-defs'
import { successLoaders } from './graph-context'
import { resolvers } from './resolvers'
import { type SuccessForTests } from './success-for-tests'

const schema = subgraphSchema('success', typeDefs, resolvers)
const log = createLog('success', 'silent')

export interface Answer {
  readonly data: Record<string, any> // eslint-disable-line @typescript-eslint/no-explicit-any -- as a client sees it
  readonly codes: unknown[]
}

/** The subgraph as the gateway asks it, in the name of `person` of success unless told otherwise. */
export function graphForTests(success: SuccessForTests, person: () => PersonId) {
  async function ask(source: string, variables: object = {}, who: Partial<Caller> = {}): Promise<Answer> {
    const caller: Caller = { subject: person(), department: 'success', roles: [], requestId: 'test', ...who }
    const { manager } = success.source
    const contextValue = {
      ...graphContext(caller, null, log),
      commands: success.commands,
      manager,
      loaders: successLoaders(manager),
      now: success.clock.now(),
    }
    const { data, errors = [] } = await graphql({
      schema,
      source,
      variableValues: { ...variables },
      contextValue,
    })
    return { data: data ?? {}, codes: errors.map((error) => error.extensions.code ?? error.message) }
  }

  const entities = (type: string, ids: readonly string[], fields: string) =>
    ask(`query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${fields} } } }`, {
      of: ids.map((id) => ({ __typename: type, id })),
    })

  return {
    ask,
    entities,
    /** Calls a mutation whose input type is named after it; `fields` are asked of its result besides what a refusal says. */
    async mutate(name: string, input: object, fields: string, who: Partial<Caller> = {}) {
      const type = name.charAt(0).toUpperCase() + name.slice(1)
      const call = `${name}(input: $input) { __typename ... on Refusal { code message } ${fields} }`
      const answer = await ask(`mutation ($input: ${type}Input!) { ${call} }`, { input }, who)
      return { ...answer, result: answer.data[name] }
    },
    /** A new customer whose deal was won just now. */
    async wonHandoff(): Promise<{ customerId: string; handoffId: string }> {
      const customerId = await success.customer()
      await success.wonDeal(customerId)
      const { data } = await entities('Customer', [customerId], 'handoffs(first: 1) { nodes { id } }')
      return { customerId, handoffId: data._entities[0].handoffs.nodes[0].id }
    },
  }
}
