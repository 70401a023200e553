import { createHash } from 'node:crypto'
import { buildSchema, parse, validate } from 'graphql'
import { flawOf } from './request-flaw'
import { reservedAliases } from './reserved-aliases'

const query = '{ me }'
const sha256Hash = createHash('sha256').update(query).digest('hex')

test.each([
  ['a query', { query, extensions: { persistedQuery: undefined } }],
  ['a query with its hash', { query, extensions: { persistedQuery: { version: 1, sha256Hash } } }],
  ['a hash alone', { query: undefined, extensions: { persistedQuery: { version: 1, sha256Hash } } }],
  [
    'a query that is not GraphQL, which the parser tells',
    { query: '{ "', extensions: { persistedQuery: undefined } },
  ],
])('%s has no flaw', (_what, asked) => expect(flawOf(asked)).toBeNull())

test.each([
  [
    'a hash of something else',
    { query, extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } },
    'BAD_USER_INPUT',
  ],
  [
    'a short hash',
    { query: undefined, extensions: { persistedQuery: { version: 1, sha256Hash: 'abc' } } },
    'BAD_USER_INPUT',
  ],
  [
    'another version',
    { query, extensions: { persistedQuery: { version: 2, sha256Hash } } },
    'BAD_USER_INPUT',
  ],
  ['a persisted query that is a text', { query, extensions: { persistedQuery: 'x' } }, 'BAD_USER_INPUT'],
])('%s is a flaw', (_what, asked, code) =>
  expect(flawOf(asked)).toEqual({ status: 400, code, message: expect.stringMatching(/\.$/) }),
)

test('aliases that begin with two underscores are refused; others and __typename itself are not', () => {
  const schema = buildSchema('type Query { me: String }')
  const errors = (document: string) =>
    validate(schema, parse(document), [reservedAliases]).map(({ message }) => message)
  expect(errors('{ __proto__: me __typename: me }')).toHaveLength(2)
  expect(errors('{ __typename constructor: me _own: me }')).toEqual([])
})
