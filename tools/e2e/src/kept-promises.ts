import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { StartedStack } from '@customer-graph/tools-stack'

type Outcome = { id?: string; code?: string; message?: string }

/** How calls ended that had to be sent again: by what the client was told, or that it was told nothing. */
export type Setbacks = Map<string, number>

const patienceMs = 60_000

/**
 * A client that means what it says: sends a creating mutation with a key of its own, and sends the very same again until it
 * is answered. Answers the id of what was made. Rejects after a minute, or when it is refused for good.
 */
export function persistentClient(stack: StartedStack, setbacks: Setbacks) {
  return async (field: string, type: string, input: object): Promise<string> => {
    const inputType = `${field[0]?.toUpperCase()}${field.slice(1)}Input`
    const body = JSON.stringify({
      query: `mutation ($input: ${inputType}!) { ${field}(input: $input) { ... on ${type} { id } ... on Refusal { code message } } }`,
      variables: { input: { idempotencyKey: randomUUID(), ...input } },
    })
    for (const giveUp = performance.now() + patienceMs; ; await sleep(100)) {
      const { id, code = 'UNANSWERED', message } = await attempt(stack, field, body)
      if (id !== undefined) return id
      setbacks.set(code, (setbacks.get(code) ?? 0) + 1)
      if (performance.now() > giveUp)
        throw new Error(`${field} was not done within a minute: ${code}: ${message}`)
    }
  }
}

async function attempt(stack: StartedStack, field: string, body: string): Promise<Outcome> {
  try {
    const answer = await fetch(stack.gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${stack.tokens.admin}` },
      body,
    })
    const { data, errors } = (await answer.json()) as {
      data?: Record<string, Outcome | null>
      errors?: { message: string; extensions: { code: string } }[]
    }
    const [error] = errors ?? []
    return error ? { code: error.extensions.code, message: error.message } : (data?.[field] ?? {})
  } catch (error) {
    return { message: String(error) } // nobody answered, or the connection broke: it may be done or not
  }
}
