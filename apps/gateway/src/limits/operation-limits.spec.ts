import { developmentToken } from '@customer-graph/subgraph'
import { gatewayUnderTest, person, secret } from '../spec/gateway-under-test'

const rig = gatewayUnderTest(beforeAll, afterAll)

const bomb = `{ ...F0 } ${Array.from({ length: 15 }, (_, at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`).join(' ')} fragment F15 on Query { me }`
const aliases = `{ ${Array.from({ length: 101 }, (_, at) => `a${at}: me`).join(' ')} }`
const page = (first: number, inside = 'name') => `{ page(first: ${first}) { nodes { ${inside} } } }`
const rejections = async (reason: string) => {
  const text = await (await fetch(new URL('/metrics', rig.gateway.url))).text()
  return Number(
    new RegExp(`operations_rejected_total\\{reason="${reason}"[^}]*\\} (\\d+)`).exec(text)?.[1] ?? 0,
  )
}

test.each([
  ['a fragment bomb', bomb, 'fields', 1000],
  ['an alias overload', aliases, 'aliases', 100],
  ['a token flood', `{ ${'a '.repeat(6000)} }`, 'tokens', 5000],
])(
  '%s is refused before it is validated, with its limit, and counted',
  async (_name, query, what, maximum) => {
    const before = await rejections(what)
    const { status, answer } = await rig.send({ query })
    expect([status, answer]).toEqual([
      400,
      {
        errors: [
          {
            message: expect.stringContaining(String(maximum)),
            extensions: { code: 'OPERATION_TOO_COMPLEX', limit: { what, maximum } },
          },
        ],
      },
    ])
    expect(await rejections(what)).toBe(before + 1)
  },
)

test('a bomb sent with GET is refused as well', async () => {
  const authorization = `Bearer ${await developmentToken(person, secret)}`
  const response = await fetch(`${rig.gateway.url}?query=${encodeURIComponent(bomb)}`, {
    headers: { authorization, 'content-type': 'application/json' },
  })
  expect([response.status, await response.json()]).toMatchObject([
    400,
    { errors: [{ extensions: { code: 'OPERATION_TOO_COMPLEX' } }] },
  ])
})

test('every answer tells what it cost, at most and in the end', async () => {
  const { answer } = await rig.send({ query: page(50, 'name tickets { id }') })
  expect(answer.extensions).toEqual({
    cost: { requested: 1 + 50 * (1 + 10), actual: 1 + 3 * 2, maximum: 25_000, remaining: expect.any(Number) },
  })
})

test('an operation that could cost too much is refused, and told what it asked for', async () => {
  const strict = await rig.start({ MAX_OPERATION_COST: '100' })
  expect((await rig.send({ query: page(99) }, {}, strict)).status).toBe(200)
  const { status, answer } = await rig.send({ query: page(99, 'name tickets { id }') }, {}, strict)
  expect([status, answer.errors]).toMatchObject([
    400,
    [{ extensions: { code: 'OPERATION_TOO_COMPLEX', cost: { requested: 1090, maximum: 100 } } }],
  ])
})

test('a length in variables counts like one in the document', async () => {
  const strict = await rig.start({ MAX_OPERATION_COST: '50' })
  const query = 'query($first: Int!) { page(first: $first) { nodes { name } } }'
  const { answer } = await rig.send({ query, variables: { first: 100 } }, {}, strict)
  expect(answer.errors![0]!.extensions.code).toBe('OPERATION_TOO_COMPLEX')
})

test('a caller who asks for too much is told when to come again, and another caller is served', async () => {
  const strict = await rig.start({
    MAX_OPERATION_COST: '120',
    RATE_LIMIT_COST_AT_ONCE: '120',
    RATE_LIMIT_COST_PER_SECOND: '1',
  })
  const another = { subject: '019a9f3e-7c1a-7b5e-9d55-0f8a4b6c2d11', department: 'sales' as const, roles: [] }
  const asAnother = { authorization: `Bearer ${await developmentToken(another, secret)}` }
  const many = {
    query: `{ ${Array.from({ length: 10 }, (_, at) => `a${at}: page(first: 3) { nodes { id } }`).join(' ')} }`,
  }
  const statuses: number[] = []
  for (let request = 0; request < 4; request++) statuses.push((await rig.send(many, {}, strict)).status)
  expect(statuses).toEqual([200, 200, 200, 429])
  const { headers, answer } = await rig.send(many, {}, strict)
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(10)
  expect(answer.errors![0]!.extensions).toEqual({
    code: 'RATE_LIMITED',
    retryAfter: Number(headers.get('retry-after')),
  })
  expect((await rig.send(many, asAnother, strict)).status).toBe(200)
})
