import { graphql, type GraphQLError, type GraphQLSchema } from 'graphql'
import { type Caller } from '../caller'
import { type GraphContext, graphContext } from '../context'
import { type Log } from '../log'

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- their shape is what the test asked for
export type Fields = any

/** An answer as a client sees it. */
export interface Answer {
  /** Empty when nothing could be answered. */
  readonly data: Fields
  readonly errors: readonly GraphQLError[]
  /** The code of each error, or its message where it has none. */
  readonly codes: readonly unknown[]
}

interface Asked {
  readonly schema: GraphQLSchema
  readonly context: (request: GraphContext) => GraphContext
  /** In whose name a question is asked that names nobody. */
  readonly caller: () => Pick<Caller, 'subject' | 'department'>
  readonly log: Log
}

/** The ways to ask a subgraph as the gateway does, without a server in between. `who` overrides the usual caller. */
export function askAsGateway({ schema, context, caller, log }: Asked) {
  async function ask(source: string, variables: object = {}, who: Partial<Caller> = {}): Promise<Answer> {
    const request = graphContext({ roles: [], requestId: 'test', ...caller(), ...who }, null, log)
    const contextValue = { ...context(request) } // The server hands resolvers a copy, too.
    const { data, errors = [] } = await graphql({
      ...{ schema, source, contextValue, variableValues: { ...variables } },
    })
    const codes = errors.map((error) => error.extensions.code ?? error.message)
    return { data: JSON.parse(JSON.stringify(data ?? {})), errors, codes }
  }

  /** Like `ask`, for what must be answered: throws the first error. */
  async function answer(...question: Parameters<typeof ask>): Promise<Fields> {
    const { data, errors } = await ask(...question)
    if (errors[0]) throw errors[0]
    return data
  }

  return {
    ask,
    answer,
    /** Asks for `fields` of entities, as when another department's part of an answer refers to them. */
    entities: (type: string, ids: readonly string[], fields: string, who?: Partial<Caller>) =>
      ask(
        `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${fields} } } }`,
        { of: ids.map((id) => ({ __typename: type, id })) },
        who,
      ),
    /** Runs a mutation and answers its result, as {@link mutationOf} asks for it; throws the first error. */
    mutate: async (name: string, input: object, fields?: string, who?: Partial<Caller>) =>
      (await answer(mutationOf(name, fields), { input }, who))[name],
  }
}

/** A mutation whose `input` has the type named after it; asks for `fields` besides what a refusal says. */
export function mutationOf(name: string, fields = ''): string {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`
  return `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on Refusal { code message } ${fields} } }`
}
