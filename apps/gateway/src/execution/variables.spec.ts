import { federated } from '../spec/federated'

const named: string[] = []
beforeEach(() => void named.splice(0))
const graph = federated({
  sales: {
    sdl: `type Query { me: String page(first: Int!, after: Int! = 3): Int }
      type Mutation { register(name: String!): Customer } type Customer { name: String again: Customer }`,
    resolvers: {
      Query: { me: () => 'me', page: (_: unknown, { first }: { first: number }) => first },
      Mutation: {
        register: (_: unknown, { name }: { name: string }) => (named.push(name), { name }),
      },
    },
  },
})

test.each([
  ['skips a mutation', 'mutation ($s: Boolean = false) { register(name: "A") @skip(if: $s) { __typename } }'],
  [
    'includes a field of it',
    'mutation ($s: Boolean = true) { register(name: "A") { name @include(if: $s) } }',
  ],
  [
    'decides in a fragment',
    'mutation ($s: Boolean = true) { register(name: "A") { ...F } } fragment F on Customer { name @skip(if: $s) }',
  ],
  [
    'includes, beside what skips',
    'mutation ($s: Boolean = true) { register(name: "A") @include(if: $s) @skip(if: true) { name } }',
  ],
  [
    'is an argument of a later mutation',
    'mutation ($s: String = "B") { a: register(name: "A") { name } b: register(name: $s) { name } }',
  ],
])('a null that %s is refused before anything is done', async (_what, mutation) => {
  const { data, errors } = await graph.ask(mutation, { s: null })
  expect([data, named]).toEqual([null, []])
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
  expect(errors[0]!.message).toContain('"$s"')
})

test('the default decides where nothing is sent', async () => {
  const { data } = await graph.ask(
    'mutation ($s: Boolean = true) { register(name: "A") @skip(if: $s) { name } }',
  )
  expect([data, named]).toEqual([{}, []])
})

test('null is taken where the schema has a default for it', async () => {
  expect((await graph.ask('query ($s: Int = 1) { page(first: 2, after: $s) }')).data).toEqual({ page: 2 })
})
