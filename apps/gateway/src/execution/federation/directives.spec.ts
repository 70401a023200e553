import { federated, type Member } from '../../spec/federated'

/** Two of everything, by id. */
const numbered = <Item>(of: (id: string) => Item) => ['1', '2'].map(of)

const answers = async (members: Readonly<Record<string, Member>>, query: string, expected: object) => {
  const { data, errors } = await federated(members).ask(query)
  expect(errors).toEqual([])
  expect(data).toEqual(expected)
}

const sales: Member = {
  sdl: `type Query { customers: [Customer!]! }
    type Customer @key(fields: "id") { id: ID! name: String! size: Int address: Address! }
    type Address { city: String! zip: String! }`,
  resolvers: {
    Query: { customers: () => numbered((id) => ({ id })) },
    Customer: {
      __resolveReference: ({ id }: { id: string }) => ({ id }),
      name: ({ id }: { id: string }) => `C${id}`,
      size: ({ id }: { id: string }) => (id === '1' ? 10 : null),
      address: ({ id }: { id: string }) => ({ city: `City ${id}`, zip: `0${id}` }),
    },
  },
}

test('@requires: a field is computed of fields of another department, null among them', () =>
  answers(
    {
      sales,
      support: {
        sdl: `type Customer @key(fields: "id") { id: ID! size: Int @external name: String! @external tier: String @requires(fields: "size name") }`,
        resolvers: {
          Customer: { tier: ({ size, name }: { size: number | null; name: string }) => `${name} ${size}` },
        },
      },
    },
    '{ customers { tier } }',
    { customers: [{ tier: 'C1 10' }, { tier: 'C2 null' }] },
  ))

test('@requires: of nested fields, which the client asks for differently', () =>
  answers(
    {
      sales,
      support: {
        sdl: `type Customer @key(fields: "id") { id: ID! address: Address! @external route: String @requires(fields: "address { zip }") }
          type Address { zip: String! @external }`,
        resolvers: {
          Customer: { route: ({ address }: { address: { zip: string } }) => `via ${address.zip}` },
        },
      },
    },
    '{ customers { address { zip: city } route } }',
    {
      customers: [
        { address: { zip: 'City 1' }, route: 'via 01' },
        { address: { zip: 'City 2' }, route: 'via 02' },
      ],
    },
  ))

test('@requires: one that needs what another one computes', () =>
  answers(
    {
      sales,
      support: {
        sdl: `type Customer @key(fields: "id") { id: ID! size: Int @external tier: String @requires(fields: "size") }`,
        resolvers: { Customer: { tier: ({ size }: { size: number }) => `T${size}` } },
      },
      product: {
        sdl: `type Customer @key(fields: "id") { id: ID! tier: String @external offer: String @requires(fields: "tier") }`,
        resolvers: { Customer: { offer: ({ tier }: { tier: string }) => `for ${tier}` } },
      },
    },
    '{ customers { offer } }',
    { customers: [{ offer: 'for T10' }, { offer: 'for Tnull' }] },
  ))

test('@provides: what a department brings along is not asked of its owner', async () => {
  const graph = federated({
    sales: { ...sales, sdl: sales.sdl.replace('name: String!', 'name: String! @shareable') },
    support: {
      sdl: `type Query { tickets: [Ticket!]! } type Ticket { customer: Customer @provides(fields: "name") }
        type Customer @key(fields: "id") { id: ID! name: String! @external }`,
      resolvers: { Query: { tickets: () => numbered((id) => ({ customer: { id, name: `P${id}` } })) } },
    },
  })
  const { data } = await graph.ask('{ tickets { customer { name } } }')
  expect(data).toEqual({ tickets: [{ customer: { name: 'P1' } }, { customer: { name: 'P2' } }] })
  expect(graph.asked.map(({ department }) => department)).toEqual(['support'])
})

test('@external: a key that is external belongs to its owner', () =>
  answers(
    {
      sales,
      support: {
        sdl: `type Query { last: Customer } type Customer @extends @key(fields: "id") { id: ID! @external mood: String }`,
        resolvers: {
          Query: { last: () => ({ id: '2' }) },
          Customer: { mood: ({ id }: { id: string }) => `mood ${id}` },
        },
      },
    },
    '{ last { mood name } customers { mood } }',
    { last: { mood: 'mood 2', name: 'C2' }, customers: [{ mood: 'mood 1' }, { mood: 'mood 2' }] },
  ))

test('@override: a field that moved is asked of whom it moved to', () =>
  answers(
    {
      sales,
      support: {
        sdl: `type Customer @key(fields: "id") { id: ID! name: String! @override(from: "sales") }`,
        resolvers: { Customer: { name: ({ id }: { id: string }) => `moved ${id}` } },
      },
    },
    '{ customers { name } }',
    { customers: [{ name: 'moved 1' }, { name: 'moved 2' }] },
  ))

