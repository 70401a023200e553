import type { Fields, StartedStack } from '@customer-graph/tools-stack'

interface Answered {
  data?: Fields | null
  errors?: { message: string; extensions: { code: string } }[]
}

/** Asks the gateway in the administrator's name and answers all that it says, errors too. */
export async function askAsAdmin(
  stack: StartedStack,
  query: string,
  variables: object = {},
): Promise<Answered> {
  const answer = await fetch(stack.gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${stack.tokens.admin}` },
    body: JSON.stringify({ query, variables }),
  })
  return (await answer.json()) as Answered
}

/** Whether the service at `url` says that it is ready; not when it says nothing. */
export const isReady = (url: string): Promise<boolean> =>
  fetch(new URL('/health/ready', url)).then(
    ({ ok }) => ok,
    () => false,
  )
