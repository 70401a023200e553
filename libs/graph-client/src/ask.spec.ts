import { createHash } from 'node:crypto'
import { print } from 'graphql'
import manifest from './generated/persisted-operations.json'
import { ClaimHandoffDocument, createClient, CustomerRecordDocument, errorCodes, operationIds } from './index'

interface Sent {
  url: string
  headers: Record<string, string>
  body: Record<string, unknown>
}

/** A gateway that says `answer` to everything, and what it was sent. */
function gateway(answer: unknown, status = 200) {
  const sent: Sent[] = []
  const fetch = async (url: unknown, { headers, body }: RequestInit = {}) => {
    sent.push({ url: String(url), headers: headers as Sent['headers'], body: JSON.parse(String(body)) })
    return new Response(typeof answer === 'string' ? answer : JSON.stringify(answer), {
      status,
      headers: { 'x-request-id': 'r-1' },
    })
  }
  return { sent, client: { url: 'http://gateway.test/graphql', token: async () => 'a.b.c', fetch } }
}

const variables = { id: 'c1' }
const cost = { requested: 20, actual: 3, maximum: 25_000, remaining: 400_000 }

test('an operation is sent in full, as the caller, and its answer has its type', async () => {
  const { sent, client } = gateway({ data: { customer: { name: 'Delmar' } }, extensions: { cost } })
  const answer = await createClient(client).ask(CustomerRecordDocument, variables)
  const name: string | null | undefined = answer.data?.customer?.name
  expect(name).toBe('Delmar')
  expect(answer).toMatchObject({ errors: [], missing: [], cost, requestId: 'r-1' })
  expect(sent).toEqual([
    {
      url: 'http://gateway.test/graphql',
      headers: expect.objectContaining({ authorization: 'Bearer a.b.c' }),
      body: { query: print(CustomerRecordDocument), operationName: 'CustomerRecord', variables },
    },
  ])
})

test('where ids alone are taken, the id of the published body is sent and nothing else', async () => {
  const { sent, client } = gateway({ data: { customer: null } })
  await createClient({ ...client, idsOnly: true }).ask(CustomerRecordDocument, variables)
  const { id: sha256Hash, body } = manifest.operations.find(({ name }) => name === 'CustomerRecord')!
  expect(operationIds['CustomerRecord']).toBe(createHash('sha256').update(body).digest('hex'))
  expect(sent[0]!.body).toEqual({
    operationName: 'CustomerRecord',
    extensions: { persistedQuery: { version: 1, sha256Hash } },
    variables,
  })
})

test('an operation that nobody published cannot be sent by id', async () => {
  const { sent, client } = gateway({ data: {} })
  const own = structuredClone(CustomerRecordDocument) as typeof CustomerRecordDocument
  Object.assign(own.definitions[0]!, { name: { kind: 'Name', value: 'Mine' } })
  await expect(createClient({ ...client, idsOnly: true }).ask(own, variables)).rejects.toThrow(
    'Mine is not published',
  )
  expect(sent).toEqual([])
})

test('departments that are away are told apart from other errors, and by name', async () => {
  const away = { code: 'SUBGRAPH_UNAVAILABLE', department: 'support' }
  const { client } = gateway({
    data: { customer: { tickets: null, supportSummary: null, feedback: null, recurringRevenue: null } },
    errors: [
      { message: 'a', path: ['customer', 'tickets'], extensions: away },
      { message: 'b', path: ['customer', 'supportSummary'], extensions: away },
      {
        message: 'c',
        path: ['customer', 'feedback'],
        extensions: { code: 'SUBGRAPH_TIMEOUT', department: 'product-feedback' },
      },
      {
        message: 'd',
        path: ['customer', 'recurringRevenue'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', id: 'e-1' },
      },
    ],
  })
  expect(await createClient(client).ask(CustomerRecordDocument, variables)).toMatchObject({
    missing: [
      {
        department: 'support',
        why: 'away',
        paths: [
          ['customer', 'tickets'],
          ['customer', 'supportSummary'],
        ],
      },
      { department: 'product-feedback', why: 'slow', paths: [['customer', 'feedback']] },
    ],
    errors: [{ code: 'INTERNAL_SERVER_ERROR', id: 'e-1', path: ['customer', 'recurringRevenue'] }],
  })
})

test('an error that stands for all rows of a list says for how many', async () => {
  const extensions = { code: 'FORBIDDEN', department: 'sales' }
  const path = ['customer', 'deals', 'nodes', 0, 'commission']
  const { client } = gateway({
    data: { customer: null },
    errors: [
      { message: 'a', path, extensions: { ...extensions, count: 50 } },
      { message: 'b', path: ['customer'], extensions },
    ],
  })
  const { errors } = await createClient(client).ask(CustomerRecordDocument, variables)
  expect(errors.map(({ count }) => count)).toEqual([50, 1])
})

test('a request that was refused as a whole has no data, and says why', async () => {
  const refused = { message: 'Wait', extensions: { code: 'RATE_LIMITED', retryAfter: 3 } }
  const { client } = gateway({ errors: [refused] }, 429)
  expect(await createClient(client).ask(CustomerRecordDocument, variables)).toMatchObject({
    data: null,
    errors: [{ code: 'RATE_LIMITED', retryAfter: 3, path: [] }],
  })
})

test('a code of a newer gateway is an internal error to this client', async () => {
  const { client } = gateway({ errors: [{ message: 'x', extensions: { code: 'TEAPOT' } }] })
  const { errors } = await createClient(client).ask(CustomerRecordDocument, variables)
  expect(Object.keys(errorCodes)).toContain(errors[0]!.code)
})

test('an expected refusal is data, and the compiler knows its shape', async () => {
  const wrong = { __typename: 'WrongState', code: 'WRONG_STATE', message: 'It was claimed already.' }
  const { client } = gateway({ data: { claimHandoff: wrong } })
  const { data } = await createClient(client).ask(ClaimHandoffDocument, { input: { handoffId: 'h1' } })
  const outcome = data?.claimHandoff
  expect(outcome?.__typename === 'Handoff' ? outcome.state : outcome?.message).toBe('It was claimed already.')
})

test.each([
  ['a page of some proxy', '<html>', 'answered 200, and it is no JSON'],
  ['JSON that is no answer', { hello: 'world' }, 'neither data nor errors'],
])('%s is rejected with a sentence', async (_what, answer, told) => {
  const { client } = gateway(answer)
  await expect(createClient(client).ask(CustomerRecordDocument, variables)).rejects.toThrow(told)
})
