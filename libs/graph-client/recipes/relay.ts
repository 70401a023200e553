import {
  Environment,
  type FetchFunction,
  type GraphQLResponse,
  Network,
  RecordSource,
  Store,
} from 'relay-runtime'

/** The gateway as Relay asks it. */
const ask =
  (url: string, token: () => string, send: typeof fetch): FetchFunction =>
  async ({ text, name }, variables) => {
    const response = await send(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token()}` },
      body: JSON.stringify({ query: text, operationName: name, variables }),
    })
    return (await response.json()) as GraphQLResponse
  }

/** Relay's environment for the customer graph. Ids are unique over all types, so Relay's own way to keep objects holds. */
export const relayEnvironment = (url: string, token: () => string, send: typeof fetch = fetch): Environment =>
  new Environment({
    network: Network.create(ask(url, token, send)),
    store: new Store(new RecordSource()),
  })
