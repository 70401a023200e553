import { type IncomingHttpHeaders, type RequestListener } from 'node:http'
import { passportReader } from '@customer-graph/subgraph'
import { caller, json, raw, rootFetch, secret, sourceOf } from '../spec/source-under-test'
import { stubServer } from '../spec/stub-subgraphs'

const canary = 'postgres://support:hunter2@10.0.0.7/support'

const entityFetch = {
  query:
    'query($representations:[_Any!]!){_entities(representations:$representations){...on Customer{tickets{id} open:openTickets __typename}}}',
  variables: {
    representations: [
      { __typename: 'Customer', id: '1' },
      { __typename: 'Customer', id: '2' },
    ],
  },
}

async function ask(
  answer: RequestListener | URL,
  ...asked: Parameters<Awaited<ReturnType<typeof sourceOf>>['ask']>
) {
  const { ask: once, ...told } = await sourceOf(answer)
  return { ...(await once(...asked)), ...told }
}

test('an answer is handed on as it is', async () => {
  const { data, errors, outcomes } = await ask(json({ data: { ticket: { id: '1' }, queue: null } }))
  expect([data, errors, outcomes]).toEqual([{ ticket: { id: '1' }, queue: null }, [], ['answered']])
})

test('each fetch carries a passport for that department, the request’s id and the trace', async () => {
  const seen: IncomingHttpHeaders[] = []
  await ask((request, response) => {
    seen.push(request.headers)
    json({ data: {} })(request, response)
  })
  const [headers] = seen
  expect(headers).toMatchObject({ 'x-request-id': 'r-1', traceparent: expect.stringMatching(/^00-/) })
  const passport = String(headers!['x-passport'])
  expect(await passportReader(secret, 'support')(passport)).toEqual(caller)
  expect(await passportReader(secret, 'sales')(passport)).toBeNull()
})

const failures: [string, RequestListener][] = [
  ['answers HTML', raw(`<html>${canary}</html>`, 200, 'text/html')],
  ['answers 503', raw(`<html>${canary}</html>`, 503, 'text/html')],
  ['answers 500 with JSON of its own', json({ error: canary }, 500)],
  ['answers garbage', raw('{"data":{"ticket"')],
  ['answers a list', json([{ data: {} }])],
  ['answers neither data nor errors', json({ data: null })],
  ['answers more than allowed', json({ data: { ticket: { id: 'x'.repeat(5000) } } })],
  [
    'hangs up in the middle',
    (_request, response) => {
      response
        .writeHead(200, { 'content-type': 'application/json', 'content-length': '500' })
        .write('{"data":')
      setTimeout(() => response.destroy(), 10)
    },
  ],
  [
    'refuses our passport',
    json({ errors: [{ message: canary, extensions: { code: 'UNAUTHENTICATED' } }] }, 401),
  ],
  [
    'does not know a field',
    json({ errors: [{ message: canary, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] }, 400),
  ],
  [
    'sends a code that is not published',
    json({
      data: { ticket: null, queue: null },
      errors: [{ message: canary, extensions: { code: 'DB_DOWN' } }],
    }),
  ],
]
test.each(failures)(
  'a department that %s is missing, visibly and without a word of its own',
  async (_name, answer) => {
    const { errors } = await ask(answer)
    expect(errors).toEqual(
      ['ticket', 'queue'].map((field) => ({
        message: 'support cannot be reached at the moment.',
        path: [field],
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', department: 'support' },
      })),
    )
  },
)

test('a department that refuses connections is missing', async () => {
  const server = await stubServer(json({}))
  await server.close()
  const { errors, outcomes } = await ask(server.url)
  expect(errors[0]!.extensions).toEqual({ code: 'SUBGRAPH_UNAVAILABLE', department: 'support' })
  expect(outcomes).toEqual(['retried', 'retried', 'unreachable'])
})

test.each<[string, RequestListener]>([
  ['never answers', () => undefined],
  [
    'answers the head and never the body',
    (_request, response) => void response.writeHead(200, { 'content-type': 'application/json' }).write(' '),
  ],
])('a department that %s has timed out once the deadline passes', async (_name, answer) => {
  const source = await sourceOf(answer, { queryFetchMs: 100 })
  const { errors } = await source.ask()
  expect(errors[0]).toMatchObject({
    path: ['ticket'],
    extensions: { code: 'SUBGRAPH_TIMEOUT', department: 'support' },
  })
  expect(source.outcomes).toEqual(['timeout'])
})

test('an entity fetch that fails leaves an error for every entity and field, under the client’s names', async () => {
  const { errors } = await ask(raw('', 502), entityFetch)
  expect(errors.map(({ path }) => path)).toEqual([
    ['_entities', 0, 'tickets'],
    ['_entities', 0, 'open'],
    ['_entities', 1, 'tickets'],
    ['_entities', 1, 'open'],
  ])
})

test('what a department says of the caller’s input is handed on with its path and the department', async () => {
  const said = [
    {
      message: 'first must be …',
      path: ['queue'],
      extensions: { code: 'BAD_USER_INPUT', argument: 'first', secret: canary },
    },
  ]
  const { errors } = await ask(json({ data: { ticket: null }, errors: said }))
  expect(errors).toEqual([
    {
      message: 'first must be …',
      path: ['queue'],
      extensions: { code: 'BAD_USER_INPUT', argument: 'first', department: 'support' },
    },
  ])
})

test('an error without a path gets the place of the fetch it failed', async () => {
  const { errors } = await ask(
    json({ errors: [{ message: 'when must be …', extensions: { code: 'BAD_USER_INPUT' } }] }, 400),
  )
  expect(errors[0]!.path).toEqual(['ticket'])
})

test('a client that leaves frees the department at once', async () => {
  const leave = new AbortController()
  const freed = new Promise<void>((resolve) => {
    void ask(
      (request) => {
        request.socket.once('close', resolve)
        leave.abort()
      },
      rootFetch,
      leave.signal,
    )
  })
  await freed
})
