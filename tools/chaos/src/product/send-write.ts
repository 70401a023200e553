import type { StartedStack } from '@customer-graph/tools-stack'

/** How a call of a creating mutation ended: with the id of what was made, or with what was said instead. */
export interface Outcome {
  readonly id?: string
  readonly code?: string
  readonly message?: string
}

/** Sends one creating mutation once. The input holds its idempotency key. Never rejects: an answer that never came is an outcome. */
export type SendWrite = (
  field: string,
  type: string,
  input: Readonly<Record<string, unknown>>,
) => Promise<Outcome>

/** Through the gateway of a stack, in the administrator's name. */
export const throughGateway =
  ({ gateway, tokens }: Pick<StartedStack, 'gateway' | 'tokens'>): SendWrite =>
  async (field, type, input) => {
    const query = `mutation ($input: ${field[0]?.toUpperCase()}${field.slice(1)}Input!) {
      ${field}(input: $input) { ... on ${type} { id } ... on Refusal { code message } }
    }`
    try {
      const answer = await fetch(gateway.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens.admin}` },
        body: JSON.stringify({ query, variables: { input } }),
      })
      const { data, errors } = (await answer.json()) as Answer
      const [error] = errors ?? []
      return error ? { code: error.extensions.code, message: error.message } : (data?.[field] ?? {})
    } catch (error) {
      return { message: String(error) } // nobody answered, or the connection broke: it may be done or not
    }
  }

interface Answer {
  readonly data?: Record<string, Outcome | null>
  readonly errors?: { message: string; extensions: { code: string } }[]
}
