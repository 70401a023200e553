import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ApolloClient, gql } from '@apollo/client'
import { GraphQLWsLink } from '@apollo/client/link/subscriptions'
import { createClient, FindCustomersDocument } from '@customer-graph/graph-client'
import { subscriptionExchange } from '@urql/core'
import { createClient as createSse } from 'graphql-sse'
import { createClient as createWs } from 'graphql-ws'
import WebSocket from 'ws'
import { GraphCache, partialAnswersCount } from '../recipes/apollo.ts'
import { urqlClient } from '../recipes/urql.ts'
import { token, url } from './graph.ts'

const authorization = `Bearer ${token()}`
const graph = createClient({ url, token })

const query = `subscription ($id: ID!) { customerActivity(customerId: $id) { eventId type customer { id industry } } }`

interface Activity {
  readonly customerActivity: {
    readonly eventId: string
    readonly type: string
    readonly customer: { readonly id: string; readonly industry: string | null } | null
  } | null
}

/** How to listen to a customer's activities: `tell` is called with each, and the answer ends it. */
type Listen = (id: string, tell: (activity: Activity) => void) => () => void

const overSse = () => createSse({ url: `${url}/stream`, headers: { authorization } })
const overWebSocket = () =>
  createWs({ url: url.replace(/^http/, 'ws'), connectionParams: { authorization }, webSocketImpl: WebSocket })

const ways: Readonly<Record<string, Listen>> = {
  'graphql-sse, over server-sent events': (id, tell) =>
    overSse().subscribe<Activity>(
      { query, variables: { id } },
      { next: ({ data }) => data && tell(data), error: assert.ifError, complete: () => undefined },
    ),
  'graphql-ws, over a WebSocket': (id, tell) => {
    const client = overWebSocket()
    client.subscribe<Activity>(
      { query, variables: { id } },
      { next: ({ data }) => data && tell(data), error: assert.ifError, complete: () => undefined },
    )
    return () => void client.dispose()
  },
  'Apollo Client, over a WebSocket': (id, tell) => {
    const client = overWebSocket()
    const apollo = new ApolloClient({
      cache: new GraphCache(),
      link: new GraphQLWsLink(client),
      defaultOptions: partialAnswersCount,
    })
    apollo
      .subscribe<Activity>({ query: gql(query), variables: { id } })
      .subscribe(({ data }) => data && tell(data as Activity))
    return () => void client.dispose()
  },
  'urql, over server-sent events': (id, tell) => {
    const sse = overSse()
    const live = subscriptionExchange({
      forwardSubscription: ({ query: text = '', variables }) => ({
        subscribe: (sink) => ({
          unsubscribe: sse.subscribe(
            { query: text, variables: variables as Record<string, unknown> },
            {
              next: (result) => sink.next(result as Parameters<typeof sink.next>[0]),
              error: (error) => sink.error(error),
              complete: () => sink.complete(),
            },
          ),
        }),
      }),
    })
    const client = urqlClient(url, token, { exchanges: [live] })
    const { unsubscribe } = client
      .subscription<Activity>(query, { id })
      .subscribe(({ data }) => data && tell(data))
    return () => {
      unsubscribe()
      sse.dispose()
    }
  },
}

const change = `mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { ... on Customer { id } } }`

async function update(customerId: string, industry: string): Promise<void> {
  const body = JSON.stringify({ query: change, variables: { input: { customerId, industry } } })
  const answer = await fetch(url, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body,
  })
  assert.equal(answer.status, 200)
}

for (const [way, listen] of Object.entries(ways))
  test(`what happens is told to ${way}`, { timeout: 60_000 }, async () => {
    const id = (await graph.ask(FindCustomersDocument, { nameContains: '' })).data!.customers!.nodes[0]!.id
    const told = new Promise<Activity>((resolve) => {
      const industries = ['Fishing', 'Shipping']
      const stop = listen(id, (activity) => {
        clearInterval(again)
        stop()
        resolve(activity)
      })
      // Nobody says when a subscription is heard, so something happens until it is.
      const again = setInterval(() => void update(id, industries.reverse()[0]!), 500)
    })
    const { customerActivity } = await told
    assert.equal(customerActivity?.type, 'sales.customer-updated.v1')
    assert.equal(customerActivity.customer?.id, id)
  })
