import { type BadRow, casesOf, change, unknownId } from './bad-case'
import type { Sending } from './rude-client'

const sql = `'; DROP TABLE customer; --`
const text10K = 'x'.repeat(10_240)

const customer = (id: unknown): Sending => ({
  query: 'query ($id: ID!) { customer(id: $id) { id } }',
  variables: { id },
})
const customers = (first: unknown): Sending => ({
  query: 'query ($first: Int!) { customers(first: $first) { nodes { id } } }',
  variables: { first },
})
const after = (cursor: unknown): Sending => ({
  query: 'query ($after: String) { customers(first: 1, after: $after) { nodes { id } } }',
  variables: { after: cursor },
})
const forged = (...parts: unknown[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url')

const malformed: BadRow[] = (
  [
    ['an empty id', ''],
    ['a word as an id', 'hottechi'],
    ['a number as an id', 5],
    ['an id of another version', '00000000-0000-4000-8000-000000000000'],
    ['an id of 10 KB', text10K],
    ['NUL as an id', '\u0000'],
    ['SQL as an id', sql],
  ] as const
).map(([what, id]) => [what, () => customer(id), 200, 'BAD_USER_INPUT', /^id must be a UUIDv7 like 019a9f3e/])

const mistyped: BadRow[] = ([1.5, true, ['a'], { a: 1 }, null] as const).map((id) => [
  `${JSON.stringify(id)} as an id`,
  () => customer(id),
  400,
  'BAD_USER_INPUT',
  /^Variable "\$id" /,
])

export const badIds = casesOf([
  ...malformed,
  ...mistyped,
  ...['deal', 'handoff', 'ticket', 'feedbackItem', 'person'].map((field): BadRow => [
    `a word as the id of a ${field}`,
    () => ({ query: `{ ${field}(id: "x") { id } }` }),
    200,
    'BAD_USER_INPUT',
    /^id must be a UUIDv7/,
  ]),
  [
    'a deal for an unknown customer',
    () => change('openDeal', { customerId: unknownId, kind: 'NEW' }),
    200,
    'NOT_FOUND',
    /no customer with the id 019a9f3e/,
  ],
  [
    'a deal for a customer that is a deal',
    ({ dealId }) => change('openDeal', { customerId: dealId, kind: 'NEW' }),
    200,
    'NOT_FOUND',
    /no customer/,
  ],
  [
    'a deal for a customer without an id',
    () => change('openDeal', { customerId: '', kind: 'NEW' }),
    200,
    'BAD_USER_INPUT',
    /^customerId must be a UUIDv7/,
  ],
  [
    'a deal of an empty seller',
    ({ customerId }) => change('openDeal', { customerId, kind: 'NEW', sellerId: '' }),
    200,
    'BAD_USER_INPUT',
    /^sellerId must be a UUIDv7/,
  ],
  [
    'deals filtered by an empty seller',
    () => ({ query: '{ deals(first: 1, filter: { sellerId: "" }) { nodes { id } } }' }),
    200,
    'BAD_USER_INPUT',
    /sellerId must be a UUIDv7/,
  ],
  [
    'a promise for the deal of nobody',
    ({ customerId }) =>
      change('recordPromise', { customerId, dealId: unknownId, text: 'x', type: 'FEATURE' }),
    200,
    'NOT_FOUND',
    /no deal of this customer/,
  ],
  [
    'a ticket for an unknown customer',
    () => change('openTicket', { customerId: unknownId, subject: 'x', priority: 'NORMAL' }),
    200,
    'NOT_FOUND',
    /no customer/,
  ],
  [
    'a reply on a ticket that is a customer',
    ({ customerId }) => change('reply', { ticketId: customerId, by: 'AGENT', text: 'x' }),
    200,
    'NOT_FOUND',
    /no ticket/,
  ],
  [
    'the claim of a handoff that is a deal',
    ({ dealId }) => change('claimHandoff', { handoffId: dealId }),
    200,
    'NOT_FOUND',
    /no handoff/,
  ],
  [
    'an item planned that is a ticket',
    ({ ticketId }) => change('planItem', { itemId: ticketId }),
    200,
    'NOT_FOUND',
    /no item/,
  ],
])

export const badPages = casesOf([
  ...[-1, 101].map((first): BadRow => [
    `first: ${first}`,
    () => customers(first),
    200,
    'BAD_USER_INPUT',
    /^first must be a whole number from 0 to 100/,
  ]),
  ...[2 ** 31, 1.5, '1', null, undefined].map((first): BadRow => [
    `first: ${JSON.stringify(first)}`,
    () => customers(first),
    400,
    'BAD_USER_INPUT',
    /^Variable "\$first" /,
  ]),
  [
    'no first at all',
    () => ({ query: '{ customers { nodes { id } } }' }),
    400,
    'GRAPHQL_VALIDATION_FAILED',
    /"first" of type "Int!" is required/,
  ],
  [
    'first: 101 deep inside',
    ({ customerId }) => ({
      query: `{ customer(id: "${customerId}") { timeline(first: 101) { nodes { type } } } }`,
    }),
    200,
    'BAD_USER_INPUT',
    /^first must be/,
  ],
  ...(
    [
      ['an empty cursor', ''],
      ['a word as a cursor', 'next'],
      ['a cursor of 10 KB', 'A'.repeat(10_240)],
      ['NUL as a cursor', '\u0000'],
      ['a cursor without keys', forged('customers')],
      ['a cursor with SQL', forged('customers', 'a', sql)],
      ['a cursor of numbers', forged(1, 2, 3)],
      ['a cursor that holds NUL', forged('customers', 'a\u0000', unknownId)],
    ] as const
  ).map(([what, cursor]): BadRow => [
    what,
    () => after(cursor),
    200,
    'BAD_USER_INPUT',
    /^after must be a cursor that this list returned/,
  ]),
  [
    'a cursor of another list',
    ({ dealsCursor }) => after(dealsCursor),
    200,
    'BAD_USER_INPUT',
    /^after must be a cursor/,
  ],
  ...['tickets', 'handoffs', 'feedback', 'timeline'].map((list): BadRow => [
    `a cursor of another list for ${list}`,
    ({ customerId, dealsCursor }) => ({
      query: `{ customer(id: "${customerId}") { ${list}(first: 1, after: "${dealsCursor}") { pageInfo { hasNextPage } } } }`,
    }),
    200,
    'BAD_USER_INPUT',
    /^after must be a cursor/,
  ]),
])
