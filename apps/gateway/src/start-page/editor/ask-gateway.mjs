import { createClient } from 'graphql-sse'

/**
 * GraphiQL's way to ask: one POST to the gateway that served the page, or a stream of events for a
 * subscription. Headers typed into the editor win. For a moment after a tab was changed GraphiQL still names the operation of
 * the one before; such a name is left out.
 */
export const askGateway =
  (tokenNow) =>
  async ({ query, variables, operationName }, { headers = {} } = {}) => {
    const token = await tokenNow()
    const bearer = token === '' ? {} : { authorization: `Bearer ${token}` }
    const named = new RegExp(`\\b(query|mutation|subscription)\\s+${operationName}\\b`).test(query)
    const asked = { query, variables, ...(named ? { operationName } : {}) }
    if (/^\s*subscription\b/.test(query.replace(/#.*/g, '')))
      return createClient({ url: '/graphql/stream', headers: { ...bearer, ...headers } }).iterate(asked)
    return fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...bearer, ...headers },
      body: JSON.stringify(asked),
    }).then((response) => response.json())
  }
