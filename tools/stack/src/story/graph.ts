import { setTimeout as sleep } from 'node:timers/promises'
import type { CallerName, Tokens } from '../callers'
import { onceHeard } from './hearing'

type Answer = Record<string, unknown>

/** Fields of an answer, as the query selected them. */
export type Fields = Record<string, any> // eslint-disable-line @typescript-eslint/no-explicit-any -- only the query knows

interface Answered {
  readonly status: number
  readonly data?: Answer
  readonly errors?: { message: string; extensions?: { code?: string } }[]
}

const isQuery = (text: string): boolean => !text.trimStart().startsWith('mutation')

const tooBusy = ({ errors = [] }: Answered): boolean =>
  errors.length > 0 && errors.every(({ extensions }) => extensions?.code === 'SUBGRAPH_TIMEOUT')

/** The gateway, as the people of the story use it. */
export interface Graph {
  /** Asks a query, again while a department is too busy to answer in time. Throws what the graph answers as an error. */
  ask(as: CallerName, query: string, variables?: Answer): Promise<Answer>
  /**
   * Runs the mutation `field` with its input and answers the changed object: its `__typename` and what `select` asks for, like
   * `... on Deal { id }`. A refusal is thrown with its code. Give an idempotency key wherever the input takes one.
   */
  change(as: CallerName, field: string, input: Answer, select?: string): Promise<Answer>
  /** Like `change`, but a refusal because something is not known is asked again until the department has heard of it. */
  changeOnceHeard(as: CallerName, field: string, input: Answer, select?: string): Promise<Answer>
}

export function graphAt(url: string, tokens: Tokens): Graph {
  const askOnce = async (as: CallerName, query: string, variables: Answer): Promise<Answered> => {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens[as]}` },
      body: JSON.stringify({ query, variables }),
    })
    return { status: answer.status, ...((await answer.json()) as Omit<Answered, 'status'>) }
  }
  const ask: Graph['ask'] = async (as, query, variables = {}) => {
    let answered = await askOnce(as, query, variables)
    for (let again = 0; again < 20 && isQuery(query) && tooBusy(answered); again++) {
      await sleep(250)
      answered = await askOnce(as, query, variables)
    }
    const { data, errors, status } = answered
    if (errors?.length || !data)
      throw new Error(errors?.map(({ message }) => message).join('; ') ?? `status ${status}`)
    return data
  }
  const outcome: Graph['change'] = async (as, field, input, select = '') => {
    const inputType = `${field[0]?.toUpperCase()}${field.slice(1)}Input`
    const mutation = `mutation ($input: ${inputType}!) { ${field}(input: $input) { __typename ... on Refusal { code message } ${select} } }`
    return (await ask(as, mutation, { input }))[field] as Answer
  }
  return {
    ask,
    change: async (as, field, input, select) => accepted(field, await outcome(as, field, input, select)),
    changeOnceHeard: (as, field, input, select) => {
      let missing: unknown
      return onceHeard(
        () => `${field}: ${missing}`,
        async () => {
          const answer = await outcome(as, field, input, select)
          missing = answer.message
          return answer.code === 'NOT_FOUND' ? null : accepted(field, answer)
        },
      )
    },
  }
}

function accepted(field: string, answer: Answer): Answer {
  if ('code' in answer) throw new Error(`${field} was refused: ${answer.code}: ${answer.message}`)
  return answer
}
