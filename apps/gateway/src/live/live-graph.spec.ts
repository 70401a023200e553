import { type Caller } from '@customer-graph/subgraph'
import { buildSchema, GraphQLError, parse } from 'graphql'
import { activityNumber } from '../spec/activity'
import { activityHub } from './activity-hub'
import { liveGraph, type LiveGraphOptions, type Pushes, type Told } from './live-graph'
import { readLiveOperation } from './live-operation'

const schema = buildSchema(`
  type Query { customer(id: ID!): Customer }
  type Customer { id: ID! name: String tickets(first: Int!): [String!] }
  input Filter { customerIds: [ID!] departments: [String!] types: [String!] }
  type Subscription { customerActivity(customerId: ID!): CustomerActivity customersChanged(filter: Filter): CustomerActivity }
  type CustomerActivity { eventId: ID! type: String! department: String! occurredAt: String! leftOut: Int! customer: Customer }`)
const seller: Caller = { subject: 'p1', department: 'sales', roles: ['seller'], requestId: 'r' }
const activity = activityNumber

type Asked = [string, object, string]

function rig(ask?: LiveGraphOptions['ask']) {
  const asked: Asked[] = []
  const paid = jest.fn()
  const hub = activityHub({ listeners: 5, listenersEach: 4, waiting: 10 })
  const live = liveGraph({
    hub,
    mask: (formatted) => formatted,
    missedAfter: () => null,
    ask:
      ask ??
      (async ({ text }, variables, { department }) => {
        asked.push([text.replaceAll(/\s+/g, ' '), variables, department])
        return { data: { customer: { name: 'Hottechi' } } }
      }),
  })
  const open = (
    text: string,
    { variables = {}, subject = seller.subject, now = async () => seller as Caller | undefined } = {},
  ) =>
    live(
      readLiveOperation(schema, parse(text), null, { given: variables, coerced: variables }),
      { subject, now },
      paid,
    ) as Pushes
  return { asked, hub, paid, open }
}
const next = async (pushes: Pushes): Promise<Told> => (await pushes.next()).value as Told

test('an activity is pushed with the customer as the graph knows it now, under the names the client chose', async () => {
  const { hub, open, asked } = rig()
  const pushes = open(
    `subscription ($first: Int!) { theirs: customerActivity(customerId: "c1") {
       what: type __typename ...Rest customer { tickets(first: $first) } } }
     fragment Rest on CustomerActivity { leftOut customer { ...Named } } fragment Named on Customer { name }`,
    { variables: { first: 3, unused: 1 } },
  )
  const told = next(pushes)
  hub.publish(activity(1, 'c2'))
  hub.publish(activity(2))
  expect(await told).toEqual({
    data: {
      theirs: {
        what: 'sales.deal-won.v1',
        __typename: 'CustomerActivity',
        leftOut: 0,
        customer: { name: 'Hottechi' },
      },
    },
  })
  expect(asked).toEqual([
    [
      'query ($__customerId: ID!, $first: Int!) { customer(id: $__customerId) { ...Named } customer(id: $__customerId) { tickets(first: $first) } } fragment Named on Customer { name }',
      { first: 3, __customerId: 'c1' },
      'sales',
    ],
  ])
})

test('a client that does not ask for the customer costs no query, and what it skips is left out', async () => {
  const { hub, open, asked } = rig()
  const pushes = open(
    'subscription ($no: Boolean!) { customersChanged { eventId type @skip(if: true) customer @include(if: $no) { name } } }',
    { variables: { no: false } },
  )
  const told = next(pushes)
  hub.publish(activity(1))
  expect(await told).toEqual({ data: { customersChanged: { eventId: 'e1' } } })
  expect(asked).toEqual([])
})

test('clients with the same rights are answered by one query, others by their own', async () => {
  const { hub, open, asked } = rig()
  const text = 'subscription { customersChanged { customer { name } } }'
  const helper: Caller = { ...seller, department: 'support' }
  const told = [
    open(text),
    open(text, { subject: 'p2', now: async () => ({ ...seller, subject: 'p2' }) }),
    open(text, { now: async () => helper }),
  ].map(next)
  hub.publish(activity(1))
  await Promise.all(told)
  expect(asked.map(([, , department]) => department)).toEqual(['sales', 'support'])
})

