import { getIntrospectionQuery } from 'graphql'
import { gatewayUnderTest, type Answer, person, secret } from '../spec/gateway-under-test'
import { developmentToken } from '@customer-graph/subgraph'

const rig = gatewayUnderTest(beforeAll, afterAll)

const options = [
  'descriptions',
  'specifiedByUrl',
  'directiveIsRepeatable',
  'schemaDescription',
  'inputValueDeprecation',
  'oneOf',
] as const
const each = options.map((option): [string, string] => [option, getIntrospectionQuery({ [option]: true })])
const all = getIntrospectionQuery(Object.fromEntries(options.map((option) => [option, true])))

async function byGet(query: string): Promise<Answer> {
  const url = new URL(rig.gateway.url)
  url.searchParams.set('query', query)
  const headers = {
    authorization: `Bearer ${await developmentToken(person, secret)}`,
    'apollo-require-preflight': 'yes',
  }
  return (await (await fetch(url, { headers })).json()) as Answer
}
const byPost = async (query: string) => (await rig.send({ query })).answer

test.each([...each, ['all of them', all]])(
  'an introspection query that asks for %s is answered',
  async (_what, query) => {
    for (const answer of [await byGet(query), await byPost(query), await byPost(query)]) {
      expect(answer.errors).toBeUndefined()
      expect(answer.data.__schema.types).toContainEqual(expect.objectContaining({ name: 'Customer' }))
    }
  },
)

test('as graphql 17 asks it, with how deep types may nest', async () => {
  const deeper = all.replace(
    'fragment TypeRef on __Type {',
    'fragment TypeRef on __Type { isOneOf specifiedByURL ',
  )
  const { errors } = await byPost(deeper)
  expect(errors).toBeUndefined()
})

test.each([
  ['{ __type(name: "Query") { isOneOf } }', { __type: { isOneOf: null } }],
  [
    '{ me: __typename kind: __type(name: "Customer") { name isOneOf } customer(id: "1") { name tickets { id } } }',
    {
      me: 'Query',
      kind: { name: 'Customer', isOneOf: null },
      customer: { name: 'Customer 1', tickets: [{ id: 't1' }] },
    },
  ],
  [
    '{ ...S customer(id: "1") { __typename } } fragment S on Query { __schema { queryType { ...T } } } fragment T on __Type { name fields(includeDeprecated: true) { args(includeDeprecated: true) { isDeprecated } } }',
    { customer: { __typename: 'Customer' } },
  ],
  ['{ __schema { __typename } __typename }', { __schema: { __typename: '__Schema' }, __typename: 'Query' }],
])('introspection beside data: %s', async (query, expected) => {
  for (const { data, errors } of [await byGet(query), await byPost(query)]) {
    expect(errors).toBeUndefined()
    expect(data).toMatchObject(expected)
  }
})
