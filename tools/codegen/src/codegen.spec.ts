import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { parse } from 'graphql'
import { generate } from './generate'
import { staleOutputs, writeOutputs } from './outputs'
import { resolverTypes } from './resolver-types'
import { readShared, subgraphText } from './subgraph-text'

const shared = readShared(resolve(__dirname, '../../..'))
const schema = `
type Query { "Deals." deals(first: Int!, after: String): DealConnection }
"A chance." type Deal @key(fields: "id") { id: ID! "Worth." value: Money "Closed." closedAt: DateTime "How far." stage: Stage }
"How far." enum Stage { "Won." CLOSED_WON }
"Said." type Promise @key(fields: "id") { id: ID! }
"A page." type DealConnection { "Each." edges: [DealEdge!]! "All." nodes: [Deal!]! "More." pageInfo: PageInfo! }
"One." type DealEdge { "Place." cursor: String! "The deal." node: Deal! }
`

test('a schema gets the shared definitions it refers to, and no others', () => {
  const text = subgraphText(schema, shared)
  for (const wanted of ['type Money', 'scalar SafeInt', 'scalar DateTime', 'type PageInfo'])
    expect(text).toContain(wanted)
  for (const unwanted of ['scalar Duration', 'type Clock', 'interface Refusal'])
    expect(text).not.toContain(unwanted)
  expect(() => buildSubgraphSchema(parse(text))).not.toThrow()
})

test('a clock brings the service level along; the service that owns it keeps its own', () => {
  const clocked = 'type Query { "Now." clock: Clock }'
  expect(subgraphText(clocked, shared)).toContain('type ServiceLevel @key(fields: "id", resolvable: false)')
  const owner = subgraphText(`${clocked} "Mine." type ServiceLevel @key(fields: "id") { id: ID! }`, shared)
  expect(owner.match(/type ServiceLevel/g)).toHaveLength(1)
  expect(() => buildSubgraphSchema(parse(owner))).not.toThrow()
})

test('every shared definition is valid in one schema', () => {
  const names = [...shared.library.matchAll(/^type (\w+)/gm)].map(([, name]) => name)
  const fields = names.map((name) => `"x" ${name!.toLowerCase()}: ${name}`).join('\n')
  expect(() => buildSubgraphSchema(parse(subgraphText(`type Query { ${fields} }`, shared)))).not.toThrow()
})

test('mapped types reach connections and edges, enums their inner names, and Promise stays the language’s', async () => {
  const types = await resolverTypes(subgraphText(schema, shared), { Deal: '../deal/deal.mappers' })
  expect(types).toContain("import type { Deal as DealModel } from '../deal/deal.mappers'")
  expect(types).toContain("import type { DepartmentContext } from '@customer-graph/subgraph'")
  expect(types).toContain('DealConnection: ResolverTypeWrapper<Connection<DealModel>>')
  expect(types).toContain("'closed-won'")
  expect(types).not.toMatch(/(?<!globalThis\.)\bPromise</)
})

test('a scalar whose type is not known is refused', async () => {
  const odd = subgraphText('scalar Odd type Query { "x" odd: Odd }', shared)
  await expect(resolverTypes(odd, {})).rejects.toThrow('Odd')
})

describe('the files of a service', () => {
  let root: string
  const service = () => ({
    name: 'sales',
    folder: join(root, 'apps/sales'),
    sdl: subgraphText(schema, shared),
  })
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'codegen-'))
    mkdirSync(join(root, 'apps/sales'), { recursive: true })
  })
  afterEach(() => rmSync(root, { recursive: true }))

  test('are named when they are not what the schema says, and only then', async () => {
    const outputs = await generate(service())
    expect(staleOutputs(root, outputs)).toEqual([
      'apps/sales/src/generated/resolvers.ts',
      'apps/sales/src/generated/type-defs.ts',
    ])
    expect(writeOutputs(root, outputs)).toHaveLength(2)
    expect(staleOutputs(root, await generate(service()))).toEqual([])
    writeFileSync(join(root, 'apps/sales/src/generated/type-defs.ts'), 'edited by hand')
    expect(staleOutputs(root, outputs)).toEqual(['apps/sales/src/generated/type-defs.ts'])
  })

  test('hold the schema’s text unharmed', async () => {
    const tricky = { ...service(), sdl: '"A `price` of ${5} \\\\ back." type Query { "x" x: Int }\n' }
    const text = (await generate(tricky)).find(({ file }) => file.endsWith('type-defs.ts'))!.text
    const [, literal] = /typeDefs = (`[\s\S]*`)\n$/.exec(text)!
    expect(new Function(`return ${literal}`)()).toBe(`\n${tricky.sdl}`)
  })

  test('cannot be made while something is mapped that the schema does not have', async () => {
    mkdirSync(join(root, 'apps/sales/src'))
    writeFileSync(join(root, 'apps/sales/src/deal.mappers.ts'), 'export interface Deel {}')
    await expect(generate(service())).rejects.toThrow('apps/sales: ../deal.mappers maps Deel')
  })
})