test('errors of the graph keep their place, beneath the name of the subscription', async () => {
  const error = { message: 'support cannot be reached at the moment.', path: ['customer', 'tickets'] }
  const { hub, open } = rig(async () => ({ data: { customer: { tickets: null } }, errors: [error] }))
  const told = next(open('subscription { it: customersChanged { customer { tickets(first: 1) } } }'))
  hub.publish(activity(1))
  expect(await told).toEqual({
    data: { it: { customer: { tickets: null } } },
    errors: [{ ...error, path: ['it', 'customer', 'tickets'] }],
  })
})

test('what goes wrong while the graph is asked is told with the activity, and the subscription goes on', async () => {
  let broken = true
  const { hub, open } = rig(async () => {
    if (broken) throw new Error('broken')
    return { data: { customer: { name: 'Hottechi' } } }
  })
  const pushes = open('subscription { it: customersChanged { eventId customer { name } } }')
  const first = next(pushes)
  hub.publish(activity(1))
  expect(await first).toEqual({
    data: { it: { eventId: 'e1', customer: null } },
    errors: [{ message: 'broken', path: ['it'] }],
  })
  broken = false
  const second = next(pushes)
  hub.publish(activity(2))
  expect(await second).toEqual({ data: { it: { eventId: 'e2', customer: { name: 'Hottechi' } } } })
})

test('a client whose token is not valid any more is told so instead of what happened, and let go', async () => {
  const { hub, open, asked } = rig()
  let valid = true
  const pushes = open('subscription { customersChanged { customer { name } } }', {
    now: async () => (valid ? seller : undefined),
  })
  const first = next(pushes)
  hub.publish(activity(1))
  expect(await first).toHaveProperty('data')
  valid = false
  const second = next(pushes)
  hub.publish(activity(2))
  expect(await second).toEqual({
    errors: [expect.objectContaining({ extensions: { code: 'UNAUTHENTICATED' } })],
  })
  expect(await pushes.next()).toEqual({ done: true, value: undefined })
  expect([asked.length, hub.listeners]).toEqual([1, 0])
})

test('what a client may not see is not pushed to it, not counted, and takes nobody else’s place', async () => {
  const { hub, open } = rig()
  const text = 'subscription { customersChanged { eventId leftOut } }'
  const helper: Caller = { ...seller, department: 'support' }
  const told = [next(open(text, { now: async () => helper })), next(open(text))]
  hub.publish({ ...activity(1), hidden: 'commission' })
  hub.publish(activity(2))
  expect(await Promise.all(told)).toEqual([
    { data: { customersChanged: { eventId: 'e2', leftOut: 0 } } },
    { data: { customersChanged: { eventId: 'e1', leftOut: 0 } } },
  ])
})

test('a client that leaves while it waits is let go', async () => {
  const { hub, open } = rig()
  const pushes = open('subscription { customersChanged { eventId } }')
  const told = next(pushes)
  hub.publish(activity(1))
  await told
  const waiting = pushes.next()
  await pushes.return()
  expect(hub.listeners).toBe(0)
  expect(await waiting).toEqual({ done: true, value: undefined })
})

test('a client whose token cannot be checked is told so, and let go', async () => {
  const { hub, open, asked } = rig()
  const uncheckable = new GraphQLError('not now', { extensions: { code: 'AUTHENTICATION_UNAVAILABLE' } })
  const pushes = open('subscription { customersChanged { customer { name } } }', {
    now: () => Promise.reject(uncheckable),
  })
  const told = next(pushes)
  hub.publish(activity(1))
  expect(await told).toEqual({ errors: [uncheckable.toJSON()] })
  expect(await pushes.next()).toEqual({ done: true, value: undefined })
  expect([asked.length, hub.listeners]).toEqual([0, 0])
})

test('each push is paid for, and what is not pushed is not', async () => {
  const { hub, open, paid } = rig()
  const helper: Caller = { ...seller, department: 'support' }
  const told = next(open('subscription { customersChanged { eventId } }', { now: async () => helper }))
  expect(paid).not.toHaveBeenCalled()
  hub.publish({ ...activity(1), hidden: 'commission' })
  hub.publish(activity(2))
  await told
  expect(paid).toHaveBeenCalledTimes(1)
})

test('beyond the number of subscriptions that one person or all may have, one more is told why', () => {
  const { open } = rig()
  const text = 'subscription { customersChanged { eventId } }'
  const refused = ['a', 'a', 'a', 'a', 'a', 'b', 'b'].map((subject) => open(text, { subject }) as unknown)
  expect(refused.map((each) => (each instanceof GraphQLError ? each.message.split(' ')[0] : ''))).toEqual([
    ...['', '', '', ''],
    'You',
    '',
    'As',
  ])
})
