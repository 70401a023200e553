import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { buildSchema } from 'graphql'
import { composeSupergraph } from '../compose'
import { publishedFolder, type PublishedGraph, readPublished, writePublished } from '../published'
import { unallowedChanges } from './unallowed'
import { usesOf } from './uses'

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])'
const graph = (deal: string, inputs = 'on: String') =>
  composeSupergraph([
    {
      name: 'sales',
      sdl: `${link} type Query { deals(stage: Stage, at: String, filter: Filter): [Deal!] } enum Stage { OPEN WON }
        input Filter { ${inputs} } type Deal @key(fields: "id") { ${deal} }`,
    },
  ])

const published: PublishedGraph = {
  supergraph: graph('id: ID! name: String stage: Stage'),
  released: null,
  operations: [
    { name: 'Names', by: 'console', body: 'query Names { deals { id name } }' },
    {
      name: 'Open',
      by: 'graph-client',
      body: 'query Open { deals(stage: OPEN) { ...D } } fragment D on Deal { id }',
    },
    { name: 'Filtered', by: 'graph-client', body: 'query Filtered($f: Filter) { deals(filter: $f) { id } }' },
  ],
}

test('a refusal names the shipped operations that it breaks, and the way', () => {
  expect(unallowedChanges(published, graph('id: ID! stage: Stage'), new Set())).toEqual([
    'Breaking change: Deal.name was removed. It breaks Names (console). A decision page can allow it with allows-breaking: [deal-name-was-removed]',
  ])
})

test('what nobody ships is said to be used by none', () => {
  expect(unallowedChanges(published, graph('id: ID! name: String'), new Set())).toEqual([
    expect.stringContaining('Deal.stage was removed. No shipped operation uses it.'),
  ])
})

test('who sends an input breaks with it', () => {
  const next = graph('id: ID! name: String stage: Stage', 'on: String by: ID!')
  expect(unallowedChanges(published, next, new Set())).toEqual([
    expect.stringContaining('It breaks Filtered (graph-client).'),
  ])
})

test('a decision page allows a break until the first release, and none after it', () => {
  const next = graph('id: ID! stage: Stage')
  const allowed = new Set(['deal-name-was-removed'])
  expect(unallowedChanges(published, next, allowed)).toEqual([])
  expect(unallowedChanges({ ...published, released: '1.0.0' }, next, allowed)).toEqual([
    expect.stringContaining('Since 1.0.0 nothing that is published is taken away'),
  ])
})

test('an operation uses types, fields, arguments, values, directives and all that its variables may hold', () => {
  const schema =
    buildSchema(`type Query { deals(stage: Stage, filter: Filter): [Thing] } interface Thing { id: ID! }
    type Deal implements Thing { id: ID! stage: Stage } enum Stage { OPEN WON } input Filter { any: [Filter!] why: Why } enum Why { A }`)
  const body =
    'query ($f: Filter, $s: Boolean!) { deals(stage: WON, filter: $f) { ... on Deal { stage @skip(if: $s) } } }'
  const uses = usesOf(body, schema)
  for (const used of [
    'Query.deals(stage:)',
    'Stage.WON',
    'Filter.why',
    'Why.A',
    'Deal.stage',
    'Deal',
    'Thing',
    '@skip',
  ])
    expect([used, uses.has(used)]).toEqual([used, true])
  expect(uses.has('Thing.id')).toBe(false)
})

describe('what is kept', () => {
  const root = mkdtempSync(join(tmpdir(), 'published-'))
  afterAll(() => rmSync(root, { recursive: true }))
  const manifest = JSON.stringify({ operations: [{ name: 'Names', body: '{ deals { id } }' }] })

  test('where nothing was published, it is said what to run', () => {
    expect(() => readPublished(root)).toThrow('Run: npx tsx tools/compose/src/publish.ts')
  })

  test('it is read as a release wrote it, with the operations of every client that lies beside it', () => {
    writePublished(root, { supergraph: 'type Query { a: Int }', operations: manifest, released: null })
    writeFileSync(join(root, publishedFolder, 'operations/console.json'), manifest)
    expect(readPublished(root)).toMatchObject({ released: null, supergraph: 'type Query { a: Int }' })
    expect(readPublished(root).operations.map(({ by, name }) => [by, name])).toEqual([
      ['console', 'Names'],
      ['graph-client', 'Names'],
    ])
  })

  test('a change by hand is refused', () => {
    writeFileSync(join(root, publishedFolder, 'supergraph.graphql'), 'type Query { b: Int }')
    expect(() => readPublished(root)).toThrow('was changed by hand')
  })

  test('the graph of this project is as it was published', () => {
    mkdirSync(join(root, publishedFolder), { recursive: true })
    cpSync(join(resolve(__dirname, '../../../..'), publishedFolder), join(root, publishedFolder), {
      recursive: true,
      force: true,
    })
    expect(readPublished(root).operations.length).toBeGreaterThan(10)
  })
})
