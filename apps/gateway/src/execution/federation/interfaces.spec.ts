import { federated } from '../../spec/federated'

const books = { a: { id: 'a', price: 1, next: 'b' }, b: { id: 'b', price: 2, next: 'a' } } as const
const book = (id: string) => ({ __typename: 'Book', ...books[id as 'a'] })

const shop = federated({
  catalogue: {
    sdl: `type Query { product: Product products: [Product!]! thing: Thing }
      interface Product { id: ID! samePriceProduct: Product }
      union Thing = Book | Pen
      type Book implements Product @key(fields: "id") { id: ID! samePriceProduct: Book }
      type Pen implements Product @key(fields: "id") { id: ID! samePriceProduct: Product colour: String }`,
    resolvers: {
      Query: {
        product: () => book('a'),
        products: () => [book('a'), { __typename: 'Pen', id: 'p', colour: 'red' }],
        thing: () => book('b'),
      },
      Book: {
        __resolveReference: ({ id }: { id: string }) => book(id),
        samePriceProduct: ({ next }: { next: string }) => book(next),
      },
      Pen: { samePriceProduct: () => book('b') },
    },
  },
  prices: {
    sdl: `interface Priced { price: Float } type Book implements Priced @key(fields: "id") { id: ID! price: Float }`,
    resolvers: {
      Book: { __resolveReference: ({ id }: { id: string }) => ({ id, price: books[id as 'a'].price }) },
    },
  },
})

test.each([
  [
    'an interface’s field first, then a narrower one of the implementing type',
    '{ product { samePriceProduct { __typename } ... on Book { samePriceProduct { price } } } }',
    { product: { samePriceProduct: { __typename: 'Book', price: 2 } } },
  ],
  [
    'the narrower one first',
    '{ product { ... on Book { samePriceProduct { price } } samePriceProduct { id } } }',
    { product: { samePriceProduct: { price: 2, id: 'b' } } },
  ],
  [
    'an interface within an interface',
    '{ products { ... on Product { id ... on Priced { price } } ... on Pen { colour } } }',
    {
      products: [
        { id: 'a', price: 1 },
        { id: 'p', colour: 'red' },
      ],
    },
  ],
  [
    'an interface within a union that has not all of its types',
    '{ thing { ... on Product { id } ... on Priced { cost: price } } }',
    { thing: { id: 'b', cost: 2 } },
  ],
  [
    'a union within an interface',
    '{ products { ... on Thing { kind: __typename ... on Book { price } ... on Product { samePriceProduct { id } } } } }',
    {
      products: [
        { kind: 'Book', price: 1, samePriceProduct: { id: 'b' } },
        { kind: 'Pen', samePriceProduct: { id: 'b' } },
      ],
    },
  ],
  [
    'deeper, and back again',
    '{ product { ... on Book { samePriceProduct { ... on Product { samePriceProduct { ... on Priced { price } } } } } } }',
    { product: { samePriceProduct: { samePriceProduct: { price: 1 } } } },
  ],
  [
    'what is asked under one name of two types',
    '{ products { ... on Book { it: samePriceProduct { id } } ... on Pen { it: samePriceProduct { __typename } } } }',
    { products: [{ it: { id: 'b' } }, { it: { __typename: 'Book' } }] },
  ],
])('%s', async (_what, query, expected) => {
  const { data, errors } = await shop.ask(query)
  expect(errors).toEqual([])
  expect(data).toEqual(expected)
})
