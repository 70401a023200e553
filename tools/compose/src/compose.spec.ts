import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { breakingChanges } from './breaking'
import { composeSupergraph } from './compose'
import { allowedBy, allowedChanges } from './breaking/decisions'

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])'
const sales = (customer = 'id: ID! name: String', more = '') => ({
  name: 'sales',
  sdl: `${link} type Query { customer(id: ID!${more}): Customer } type Customer @key(fields: "id") { ${customer} }`,
})
const support = { name: 'support', sdl: `${link} type Customer @key(fields: "id") { id: ID! open: Int }` }

test('subgraphs compose into one graph with placeholders for their addresses', () => {
  const supergraph = composeSupergraph([sales(), support])
  expect(supergraph).toContain('@join__graph(name: "support", url: "http://support.subgraph")')
  expect(supergraph).toBe(composeSupergraph([sales(), support]))
})

test('subgraphs that contradict each other do not compose, and it is said why', () => {
  expect(() => composeSupergraph([sales('id: ID! name: String open: String'), support])).toThrow(
    /Customer\.open/,
  )
})

const before = composeSupergraph([sales(), support])
test.each([
  ['a removed field', sales('id: ID!'), 'customer-name-was-removed'],
  ['another type', sales('id: ID! name: Int'), 'customer-name-changed-type-from-string-to-int'],
  [
    'a new required argument',
    sales(undefined, ', at: String!'),
    'a-required-arg-at-on-query-customer-was-added',
  ],
])('%s is a breaking change with an id', (_what, next, id) => {
  expect(breakingChanges(before, composeSupergraph([next, support])).map((change) => change.id)).toEqual([id])
})

test('an addition breaks nobody', () => {
  expect(
    breakingChanges(before, composeSupergraph([sales('id: ID! name: String industry: String'), support])),
  ).toEqual([])
})

test('a decision allows what its front matter lists, not what its text mentions', () => {
  expect(allowedBy('---\ntitle: x\nallows-breaking: [a-was-removed, b-was-removed]\n---\ntext')).toEqual([
    'a-was-removed',
    'b-was-removed',
  ])
  expect(allowedBy('---\ntitle: x\n---\nallows-breaking: [a-was-removed]')).toEqual([])
  expect(allowedBy('no front matter\nallows-breaking: [a-was-removed]')).toEqual([])
})

test('every decision page counts; a missing folder allows nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'decisions-'))
  writeFileSync(join(folder, '0001.md'), '---\nallows-breaking: [a]\n---\n')
  writeFileSync(join(folder, '0002.md'), '---\nallows-breaking: [b]\n---\n')
  expect([...allowedChanges(folder)].sort()).toEqual(['a', 'b'])
  rmSync(folder, { recursive: true })
  expect(allowedChanges(folder).size).toBe(0)
})
