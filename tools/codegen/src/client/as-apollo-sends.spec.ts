import { parse } from 'graphql'
import { asApolloSends } from './as-apollo-sends'

/** What `InMemoryCache.transformDocument` of Apollo Client 4 and its manifest tool make of the same document. */
test('every selection but the root asks for its type, last and once; fragments come after, by name', () => {
  const document = parse(`
    fragment Z on Customer { id }
    query Record($id: ID!) {
      customer(id: $id) { ...Z ... on Customer { name } deals(first: 1) { __typename nodes { id } } ...A }
    }
    fragment A on Customer { domain }`)
  expect(asApolloSends(document)).toBe(`query Record($id: ID!) {
  customer(id: $id) {
    ...Z
    ... on Customer {
      name
      __typename
    }
    deals(first: 1) {
      __typename
      nodes {
        id
        __typename
      }
    }
    ...A
    __typename
  }
}

fragment A on Customer {
  domain
  __typename
}

fragment Z on Customer {
  id
  __typename
}`)
})

test('what is sent so is sent so again', () => {
  const once = asApolloSends(parse('{ customers(first: 1) { nodes { id } } }'))
  expect(asApolloSends(parse(once))).toBe(once)
})
