import { gatewayUnderTest } from './spec/gateway-under-test'

const rig = gatewayUnderTest(beforeAll, afterAll)

/** A response without what differs from one time to the next. */
async function asked(body: unknown, headers: Record<string, string> = {}) {
  const { status, headers: all, answer } = await rig.send(body, headers)
  const {
    date: _date,
    'x-request-id': _request,
    'content-length': _length,
    ...kept
  } = Object.fromEntries(all)
  return { status, headers: kept, answer: withoutIds(answer) }
}

const withoutIds = (answer: unknown): unknown =>
  JSON.parse(
    JSON.stringify(answer)
      .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '<id>')
      .replaceAll(/"remaining":\d+/g, '"remaining":0'),
  )

test.each([
  ['data of two departments', { query: '{ customer(id: "1") { name tickets { id } } }' }],
  ['variables', { query: 'query C($id: ID!) { customer(id: $id) { name } }', variables: { id: '7' } }],
  [
    'a variable that is malformed',
    { query: 'query C($id: ID!) { customer(id: $id) { name } }', variables: { id: {} } },
  ],
  ['a variable that is missing', { query: 'query C($id: ID!) { customer(id: $id) { name } }' }],
  ['variables that are a list', { query: 'query C($id: ID!) { customer(id: $id) { name } }', variables: [] }],
  ['one of two operations', { query: 'query A { me } query B { customers { id } }', operationName: 'B' }],
  ['an operation that is not there', { query: 'query A { me }', operationName: 'Z' }],
  [
    'an alias and a fragment',
    { query: '{ a: customers { ...F } } fragment F on Customer { __typename id }' },
  ],
  [
    'what is included and skipped',
    {
      query: 'query Q($i: Boolean!) { me @skip(if: $i) customers { id name @include(if: $i) } }',
      variables: { i: true },
    },
  ],
  ['an unexpected error', { query: '{ boom }' }],
  ['a refusal', { query: '{ refused me }' }],
  ['an answer that is incomplete', { query: '{ incomplete { must } }' }],
  ['introspection', { query: '{ __type(name: "Customer") { name fields { name } } }' }],
  ['the typename alone', { query: '{ __typename }' }],
  ['extensions nobody knows', { query: '{ customers { name } }', extensions: { mine: 1 } }],
])('asked once more, the answer is the same: %s', async (_what, body) => {
  const [first, second, third] = [await asked(body), await asked(body), await asked(body)]
  expect(second).toEqual(first)
  expect(third).toEqual(first)
})

test.each(['application/graphql-response+json', 'application/json;q=0.5, text/html', 'text/plain', '*/*'])(
  'a client that accepts %s gets what it got the first time',
  async (accept) => {
    const body = { query: `{ customers { id } } # ${accept}` }
    const first = await asked(body, { accept })
    expect(await asked(body, { accept })).toEqual(first)
  },
)

test('an operation that costs too much with other variables is refused though it was answered before', async () => {
  const gateway = await rig.start({ MAX_OPERATION_COST: '50', RATE_LIMIT_COST_AT_ONCE: '50' })
  const page = (first: number) =>
    rig.send(
      { query: 'query P($n: Int!) { page(first: $n) { nodes { id } } }', variables: { n: first } },
      {},
      gateway,
    )
  expect([(await page(3)).status, (await page(3)).status, (await page(90)).status]).toEqual([200, 200, 400])
})

test('a caller who asked for too much lately is told so, whether the operation is known or not', async () => {
  const gateway = await rig.start({
    MAX_OPERATION_COST: '10',
    RATE_LIMIT_COST_AT_ONCE: '10',
    RATE_LIMIT_COST_PER_SECOND: '1',
  })
  const statuses: number[] = []
  for (let time = 0; time < 8; time++)
    statuses.push((await rig.send({ query: '{ customers { id } }' }, {}, gateway)).status)
  expect([statuses[0], statuses.at(-1)]).toEqual([200, 429])
})
