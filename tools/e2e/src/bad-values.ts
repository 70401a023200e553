import { createHash } from 'node:crypto'
import { type BadRow, casesOf, change, type Known } from './bad-case'
import type { Sending } from './rude-client'

const contract =
  (more: object) =>
  ({ customerId }: Known) =>
    change('startContract', {
      customerId,
      startsOn: '2026-01-01',
      endsOn: '2027-01-01',
      annualValue: { amountMinor: 5, currency: 'USD' },
      ...more,
    })
const costing = (amountMinor: unknown, currency = 'USD') =>
  contract({ annualValue: { amountMinor, currency } })
const measured = (from: unknown): Sending => ({
  query: 'query ($from: DateTime) { metrics(ids: ["tickets"], from: $from) { value } }',
  variables: { from },
})

export const badScalars = casesOf([
  ['a negative amount', costing(-1), 200, 'INVALID_INPUT', /not negative/],
  ...[2 ** 53, -(2 ** 53), 1e300, 1.5, '12', 'NaN'].map((amount): BadRow => [
    `an amount of ${JSON.stringify(amount)}`,
    costing(amount),
    400,
    'BAD_USER_INPUT',
    /SafeInt must be a whole number between/,
  ]),
  ['no amount', costing(null), 400, 'BAD_USER_INPUT', /not to be null/],
  [
    'an amount of NaN, as JSON cannot say',
    () => ({ bytes: '{"query":"query($a:Int!){customers(first:$a){nodes{id}}}","variables":{"a":NaN}}' }),
    400,
    'BAD_USER_INPUT',
    /not JSON/,
  ],
  ...(
    [
      ['', /annualValue.currency must not be empty/],
      ['usd', /ISO 4217 code like USD/],
      ['US$', /ISO 4217 code like USD/],
      ['XXXX', /annualValue.currency has 4 characters, and may have 3/],
    ] as const
  ).map(([currency, says]): BadRow => [
    `a currency of "${currency}"`,
    costing(5, currency),
    200,
    'INVALID_INPUT',
    says,
  ]),
  ...['yesterday', '', '2026-02-30', '0000-01-01', '99999-01-01', '2026-01-01T00:00:00Z', 5].map(
    (startsOn): BadRow => [
      `a day of ${JSON.stringify(startsOn)}`,
      contract({ startsOn }),
      400,
      'BAD_USER_INPUT',
      /Date must be a calendar day, like 2026-11-21/,
    ],
  ),
  [
    'an end before the beginning',
    contract({ startsOn: '2027-01-02' }),
    200,
    'INVALID_INPUT',
    /last day is before the first/,
  ],
  ...[
    '2026-01-01',
    '2026-01-01T00:00:00',
    '2026-02-30T00:00:00Z',
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59-23:59',
    '',
    1,
  ].map((from): BadRow => [
    `an instant of ${JSON.stringify(from)}`,
    () => measured(from),
    400,
    'BAD_USER_INPUT',
    /DateTime must be an RFC 3339 instant with its zone/,
  ]),
  [
    'a period that ends before it begins',
    () => ({
      query:
        '{ metrics(ids: ["tickets"], from: "2026-01-02T00:00:00Z", to: "2026-01-01T00:00:00Z") { value } }',
    }),
    200,
    'BAD_USER_INPUT',
    /from must be earlier than to/,
  ],
  [
    'a metric that is not in the catalogue',
    () => ({ query: '{ metrics(ids: ["happiness"]) { value } }' }),
    200,
    'BAD_USER_INPUT',
    /There is no metric "happiness". There are: opportunities/,
  ],
  ...['HUGE', 'small', 1].map((segment): BadRow => [
    `a segment of ${JSON.stringify(segment)}`,
    () => change('registerCustomer', { name: 'x', segment }),
    400,
    'BAD_USER_INPUT',
    /"Segment"/,
  ]),
  [
    'a field that the input does not have',
    () => change('registerCustomer', { name: 'x', segment: 'SMALL', colour: 'red' }),
    400,
    'BAD_USER_INPUT',
    /Field "colour" is not defined/,
  ],
])

const named =
  (name: string, more: object = {}) =>
  () =>
    change('registerCustomer', { name, segment: 'SMALL', ...more })
/** Not compressible, so that it really is too long for an index. */
const endless = Array.from({ length: 150 }, (_, at) =>
  createHash('sha256').update(String(at)).digest('base64'),
).join('')

export const badTexts = casesOf([
  ['an empty name', named(''), 200, 'INVALID_INPUT', /name must not be empty/],
  ['a blank name', named(' \t '), 200, 'INVALID_INPUT', /name must not be empty/],
  [
    'a name of 201 characters',
    named('x'.repeat(201)),
    200,
    'INVALID_INPUT',
    /name has 201 characters, and may have 200/,
  ],
  [
    'a name of 500 KB',
    named('x'.repeat(500_000)),
    200,
    'INVALID_INPUT',
    /name has 500000 characters, and may have 200/,
  ],
  [
    'a name of 10 MB',
    named('x'.repeat(10_000_000)),
    413,
    'BAD_USER_INPUT',
    /larger than the 1000000 bytes allowed. Send less/,
  ],
  [
    'NUL inside a name',
    named('Hot\u0000techi'),
    200,
    'INVALID_INPUT',
    /name holds the character NUL. Remove it/,
  ],
  [
    'control characters in a name',
    named('\u0007bell \u001b[31mred\u001b[0m'),
    200,
    'INVALID_INPUT',
    /name holds a control character \(U\+0007\)/,
  ],
  [
    'a mark in a name that turns the direction of text',
    named('\u202egnp.exe'),
    200,
    'INVALID_INPUT',
    /name holds a character that turns the direction of text \(U\+202E\)/,
  ],
  ['half a character in a name', named('\ud800'), 400, 'BAD_USER_INPUT', /half of a surrogate pair/],
  [
    'a domain that is an address',
    named('x', { domain: 'https://x' }),
    200,
    'INVALID_INPUT',
    /looks like example.com/,
  ],
  [
    'an empty reference',
    named('x', { externalRefs: [{ system: 'crm', id: '' }] }),
    200,
    'INVALID_INPUT',
    /externalRefs.0.id must not be empty/,
  ],
  [
    'a reference too long to be looked up',
    named('x', { externalRefs: [{ system: 'crm', id: endless }] }),
    200,
    'INVALID_INPUT',
    /externalRefs.0.id has \d+ characters, and may have 500/,
  ],
  ...['', ' ', 'k'.repeat(201)].map((idempotencyKey): BadRow => [
    `an idempotency key of ${idempotencyKey.length} characters`,
    named('x', { idempotencyKey }),
    200,
    'INVALID_INPUT',
    /^idempotencyKey (must not be empty|has 201 characters, and may have 200)/,
  ]),
])
