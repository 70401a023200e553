import { federated } from '../../spec/federated'

/** Two departments that know a customer by the same key. */
const knownBy = (
  keys: string,
  fields: string,
  customers: readonly object[],
  theirs = keys,
  external = fields,
) => {
  const note = (reference: object) => JSON.stringify(reference)
  return federated({
    sales: {
      sdl: `type Query { customers: [Customer!]! } ${fields.replace('type Customer', `type Customer ${keys}`)}`,
      resolvers: { Query: { customers: () => customers } },
    },
    support: {
      sdl: external
        .replace('type Customer', `type Customer ${theirs}`)
        .replace(`${theirs} {`, `${theirs} { known: String `),
      resolvers: {
        Customer: { __resolveReference: (reference: object) => ({ ...reference, known: note(reference) }) },
      },
    },
  })
}

const id = '@key(fields: "id")'

test.each([
  ['one field', id, 'type Customer { id: ID! @shareable }', [{ id: '1' }], { id: '1' }],
  [
    'two fields',
    '@key(fields: "region number")',
    'type Customer { region: String! @shareable number: Int! @shareable }',
    [{ region: 'eu', number: 1 }],
    { region: 'eu', number: 1 },
  ],
  [
    'a field within a field',
    '@key(fields: "region { code } number")',
    'type Customer { region: Region! @shareable number: Int! @shareable } type Region { code: String! @shareable }',
    [{ region: { code: 'eu' }, number: 1 }],
    { region: { code: 'eu' }, number: 1 },
  ],
  [
    'a list',
    '@key(fields: "codes")',
    'type Customer { codes: [String!]! @shareable }',
    [{ codes: ['a', 'b'] }],
    { codes: ['a', 'b'] },
  ],
  [
    'a list of objects',
    '@key(fields: "offices { code }")',
    'type Customer { offices: [Office!]! @shareable } type Office { code: String! @shareable }',
    [{ offices: [{ code: 'a' }, { code: 'b' }] }],
    { offices: [{ code: 'a' }, { code: 'b' }] },
  ],
  [
    'with its typename',
    '@key(fields: "__typename id")',
    'type Customer { id: ID! @shareable }',
    [{ id: '1' }],
    { id: '1' },
  ],
  [
    'a field that may be null',
    '@key(fields: "region number")',
    'type Customer { region: String @shareable number: Int! @shareable }',
    [{ region: null, number: 1 }],
    { region: null, number: 1 },
  ],
])('a key of %s', async (_what, keys, fields, customers, key) => {
  const { data, errors } = await knownBy(keys, fields, customers).ask('{ customers { known } }')
  expect(errors).toEqual([])
  const [{ known }] = data!['customers'] as [{ known: string }]
  expect(JSON.parse(known)).toEqual({ __typename: 'Customer', ...key })
})

test('several keys: the way from one to the other leads through who knows both', async () => {
  const graph = federated({
    sales: {
      sdl: 'type Query { customers: [Customer!]! } type Customer @key(fields: "id") { id: ID! }',
      resolvers: { Query: { customers: () => [{ id: '1' }, { id: '2' }] } },
    },
    directory: {
      sdl: 'type Customer @key(fields: "id") @key(fields: "email") { id: ID! email: String! }',
      resolvers: { Customer: { __resolveReference: ({ id }: { id: string }) => ({ id, email: `${id}@x` }) } },
    },
    support: {
      sdl: 'type Customer @key(fields: "email") { email: String! mood: String }',
      resolvers: { Customer: { mood: ({ email }: { email: string }) => `mood of ${email}` } },
    },
  })
  const { data, errors } = await graph.ask('{ customers { email: id mood } }')
  expect(errors).toEqual([])
  expect(data).toEqual({
    customers: [
      { email: '1', mood: 'mood of 1@x' },
      { email: '2', mood: 'mood of 2@x' },
    ],
  })
})

test('a key that cannot be resolved (resolvable: false) is only referred to', async () => {
  const graph = federated({
    sales: {
      sdl: 'type Query { customers: [Customer!]! } type Customer @key(fields: "id") { id: ID! name: String }',
      resolvers: {
        Query: { customers: () => [] },
        Customer: { __resolveReference: ({ id }: { id: string }) => ({ id, name: `C${id}` }) },
      },
    },
    support: {
      sdl: 'type Query { last: Customer } type Customer @key(fields: "id", resolvable: false) { id: ID! }',
      resolvers: { Query: { last: () => ({ id: '7' }) } },
    },
  })
  expect((await graph.ask('{ last { name } }')).data).toEqual({ last: { name: 'C7' } })
})

test('a key that is missing leaves null what depends on it, and the reason is told there', async () => {
  const graph = federated({
    sales: {
      sdl: 'type Query { customers: [Customer!]! } type Customer @key(fields: "code") { code: String name: String }',
      resolvers: {
        Query: { customers: () => [{ name: 'A' }, { name: 'B' }] },
        Customer: {
          code: ({ name }: { name: string }) => {
            if (name === 'B') throw new Error('No code.')
            return 'a'
          },
        },
      },
    },
    support: {
      sdl: 'type Customer @key(fields: "code") { code: String mood: String! }',
      resolvers: {
        Customer: {
          async __resolveReference({ code }: { code: string | null }) {
            if (!code) throw new Error('Nobody has no code.')
            return { mood: `mood of ${code}` }
          },
        },
      },
    },
  })
  const { data, errors } = await graph.ask('{ customers { name mood } }')
  expect(data).toBeNull()
  expect(errors.map(({ message, path }) => [message, path])).toEqual([
    ['Nobody has no code.', ['customers', 1, 'mood']],
  ])
})

test('an entity that the department on the way does not know is not asked about further, and is no error', async () => {
  const known = (reference: { id?: string; upc?: string }) => reference.upc !== 'b2'
  const graph = federated({
    shop: {
      sdl: 'type Query { books: [Book!]! } type Book @key(fields: "upc") { upc: ID! }',
      resolvers: { Query: { books: () => [{ upc: 'b1' }, { upc: 'b2' }] } },
    },
    numbers: {
      sdl: 'type Book @key(fields: "id") @key(fields: "upc") { id: ID! upc: ID! }',
      resolvers: {
        Book: {
          __resolveReference: (reference: { upc: string }) =>
            known(reference) ? { upc: reference.upc, id: `id of ${reference.upc}` } : null,
        },
      },
    },
    authors: {
      sdl: 'type Book @key(fields: "id") { id: ID! author: String }',
      resolvers: {
        Book: {
          __resolveReference({ id }: { id: string | null }) {
            if (!id) throw new Error('Nobody has no id.')
            return { author: `author of ${id}` }
          },
        },
      },
    },
  })
  const { data, errors } = await graph.ask('{ books { upc author } }')
  expect(errors).toEqual([])
  expect(data).toEqual({
    books: [
      { upc: 'b1', author: 'author of id of b1' },
      { upc: 'b2', author: null },
    ],
  })
})
