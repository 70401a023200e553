import { type BadRow, casesOf } from './bad-case'
import type { Sending } from './rude-client'

const query = '{ customers(first: 1) { nodes { id } } }'
const mutation = 'mutation { registerCustomer(input: { name: "GET", segment: SMALL }) { __typename } }'
const asForm = 'application/x-www-form-urlencoded'
const sent = (bytes: string | Buffer): Sending => ({ bytes })
const typed = (contentType: string): Sending => ({ query, headers: { 'content-type': contentType } })
const got = (document: string): Sending => ({
  method: 'GET',
  path: `/graphql?query=${encodeURIComponent(document)}`,
})
const notUtf8 = Buffer.concat([
  Buffer.from('{"query":"mutation { registerCustomer(input: { segment: SMALL, name: \\"'),
  Buffer.from([0xff, 0xfe, 0xc3, 0x28]),
  Buffer.from('\\" }) { __typename } }"}'),
])
const nested = (levels: number): Sending => ({
  query: `{ customer(id: "x") { ${'parent { '.repeat(levels)} id ${'}'.repeat(levels)} } }`,
})

export const badBodies = casesOf([
  ['an empty body', sent(''), 400, 'BAD_USER_INPUT', /is empty. Send JSON/],
  ['a body that is no JSON', sent('{query}'), 400, 'BAD_USER_INPUT', /is not JSON/],
  ['null as a body', sent('null'), 400, 'BAD_USER_INPUT', /not one JSON object/],
  ['a text as a body', sent('"{ customers }"'), 400, 'BAD_USER_INPUT', /not one JSON object/],
  ['a batch', { body: [{ query }] }, 400, 'BAD_USER_INPUT', /one operation at a time/],
  ['a body that is not UTF-8', sent(notUtf8), 400, 'BAD_USER_INPUT', /not UTF-8. Encode it as UTF-8/],
  [
    'a body that poisons a prototype',
    sent(`{"query":"${query}","__proto__":{"admin":true}}`),
    400,
    'BAD_USER_INPUT',
    /__proto__/,
  ],
  [
    'variables that poison a prototype',
    sent(`{"query":"${query}","variables":{"constructor":{"prototype":{}}}}`),
    400,
    'BAD_USER_INPUT',
    /__proto__/,
  ],
  ...['text/plain', asForm, 'multipart/form-data; boundary=x', 'application/graphql', 'nonsense'].map(
    (type): BadRow => [
      `a body of ${type}`,
      typed(type),
      415,
      'BAD_USER_INPUT',
      /Send the request as application\/json/,
    ],
  ),
  ['a body in UTF-16', typed('application/json; charset=utf-16'), 415, 'BAD_USER_INPUT', /Send UTF-8/],
  [
    'a mutation by GET',
    { ...got(mutation), headers: { 'apollo-require-preflight': '1' } },
    405,
    'BAD_USER_INPUT',
    /GET requests only support query operations/,
  ],
  [
    'a query by GET from another site',
    { ...got(query), headers: { 'content-type': 'text/plain' } },
    400,
    'BAD_USER_INPUT',
    /Cross-Site Request Forgery/,
  ],
  ['a GET without a query', { method: 'GET' }, 400, 'BAD_USER_INPUT', /non-empty `query`/],
  ...['PUT', 'DELETE'].map((method): BadRow => [
    method,
    { query, method },
    404,
    'BAD_USER_INPUT',
    /Send queries to POST \/graphql/,
  ]),
  ['another path', { query, path: '/graphiql' }, 404, 'BAD_USER_INPUT', /nothing at POST \/graphiql/],
  ['a path that cannot be decoded', { query, path: '/%ff' }, 400, 'BAD_USER_INPUT', /path is malformed/],
  [
    'a header of 20 KB',
    { query, headers: { 'x-cookie': 'x'.repeat(20_000) } },
    431,
    'BAD_USER_INPUT',
    /Header Fields Too Large/,
  ],
])

export const badDocuments = casesOf([
  ['no document', { body: { variables: {} } }, 400, 'BAD_USER_INPUT', /non-empty `query`/],
  ['a number as a document', { body: { query: 5 } }, 400, 'BAD_USER_INPUT', /must be strings/],
  ['a document cut off', { query: '{ customers(' }, 400, 'GRAPHQL_PARSE_FAILED', /Syntax Error/],
  ['a field that does not exist', { query: '{ salaries }' }, 400, 'GRAPHQL_VALIDATION_FAILED', /"salaries"/],
  [
    'a subgraph’s own fields',
    { query: '{ _service { sdl } }' },
    400,
    'GRAPHQL_VALIDATION_FAILED',
    /"_service"/,
  ],
  [
    'entities',
    { query: '{ _entities(representations: []) { __typename } }' },
    400,
    'GRAPHQL_VALIDATION_FAILED',
    /"_entities"/,
  ],
  [
    'an unknown operation',
    { body: { query: 'query A { __typename }', operationName: 'B' } },
    400,
    'OPERATION_RESOLUTION_FAILURE',
    /no operation named B/,
  ],
  [
    'two operations and no name',
    { query: 'query A { __typename } query B { __typename }' },
    400,
    'OPERATION_RESOLUTION_FAILURE',
    /say which one in operationName/,
  ],
  [
    'a number as an operation’s name',
    { body: { query, operationName: 5 } },
    400,
    'BAD_USER_INPUT',
    /must be a string/,
  ],
  [
    'a subscription',
    { query: 'subscription { customersChanged { eventId } }' },
    400,
    'GRAPHQL_VALIDATION_FAILED',
    /Subscribe at \/graphql\/stream/,
  ],
  [
    'an alias that is a prototype',
    { query: '{ __proto__: customers(first: 1) { nodes { id } } }' },
    400,
    'GRAPHQL_VALIDATION_FAILED',
    /reserved. Use another alias/,
  ],
  [
    'variables as a text',
    { body: { query, variables: '{}' } },
    400,
    'BAD_USER_INPUT',
    /provided as an object/,
  ],
  ['variables as a list', { body: { query, variables: [] } }, 400, 'BAD_USER_INPUT', /must be an object/],
  ['extensions as a list', { body: { query, extensions: [] } }, 400, 'BAD_USER_INPUT', /must be an object/],
  [
    'an unknown hash',
    { body: { extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } } },
    200,
    'PERSISTED_QUERY_NOT_FOUND',
    /PersistedQueryNotFound/,
  ],
  [
    'a hash of another document',
    { body: { query, extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } } },
    400,
    'BAD_USER_INPUT',
    /not the SHA-256 of the query/,
  ],
  [
    'a hash that is none',
    { body: { query, extensions: { persistedQuery: 'x' } } },
    400,
    'BAD_USER_INPUT',
    /64 hexadecimal digits/,
  ],
  ['a document nested 150 levels deep', nested(150), 400, 'OPERATION_TOO_COMPLEX', /Ask for less at once/],
  [
    'a document nested 20,000 levels deep',
    nested(20_000),
    400,
    'OPERATION_TOO_COMPLEX',
    /Ask for less at once/,
  ],
  [
    'a document of 20,000 fields',
    { query: `{ ${'__typename '.repeat(20_000)} }` },
    400,
    'OPERATION_TOO_COMPLEX',
    /Ask for less at once/,
  ],
])
