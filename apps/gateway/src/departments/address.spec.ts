import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { developmentSecret } from '@customer-graph/subgraph'
import { gatewayConfig } from '../config'
import { recordingLog, supergraphOf } from '../spec/stub-subgraphs'
import { supergraphFile } from '../supergraph/supergraph-file'
import { addressOf, addressVariable } from './address'

const folder = mkdtempSync(join(tmpdir(), 'addresses-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Loads a supergraph of subgraphs with these names, with these variables set. */
async function load(names: readonly string[], variables: readonly string[]) {
  const path = join(folder, 'supergraph.graphql')
  const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9") '
  const sdl = (name: string) =>
    `${link} type Query { of_${name.replaceAll('-', '_')}${names.indexOf(name)}: String }`
  writeFileSync(path, supergraphOf(names.map((name) => ({ name, sdl: sdl(name) }))))
  const env = Object.fromEntries(variables.map((each) => [each, 'http://127.0.0.1:4001/graphql']))
  const { subgraphs } = gatewayConfig({ SUPERGRAPH_FILE: path, ...env })
  const file = supergraphFile({
    path,
    known: new Set(subgraphs.keys()),
    log: recordingLog().log,
    outcome: () => undefined,
    everyMs: 60_000,
  })
  const { cleanup } = await file.initialize({ update: () => undefined } as never)
  await cleanup?.()
  return names.map((name) => addressOf(subgraphs, name))
}

test.each([
  ['a1', 'SUBGRAPH_A1_URL'],
  ['product-feedback', 'SUBGRAPH_PRODUCT_FEEDBACK_URL'],
  ['product_feedback', 'SUBGRAPH_PRODUCT_FEEDBACK_URL'],
  ['Billing', 'SUBGRAPH_BILLING_URL'],
  ['v2-_x9', 'SUBGRAPH_V2__X9_URL'],
])('a subgraph called %s is found by %s', async (name, variable) => {
  expect(addressVariable(name)).toBe(variable)
  const [address] = await load([name], [variable])
  expect(address).toEqual({ url: new URL('http://127.0.0.1:4001/graphql'), secret: developmentSecret(name) })
})

test('what is missing is named with the rule', async () => {
  await expect(load(['a1', 'b_2'], ['SUBGRAPH_A1_URL'])).rejects.toThrow(
    'Set SUBGRAPH_B_2_URL: SUBGRAPH_<NAME>_URL, with the name in capitals and underscores for hyphens.',
  )
})

test('names that would share a variable are refused', async () => {
  await expect(load(['a-b', 'a_b'], ['SUBGRAPH_A_B_URL'])).rejects.toThrow('share SUBGRAPH_A_B_URL: a-b, a_b')
})
