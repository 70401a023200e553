import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { type Server } from 'node:http'
import { type AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import {
  type Answer,
  ClaimHandoffDocument,
  createClient,
  CustomerRecordDocument,
  CustomersDocument,
  FindCustomersDocument,
  type FindCustomersQuery,
  MetricsDocument,
  operationIds,
  WaitingHandoffsDocument,
} from '@customer-graph/graph-client'
import published from '@customer-graph/graph-client/persisted-operations.json'
import { readApiSchema } from '@customer-graph/tools-codegen/api-schema'
import { getNamedType, isAbstractType, isObjectType, isScalarType, parse } from 'graphql'
import { believable } from './believable'
import { ownersIn } from './owners'
import { seeded } from './seeded'
import { mockServer } from './server'

const root = resolve(__dirname, '../../..')
const schema = readApiSchema(root)
const owners = ownersIn(parse(readFileSync(join(root, 'apps/gateway/supergraph.graphql'), 'utf8')))
const opened: Server[] = []
afterEach(() => opened.splice(0).forEach((server) => server.close()))

async function mocked({ seed = '1', missing = [] as string[], headers = {} as Record<string, string> } = {}) {
  const server = mockServer({ schema, owners, seed, missing })
  opened.push(server)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`
  const send: typeof fetch = (input, init) =>
    fetch(input, { ...init, headers: { ...init?.headers, ...headers } })
  return { url, ...createClient({ url, token: () => 'none is asked for', fetch: send }) }
}

/** Values for whatever an operation needs to be told. */
const variables = { id: 'c1', nameContains: 'a', input: undefined }

test('every published query is answered, and nothing is wrong with the answer', async () => {
  const { url } = await mocked()
  const queries = published.operations.filter(({ type }) => type === 'query')
  expect(queries.length).toBeGreaterThan(5)
  for (const { name, body } of queries) {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: body, variables }),
    })
    expect([name, ((await response.json()) as { errors?: unknown }).errors]).toEqual([name, undefined])
  }
  expect(Object.keys(operationIds)).toEqual(published.operations.map(({ name }) => name))
})

test('the same seed gives the same answers, whatever was asked before; another gives others', async () => {
  const [one, same, other] = await Promise.all([mocked(), mocked(), mocked({ seed: '2' })])
  await same.ask(WaitingHandoffsDocument, {})
  const [first, again, elsewhere] = await Promise.all(
    [one, same, other].map(async ({ ask }) => (await ask(CustomersDocument, {})).data),
  )
  expect(again).toEqual(first)
  expect(elsewhere).not.toEqual(first)
})

test('a thing that was listed is found by its id, and is the same', async () => {
  const { ask } = await mocked()
  const { data } = await ask(FindCustomersDocument, { nameContains: 'a', first: 1 })
  const [{ id, name } = { id: '', name: null }] = data?.customers?.nodes ?? []
  const found = await ask(CustomerRecordDocument, { id })
  expect(found.data?.customer).toMatchObject({ id, name })
})

test('pages follow each other without gap or repeat, to an end', async () => {
  const { ask } = await mocked()
  const ids: string[] = []
  let after: string | null = null
  do {
    const answer: Answer<FindCustomersQuery> = await ask(FindCustomersDocument, {
      nameContains: 'a',
      first: 4,
      after,
    })
    const page = answer.data!.customers!
    expect(page.nodes.length).toBeLessThanOrEqual(4)
    ids.push(...page.nodes.map(({ id }) => id))
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  } while (after)
  const whole = await ask(FindCustomersDocument, { nameContains: 'a', first: 100 })
  expect(whole.data!.customers!.nodes.map(({ id }) => id)).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
})

test.each([
  [-1, null, 'first must be from 0 to 100'],
  [101, null, 'first must be from 0 to 100'],
  [5, 'forged', 'after is no cursor'],
])('first: %s after: %s is refused as the graph refuses it', async (first, after, told) => {
  const { errors } = await (await mocked()).ask(FindCustomersDocument, { nameContains: 'a', first, after })
  expect(errors).toEqual([
    expect.objectContaining({ code: 'BAD_USER_INPUT', message: expect.stringContaining(told) }),
  ])
})

test('what was asked for is what there is: a filtered list holds what fits the filter', async () => {
  const { url } = await mocked()
  const query = '{ promises(first: 50, filter: { status: BROKEN }) { nodes { status } } }'
  const answer = await fetch(`${url}?query=${encodeURIComponent(query)}`)
  const { data } = (await answer.json()) as { data: { promises: { nodes: { status: string }[] } } }
  expect(new Set(data.promises.nodes.map(({ status }) => status))).toEqual(new Set(['BROKEN']))
})

test('a department that is away is null and named, and the others answer', async () => {
  for (const away of [
    await mocked({ missing: ['support'] }),
    await mocked({ headers: { 'x-mock-missing': 'support' } }),
  ]) {
    const { data, missing, errors } = await away.ask(CustomerRecordDocument, { id: 'c1' })
    expect(data?.customer).toMatchObject({ name: expect.any(String), supportSummary: null, tickets: null })
    expect(missing).toEqual([
      {
        department: 'support',
        why: 'away',
        paths: [
          ['customer', 'supportSummary'],
          ['customer', 'tickets'],
        ],
      },
    ])
    expect(errors).toEqual([])
  }
})

test('a change answers the changed object, or the refusal that the request asks for', async () => {
  const input = { handoffId: 'h1' }
  const done = await (await mocked()).ask(ClaimHandoffDocument, { input })
  expect(done.data?.claimHandoff).toMatchObject({ __typename: 'Handoff' })
  for (const [outcome, code] of [
    ['WrongState', 'WRONG_STATE'],
    ['NotFound', 'NOT_FOUND'],
  ] as const) {
    const { ask } = await mocked({ headers: { 'x-mock-outcome': outcome } })
    expect((await ask(ClaimHandoffDocument, { input })).data?.claimHandoff).toMatchObject({
      __typename: outcome,
      code,
    })
  }
})

test('metrics that belong together do not lead round and round', async () => {
  const { data, errors } = await (await mocked()).ask(MetricsDocument, {})
  expect(errors).toEqual([])
  expect(data?.metrics).toHaveLength(4)
})

test('every member of every result can be made, and every scalar has believable values', () => {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'))
  for (const type of types.filter(isScalarType))
    expect(believable({ type: 'Any', field: 'any', scalar: type.name, key: '1' }, seeded('1'))).toBeDefined()
  for (const type of types.filter(isAbstractType)) expect(schema.getPossibleTypes(type)).not.toEqual([])
  for (const type of types.filter(isObjectType))
    for (const { name, type: of } of Object.values(type.getFields()))
      expect([type.name, name, getNamedType(of).name, owners.of(type.name, name)]).toEqual([
        ...[type.name, name, expect.any(String)],
        expect.arrayContaining([expect.any(String)]),
      ])
})

test('the command starts it, and says where', async () => {
  const command = join(root, 'tools/preflight/mock.mjs')
  const child = spawn(process.execPath, [command, '--port', '0', '--missing', 'support'], { cwd: root })
  const exited = new Promise((done) => child.once('exit', done))
  try {
    const line = await new Promise<string>((said) => child.stdout.once('data', (text) => said(String(text))))
    const [, url = ''] =
      /^Answering at (\S+) from the schema alone \(seed 1; away: support\)/.exec(line) ?? []
    const { ask } = createClient({ url, token: () => '' })
    expect((await ask(CustomerRecordDocument, { id: 'c1' })).missing).toHaveLength(1)
  } finally {
    child.kill('SIGTERM')
    expect(await exited).toBe(0)
  }
}, 60_000)
