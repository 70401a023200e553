import { getIntrospectionQuery } from 'graphql'
import { z } from 'zod'
import { type Beyond, beyondLimits, explain } from './document-limits'
import { examples } from '../start-page/example-queries'
import { operationLimits, operationLimitVariables } from './operation-limits'

const limits = operationLimits(z.object(operationLimitVariables).parse({}))
const times = (count: number, make: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at)).join(' ')

/** Fragments that each spread the next one twice. */
const doubling = (count: number, inside = (spread: string) => spread) =>
  `{ ...F0 } ${times(count, (at) => `fragment F${at} on Query { ${inside(`...F${at + 1}`)} ${inside(`...F${at + 1}`)} }`)} fragment F${count} on Query { me }`

const nested = (levels: number) => `{${'a{'.repeat(levels)}b${'}'.repeat(levels)}}`

test.each<[string, string, Beyond['what']]>([
  ['an endless document', `{ ${times(5000, () => 'a')} }`, 'tokens'],
  ['a bottomless document', nested(100_000), 'nesting'],
  ['a bottomless list', `{ a(b: ${'['.repeat(200)}`, 'nesting'],
  ['a deep document', nested(30), 'depth'],
  ['an alias overload', `{ ${times(101, (at) => `a${at}: me`)} }`, 'aliases'],
  ['a directive overload', `{ me ${times(60, () => '@skip(if: false)')} }`, 'directives'],
  ['directives on spreads', `{ ${times(60, () => '... @skip(if: false) { me }')} }`, 'directives'],
  ['many roots', `{ ${times(101, (at) => `a${at}`)} }`, 'rootFields'],
  ['a field asked for again and again', `{ a { ${times(25, () => 'b')} } }`, 'repeats'],
  [
    'the same through places that merge',
    `{ a { b { ${times(13, () => 'c')} } } a { b { ${times(13, () => 'c')} } } }`,
    'repeats',
  ],
  ['the same through fragments', `{ a { ${times(25, () => '...F')} } } fragment F on A { b }`, 'repeats'],
  ['15 doubling fragments', doubling(15), 'fields'],
  ['doubling fragments inside fields', doubling(15, (spread) => `a { ${spread} }`), 'fields'],
  ['doubling fragments that nothing uses', doubling(15).replace('{ ...F0 }', '{ me }'), 'fields'],
])('%s is beyond a limit', (_what, document, what) => {
  const beyond = beyondLimits(document, limits)
  expect(beyond).toMatchObject({ what })
  expect(explain(beyond!)).toMatch(/^The operation has more than \d+ .*\.$/)
})

test('300 doubling fragments take no longer: unfolded they would be 2^300 fields', () => {
  expect(beyondLimits(doubling(300), limits)).toMatchObject({ what: 'fields' })
})

test.each([
  ['a spread of nothing', '{ ...Nowhere }'],
  ['what is not GraphQL', '{ "'],
  ['a text full of brackets', `{ a(b: "${'{'.repeat(500)}") }`],
  ['a schema', 'type Query { me: String }'],
])('%s is left to validation', (_what, document) => {
  expect(beyondLimits(document, limits)).toBeNull()
})

test.each([
  ['fragments in a circle', '{ ...A } fragment A on Query { me ...B } fragment B on Query { me ...A }'],
  ['a fragment within itself', '{ ...A } fragment A on Query { a { ...A } }'],
  [
    'every fragment within every other',
    `{ ...F0 } ${times(30, (at) => `fragment F${at} on Query { a { ${times(30, (other) => `...F${other}`)} } }`)}`,
  ],
])('%s is a circle', (_what, document) => {
  expect(beyondLimits(document, limits)).toMatchObject({ what: 'circle' })
  expect(explain(beyondLimits(document, limits)!)).toMatch(/\.$/)
})

test('a fragment may have more fields than an operation has roots', () => {
  const fragment = `fragment F on A { ${times(101, (at) => `f${at}`)} }`
  expect(beyondLimits(`{ a { ...F } } ${fragment}`, limits)).toBeNull()
})

/** How the importer asks who is who, fifty at once. */
const importLookUp = `query WhoIsWho(${times(50, (at) => `$s${at}: String!, $i${at}: String!`)}) {
  ${times(50, (at) => `r${at}: personByExternalRef(system: $s${at}, id: $i${at}) { id }`)} }`

test('every shipped operation and introspection would pass with half of each limit', () => {
  const halved = Object.fromEntries(Object.entries(limits).map(([name, limit]) => [name, limit / 2]))
  const shipped = [...examples.map(({ query }) => query), importLookUp]
  for (const query of shipped) expect(beyondLimits(query, halved as never)).toBeNull()
  expect(beyondLimits(getIntrospectionQuery({ descriptions: true }), limits)).toBeNull()
})