test('@shareable: what several can answer is answered by who is asked anyway', async () => {
  const shared = 'type Money @shareable { amount: Int! currency: String! }'
  const graph = federated({
    sales: {
      sdl: `type Query { won: Money } ${shared}`,
      resolvers: { Query: { won: () => ({ amount: 1, currency: 'EUR' }) } },
    },
    success: {
      sdl: `type Query { lost: Money } ${shared}`,
      resolvers: { Query: { lost: () => ({ amount: 2, currency: 'USD' }) } },
    },
  })
  const { data } = await graph.ask('{ won { amount currency } lost { currency } }')
  expect(data).toEqual({ won: { amount: 1, currency: 'EUR' }, lost: { currency: 'USD' } })
  expect(graph.asked).toHaveLength(2)
})

test('@inaccessible: what clients do not see can be needed all the same', async () => {
  const members = {
    sales: {
      sdl: `type Query { customers: [Customer!]! } type Customer @key(fields: "secret") { secret: ID! @inaccessible name: String! }`,
      resolvers: { Query: { customers: () => numbered((id) => ({ secret: id, name: `C${id}` })) } },
    },
    support: {
      sdl: `type Customer @key(fields: "secret") { secret: ID! @inaccessible tickets: Int }`,
      resolvers: { Customer: { tickets: ({ secret }: { secret: string }) => Number(secret) } },
    },
  }
  await answers(members, '{ customers { secret: name tickets } }', {
    customers: [
      { secret: 'C1', tickets: 1 },
      { secret: 'C2', tickets: 2 },
    ],
  })
  expect((await federated(members).ask('{ customers { secret } }')).data).toBeNull()
})

test('@inaccessible: an object of a type that clients do not see is null, and says so', async () => {
  const graph = federated({
    sales: {
      sdl: `type Query { things: [Thing] } union Thing = Seen | Hidden type Seen { id: ID! } type Hidden @inaccessible { id: ID! }`,
      resolvers: {
        Query: {
          things: () => [
            { __typename: 'Hidden', id: 'h' },
            { __typename: 'Seen', id: 's' },
          ],
        },
      },
    },
  })
  const { data, errors } = await graph.ask('{ things { ... on Seen { id } } }')
  expect(data).toEqual({ things: [null, { id: 's' }] })
  expect(errors).toMatchObject([{ path: ['things', 0] }])
})

test('@tag: says nothing of how a field is answered', () =>
  answers(
    {
      sales: {
        sdl: `type Query { me: Person @tag(name: "public") } type Person @tag(name: "public") { name: String @tag(name: "private") }`,
        resolvers: { Query: { me: () => ({ name: 'Me' }) } },
      },
    },
    '{ me { name } }',
    { me: { name: 'Me' } },
  ))

const media: Readonly<Record<string, Member>> = {
  library: {
    sdl: `type Query { media: [Media!]! } interface Media @key(fields: "id") { id: ID! title: String }
      type Film implements Media @key(fields: "id") { id: ID! title: String director: String }
      type Song implements Media @key(fields: "id") { id: ID! title: String singer: String }`,
    resolvers: {
      Query: {
        media: () => [
          { __typename: 'Film', id: 'f', title: 'F', director: 'D' },
          { __typename: 'Song', id: 's', title: 'S', singer: 'V' },
        ],
      },
      Media: {
        __resolveReference: ({ id }: { id: string }) =>
          id === 'f'
            ? { __typename: 'Film', id, title: 'F', director: 'D' }
            : { __typename: 'Song', id, title: 'S', singer: 'V' },
      },
    },
  },
  ratings: {
    sdl: `type Query { best: Media } type Media @key(fields: "id") @interfaceObject { id: ID! rating: Int }`,
    resolvers: {
      Query: { best: () => ({ id: 's' }) },
      Media: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        rating: ({ id }: { id: string }) => (id === 'f' ? 1 : 2),
      },
    },
  },
}

test.each([
  [
    'from the interface',
    '{ media { id rating } }',
    {
      media: [
        { id: 'f', rating: 1 },
        { id: 's', rating: 2 },
      ],
    },
  ],
  [
    'from a type of it',
    '{ media { ... on Film { director rating } ... on Song { director: singer } } }',
    { media: [{ director: 'D', rating: 1 }, { director: 'V' }] },
  ],
  ['towards the interface', '{ best { rating title } }', { best: { rating: 2, title: 'S' } }],
  [
    'towards a type of it',
    '{ best { rating ... on Song { singer } ... on Film { director } } }',
    { best: { rating: 2, singer: 'V' } },
  ],
  [
    'and its name',
    '{ best { kind: __typename rating } media { __typename } }',
    { best: { kind: 'Song', rating: 2 }, media: [{ __typename: 'Film' }, { __typename: 'Song' }] },
  ],
])('@interfaceObject: %s', (_what, query, expected) => answers(media, query, expected))

test('@interfaceObject: with nobody to say what an object is, it is null and the reason is told', async () => {
  const library = {
    ...media['library']!,
    resolvers: {
      ...media['library']!.resolvers,
      Media: {
        __resolveReference: () => {
          throw new Error('Away.')
        },
      },
    },
  }
  const { data, errors } = await federated({ ...media, library }).ask(
    '{ best { rating ... on Song { singer } } }',
  )
  expect(data).toEqual({ best: null })
  expect(errors).toMatchObject([{ message: 'Away.', path: ['best'] }])
})
