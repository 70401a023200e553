import { federated } from '../../spec/federated'

const customers = ['1', '2'].map((id) => ({ id, name: `Customer ${id}` }))
const graph = federated({
  sales: {
    sdl: `type Query { customers: [Customer!]! customer(id: ID!): Customer priced: Product }
      type Mutation { rename(id: ID!, name: String!): RenameResult! }
      union RenameResult = Customer | NotFound
      interface Refusal { message: String! }
      type NotFound implements Refusal { message: String! }
      type Customer @key(fields: "id") { id: ID! name: String! }
      type Product @key(fields: "id") { id: ID! price(currency: String!): Int! }`,
    resolvers: {
      Query: {
        customers: () => customers,
        customer: (_: unknown, { id }: { id: string }) => customers.find((each) => each.id === id) ?? null,
        priced: () => ({ id: 'p' }),
      },
      Customer: {
        __resolveReference: ({ id }: { id: string }) => customers.find((each) => each.id === id) ?? null,
      },
      Product: { price: (_: unknown, { currency }: { currency: string }) => (currency === 'EUR' ? 1 : 2) },
    },
  },
  support: {
    sdl: `type Query { representations: Int }
      type Customer @key(fields: "id") { id: ID! name: String! @external tickets(first: Int): [Ticket!] greeting: String @requires(fields: "name") }
      type Ticket { subject: String! }
      type Product @key(fields: "id") { id: ID! price(currency: String!): Int! @external tax: Int @requires(fields: "price(currency: \\"USD\\")") }`,
    resolvers: {
      Customer: {
        __resolveReference: (reference: object) => reference,
        tickets: ({ id }: { id: string }, { first }: { first?: number }) =>
          [`A of ${id}`, `B of ${id}`].slice(0, first ?? 2).map((subject) => ({ subject })),
        greeting: ({ name }: { name: string }) => `Hello ${name}`,
      },
      Product: {
        __resolveReference: (reference: object) => reference,
        tax: ({ price }: { price: number }) => price * 10,
      },
    },
  },
})

const answered = async (query: string, variables = {}) => {
  const { data, errors } = await graph.ask(query, variables)
  expect(errors).toEqual([])
  return data
}

test.each([
  [
    'the key',
    '{ customers { id: name tickets(first: 1) { subject } } }',
    { id: 'Customer 1', tickets: [{ subject: 'A of 1' }] },
  ],
  ['a required field', '{ customers { name: id greeting } }', { name: '1', greeting: 'Hello Customer 1' }],
  [
    'each other',
    '{ customers { id: name name: id tickets(first: 1) { subject } } }',
    { id: 'Customer 1', name: '1', tickets: [{ subject: 'A of 1' }] },
  ],
  [
    'a field of another department',
    '{ customers { tickets: name greeting: tickets(first: 1) { subject } } }',
    { tickets: 'Customer 1', greeting: [{ subject: 'A of 1' }] },
  ],
  [
    'one that the planner could make up',
    '{ customers { tickets__alias_0: name a: tickets(first: 1) { subject } b: tickets { subject } } }',
    {
      tickets__alias_0: 'Customer 1',
      a: [{ subject: 'A of 1' }],
      b: [{ subject: 'A of 1' }, { subject: 'B of 1' }],
    },
  ],
  [
    'one of ours',
    '{ customers { client_id: name client_client_id: id id: name greeting } }',
    { client_id: 'Customer 1', client_client_id: '1', id: 'Customer 1', greeting: 'Hello Customer 1' },
  ],
  [
    'a method of every object',
    '{ customers { constructor: name toString: id greeting } }',
    { constructor: 'Customer 1', toString: '1', greeting: 'Hello Customer 1' },
  ],
])('an alias may be called like %s', async (_what, query, first) => {
  expect(((await answered(query)) as { customers: unknown[] }).customers[0]).toEqual(first)
})

test('what is asked for with other arguments than a department needs stays apart', async () => {
  expect(await answered('{ priced { price(currency: "EUR") tax } }')).toEqual({
    priced: { price: 1, tax: 20 },
  })
})

test('a variable may be called like the planner’s own', async () => {
  expect(
    await answered(
      'query ($representations: Int) { customers { tickets(first: $representations) { subject } } }',
      {
        representations: 1,
      },
    ),
  ).toEqual({ customers: [{ tickets: [{ subject: 'A of 1' }] }, { tickets: [{ subject: 'A of 2' }] }] })
})

test.each([
  [
    'a union that an object belongs to',
    '...T',
    'fragment T on RenameResult { kind: __typename ... on Customer { name } }',
    { kind: 'Customer', name: 'Customer 1' },
  ],
  [
    'a union within a union',
    '... on RenameResult { ... on RenameResult { ... on Customer { name } } }',
    '',
    { name: 'Customer 1' },
  ],
  [
    'an interface within a union, which the object has not',
    '... on RenameResult { ... on Refusal { message } }',
    '',
    {},
  ],
  [
    'a union and its own type again',
    '... on RenameResult { ... on Customer { ... on Customer { name } } }',
    '',
    { name: 'Customer 1' },
  ],
])('a fragment may widen: %s', async (_what, spread, fragment, first) => {
  for (const more of ['', 'tickets(first: 1) { subject } ']) {
    const query = `{ customers { id ${more}${spread} } } ${fragment}`
    const { customers } = (await answered(query)) as { customers: object[] }
    expect(customers[0]).toEqual({ id: '1', ...(more ? { tickets: [{ subject: 'A of 1' }] } : {}), ...first })
  }
})

test('an error is at the keys of the client, whatever the plan calls them', async () => {
  const failing = federated({
    sales: {
      sdl: 'type Query { customers: [Customer!]! } type Customer @key(fields: "id") { id: ID! name: String }',
      resolvers: {
        Query: { customers: () => customers },
        Customer: {
          name: () => {
            throw new Error('No name.')
          },
        },
      },
    },
  })
  const { data, errors } = await failing.ask('{ customers { id: name } }')
  expect(data).toEqual({ customers: [{ id: null }, { id: null }] })
  expect(errors).toMatchObject([
    { message: 'No name.', path: ['customers', 0, 'id'], extensions: { count: 2 } },
  ])
})
