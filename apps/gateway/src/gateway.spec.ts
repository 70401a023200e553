import { writeFileSync } from 'node:fs'
import { canary, gatewayUnderTest, person } from './spec/gateway-under-test'
import { stubServer, supergraphOf } from './spec/stub-subgraphs'

const rig = gatewayUnderTest()

test('one query is answered by two departments', async () => {
  expect(await rig.ask('{ customer(id: "1") { name tickets { id } } }')).toEqual({
    data: { customer: { name: 'Customer 1', tickets: [{ id: 't1' }] } },
  })
})

test('the caller is known to the department, with the request’s id', async () => {
  const { answer, headers } = await rig.send({ query: '{ me }' }, { 'x-request-id': 'mine-7' })
  expect(JSON.parse(answer.data.me)).toEqual({ ...person, requestId: 'mine-7' })
  expect(headers.get('x-request-id')).toBe('mine-7')
})

test('an unexpected error in a department shows its id and nothing else', async () => {
  const answer = await rig.ask('{ boom }')
  expect(answer.errors).toEqual([
    {
      message: expect.any(String),
      path: ['boom'],
      extensions: { code: 'INTERNAL_SERVER_ERROR', id: expect.any(String) },
    },
  ])
  expect(JSON.stringify(answer)).not.toContain(canary)
  expect(rig.lines.some((line) => line.includes(answer.errors![0]!.extensions.id!))).toBe(true)
})

test('a refusal of a department’s keeps its code and words', async () => {
  expect((await rig.ask('{ refused }')).errors).toEqual([
    {
      message: 'Only sellers may.',
      path: ['refused'],
      extensions: { code: 'FORBIDDEN', department: 'sales' },
    },
  ])
})

test('a required field left out without a reason is an error of ours, not a silent null', async () => {
  const silent = await stubServer(
    (_request, response) =>
      void response
        .writeHead(200, { 'content-type': 'application/json' })
        .end('{"data":{"incomplete":{"must":null}}}'),
  )
  rig.opened.push(silent.close)
  const other = await rig.start({ SUBGRAPH_SALES_URL: silent.url.href })
  const answer = await rig.ask('{ incomplete { must } }', other)
  expect(answer.extensions).toBeUndefined()
  expect(answer.errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }])
})

test('the gateway is live and ready with a department away, and lists it', async () => {
  await rig.support.close()
  const health = async (path: string) => {
    const response = await fetch(new URL(path, rig.gateway.url))
    return [response.status, await response.json()]
  }
  expect(await health('/health/live')).toEqual([200, { status: 'live' }])
  expect(await health('/health/ready')).toEqual([
    200,
    {
      status: 'ready',
      checks: [
        { name: 'sales', ok: true, required: false },
        { name: 'support', ok: false, required: false, detail: 'cannot be reached' },
      ],
    },
  ])
})

test.each([
  ['{ since(at: "yesterday") }', {}],
  ['query ($at: DateTime!) { since(at: $at) }', { at: 'yesterday' }],
])('a malformed instant in %s is refused before any department is asked', async (query, variables) => {
  const { answer } = await rig.send({ query, variables })
  expect(answer.errors).toMatchObject([
    {
      message: expect.stringContaining('DateTime must be an RFC 3339 instant'),
      extensions: { code: expect.stringMatching('^(GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT)$') },
    },
  ])
  expect(await (await fetch(new URL('/metrics', rig.gateway.url))).text()).not.toMatch(
    /subgraph_fetch_duration_seconds_count/,
  )
})

test('the metrics tell how each department’s fetches end', async () => {
  await rig.ask('{ me }')
  const text = await (await fetch(new URL('/metrics', rig.gateway.url))).text()
  expect(text).toMatch(
    /subgraph_fetch_duration_seconds_count\{[^}]*department="sales"[^}]*outcome="answered"[^}]*\} 1/,
  )
})

test('a new supergraph is served without a restart; a broken one is refused', async () => {
  const logged = async (text: string) => {
    while (!rig.lines.some((line) => line.includes(text)))
      await new Promise((resolve) => setTimeout(resolve, 20))
  }
  writeFileSync(rig.supergraphPath, 'type Query {')
  await logged('refused a new supergraph')
  expect((await rig.ask('{ customer(id: "1") { name } }')).data.customer.name).toBe('Customer 1')
  const wider = rig.sales.sdl.replace('me: String', 'me: String you: String')
  writeFileSync(rig.supergraphPath, supergraphOf([{ name: 'sales', sdl: wider }, rig.support]))
  await logged('serving a new supergraph')
  expect(
    (await rig.send({ query: '{ __type(name: "Query") { fields { name } } }' })).answer.data.__type.fields,
  ).toContainEqual({ name: 'you' })
})

test('a supergraph with a department that has no address stops the start', async () => {
  await expect(rig.start({ SUBGRAPH_SUPPORT_URL: '' })).rejects.toThrow('Set SUBGRAPH_SUPPORT_URL')
})

test('stopping lets a request in flight finish', async () => {
  let release = () => {}
  const began = new Promise<void>((reach) => {
    rig.slow = () =>
      new Promise((resolve) => {
        release = () => resolve('done')
        reach()
      })
  })
  const inFlight = rig.ask('{ slow }')
  await began
  const stopped = rig.gateway.stop()
  await expect(fetch(new URL('/health/live', rig.gateway.url))).rejects.toThrow()
  release()
  expect(await inFlight).toEqual({ data: { slow: 'done' } })
  expect(await stopped).toBe(true)
})

test.each([
  ['a document that is not GraphQL', { query: '{' }, 400, 'GRAPHQL_PARSE_FAILED'],
  ['a field that does not exist', { query: '{ nothing }' }, 400, 'GRAPHQL_VALIDATION_FAILED'],
  [
    'a wrong variable',
    { query: 'query($id: ID!) { customer(id: $id) { id } }', variables: { id: [1] } },
    400,
    'BAD_USER_INPUT',
  ],
  [
    'an operation that is not in the document',
    { query: 'query A { me }', operationName: 'B' },
    400,
    'OPERATION_RESOLUTION_FAILURE',
  ],
  [
    'a hash that is not known',
    { extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } },
    200,
    'PERSISTED_QUERY_NOT_FOUND',
  ],
  [
    'a hash of another query',
    { query: '{ me }', extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } },
    400,
    'BAD_USER_INPUT',
  ],
  ['a subscription', { query: 'subscription { me }' }, 400, 'GRAPHQL_VALIDATION_FAILED'],
  ['a reserved alias', { query: '{ __proto__: me }' }, 400, 'GRAPHQL_VALIDATION_FAILED'],
  ['a bottomless document', { query: '{a'.repeat(4000) }, 400, 'OPERATION_TOO_COMPLEX'],
  ['a batch', [{ query: '{ me }' }], 400, 'BAD_USER_INPUT'],
  ['no query', {}, 400, 'BAD_USER_INPUT'],
  ['a body over the limit', { query: 'x'.repeat(30_000) }, 413, 'BAD_USER_INPUT'],
  ['broken JSON', '{', 400, 'BAD_USER_INPUT'],
])('%s is refused with a published code', async (_name, body, status, code) => {
  const { status: answered, answer } = await rig.send(body)
  expect([answered, answer.errors![0]!.extensions.code]).toEqual([status, code])
})

test('a form cannot send a query from another site', async () => {
  const { status, answer } = await rig.send('{"query":"{me}"}', { 'content-type': 'text/plain' })
  expect([status, answer.errors![0]!.extensions.code]).toEqual([415, 'BAD_USER_INPUT'])
})
