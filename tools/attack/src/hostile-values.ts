import fc from 'fast-check'

/** Ids and cursors that are real in the graph under attack, so that hostile operations reach further than a lookup. */
export interface Known {
  readonly ids: readonly string[]
  readonly cursors: readonly string[]
}

/** Texts that break what is careless: quoting, patterns, markup, terminals, prototypes, decoders. */
const texts = [
  '',
  ' ',
  "' OR 1=1; --",
  "Robert'); DROP TABLE customer; --",
  '%_\\_$1${x}{{y}}',
  '<script>alert(1)</script>',
  '\u0000',
  '\u0007\u001b[31m',
  '\u202egnp.exe',
  '\ud800',
  '𝕳𝖔𝖙 😀',
  '__proto__',
  'constructor',
  'toString',
  '../../../../etc/passwd',
  'null',
  'NaN',
  '-1',
  '1e309',
  'a'.repeat(10_000),
  '2026-02-30',
  '2026-02-30T25:61:61Z',
  '0000-00-00',
  '9999-12-31T23:59:59.999999999Z',
  'EUR',
  'ZZZZ',
]

const numbers = [0, -0, -1, 1, 100, 101, 2 ** 31 - 1, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, 1e308, 0.1, 1e-7]

/** A text that a client has no good reason to send, now and then one at random. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...texts) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
)

export const hostileNumber: fc.Arbitrary<number> = fc.oneof(fc.constantFrom(...numbers), fc.integer())

/** An id that is real, of another kind, well-formed but unknown, or no id at all. */
export const someId = ({ ids }: Known): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...ids) },
    { weight: 1, arbitrary: fc.constant('019a9f3e-7c1a-7b5e-9d55-0f8a4b6c2d10') },
    { weight: 1, arbitrary: hostileText },
  )

/** A cursor that the graph handed out, such a cursor damaged, or none at all. */
export const someCursor = ({ cursors }: Known): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom(...cursors),
    fc.constantFrom(...cursors).map((cursor) => cursor.slice(0, -3)),
    fc.constantFrom(...cursors).map((cursor) => `${cursor}${cursor}`),
    hostileText,
  )

/** Any JSON at all, where a scalar, an object or a list was asked for. */
export const anything: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  hostileNumber,
  fc.boolean(),
  fc.constant(null),
  fc.constant([]),
  fc.constant([[[]]]),
  fc.constant({ __proto__: null, constructor: { prototype: { polluted: true } } }),
  fc.jsonValue({ maxDepth: 3 }),
)
