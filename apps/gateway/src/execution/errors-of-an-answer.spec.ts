import { executorUnderTest } from '../spec/executor-under-test'
import { supergraphOf } from '../spec/stub-subgraphs'

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])\n'
const supergraph = supergraphOf([
  {
    name: 'sales',
    sdl: `${link} type Query { deals: [Deal!]! best: Deal count: Int name: String }
      type Deal @key(fields: "id") { id: ID! title: String buyer: Buyer } type Buyer @key(fields: "code") { code: ID! }`,
  },
  {
    name: 'success',
    sdl: `${link} type Deal @key(fields: "id") { id: ID! commission: Int owner: String } type Buyer @key(fields: "code") { code: ID! mood: String! }`,
  },
])
const deals = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ __typename: 'Deal', id: String(at), title: `T${at}` }))
const refusing =
  (refused: (at: number) => boolean, code = 'FORBIDDEN') =>
  ({ variables }: { variables: object }) => {
    const { representations } = variables as { representations: { id: string }[] }
    return {
      data: {
        _entities: representations.map((_each, at) => ({ commission: refused(at) ? null : at, owner: 'A' })),
      },
      errors: representations.flatMap((_each, at) =>
        refused(at)
          ? [
              {
                message: `No${code === 'FORBIDDEN' ? '' : at}.`,
                path: ['_entities', at, 'commission'],
                extensions: { code },
              },
            ]
          : [],
      ),
    }
  }
const rig = (count: number, success: ReturnType<typeof refusing>) =>
  executorUnderTest(supergraph, { sales: () => ({ data: { deals: deals(count) } }), success })

test.each([['FORBIDDEN'], ['INTERNAL_SERVER_ERROR']])(
  'where all rows of a list miss a field for the same reason (%s), the first one says so for all',
  async (code) => {
    const { errors } = await rig(
      1200,
      refusing(() => true, code),
    ).ask('{ deals { title pay: commission } }')
    expect(errors).toHaveLength(1)
    expect(errors[0]).toMatchObject({ path: ['deals', 0, 'pay'], extensions: { code, count: 1200 } })
  },
)

test('where some rows miss it, each of them says so', async () => {
  const { errors } = await rig(
    6,
    refusing((at) => at % 2 === 0),
  ).ask('{ deals { commission } }')
  expect(errors.map(({ path, extensions }) => [path, extensions?.['count']])).toEqual([
    [['deals', 0, 'commission'], undefined],
    [['deals', 2, 'commission'], undefined],
    [['deals', 4, 'commission'], undefined],
  ])
})

test('more than a hundred are cut, and how many are not told is told', async () => {
  const { data, errors } = await rig(
    500,
    refusing((at) => at > 0),
  ).ask('{ deals { commission } }')
  expect(
    (data!['deals'] as { commission: number | null }[]).filter(({ commission }) => commission === null),
  ).toHaveLength(499)
  expect(errors).toHaveLength(101)
  expect(errors.at(-1)).toMatchObject({
    message: '399 more errors of this kind are not told. Ask for fewer rows to see them.',
    extensions: { code: 'FORBIDDEN', count: 399 },
  })
})

test('what a department left out, without a word, is an error at each place that asks for it', async () => {
  const { data, errors } = await executorUnderTest(supergraph, { sales: () => ({ data: { count: 1 } }) }).ask(
    '{ count called: name best { title } }',
  )
  expect(data).toEqual({ count: 1, called: null, best: null })
  expect(errors.map(({ path }) => path)).toEqual([['called'], ['best']])
})

test('a null that is not allowed is told beside errors of something else', async () => {
  const graph = executorUnderTest(supergraph, {
    sales: () => ({
      data: { name: null, best: { __typename: 'Deal', id: '1', buyer: { __typename: 'Buyer', code: 'b' } } },
      errors: [{ message: 'No name.', path: ['name'], extensions: { code: 'FORBIDDEN' } }],
    }),
    success: () => ({ data: { _entities: [{ mood: null }] } }),
  })
  const { data, errors } = await graph.ask('{ name best { buyer { mood } } }')
  expect(data).toEqual({ name: null, best: { buyer: null } })
  expect(errors.map(({ path }) => path)).toEqual([['name'], ['best', 'buyer', 'mood']])
})

test('an error of a field that only the plan needs is told where the client misses something because of it', async () => {
  const graph = executorUnderTest(supergraph, {
    sales: () => ({
      data: { best: { __typename: 'Deal', called: 'T', buyer: { __typename: 'Buyer' } } },
      errors: [{ message: 'No code.', path: ['best', 'buyer', 'code'], extensions: { code: 'FORBIDDEN' } }],
    }),
    success: () => ({ data: { _entities: [] } }),
  })
  const { data, errors } = await graph.ask('{ best { called: title buyer { temper: mood } } }')
  expect(data).toEqual({ best: { called: 'T', buyer: null } })
  expect(errors).toMatchObject([
    { message: 'No code.', path: ['best', 'buyer', 'temper'], extensions: { code: 'FORBIDDEN' } },
  ])
})

test('and nowhere, where the client misses nothing', async () => {
  const graph = executorUnderTest(supergraph, {
    sales: () => ({
      data: { best: { __typename: 'Deal', id: null, title: 'T' } },
      errors: [{ message: 'No id.', path: ['best', 'id'], extensions: { code: 'FORBIDDEN' } }],
    }),
    success: () => ({ data: { _entities: [{ owner: 'A' }] } }),
  })
  expect(await graph.ask('{ best { title owner } }')).toEqual({
    data: { best: { title: 'T', owner: 'A' } },
    errors: [],
  })
})
