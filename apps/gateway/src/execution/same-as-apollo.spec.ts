import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { provedGraph } from '../spec/proof/departments'
import { inventedSupergraph } from '../spec/proof/invented-graph'
import { firstWrong, tries } from '../spec/proof/run-proof'
import { wrongIn } from '../spec/proof/three-oracles'
import { mergeInto } from './merge'
import { responseKeyOf } from '../selected-fields'

jest.mock('./merge', () => ({
  mergeInto: jest.fn(jest.requireActual<{ mergeInto: unknown }>('./merge').mergeInto as never),
}))
const invented = provedGraph(inventedSupergraph)
const served = provedGraph(readFileSync(join(__dirname, '../../supergraph.graphql'), 'utf8'))

/** Always the same ones here; `npm run fuzz` tries others, and as many as there is time for. */
const seed = 20_261_122

/** Found by `npm run fuzz`: a department that knew only the interface made an object forget its type. */
test('what once went wrong goes right', async () => {
  expect(await firstWrong(invented, { seed: 755_019_454, operations: 200 })).toBeNull()
}, 60_000)

test('whatever is asked of a graph with every construct, and however departments answer, the answer is right', async () => {
  expect(await firstWrong(invented, { seed, operations: 150 })).toBeNull()
}, 60_000)

test('whatever is asked of the graph that is served, and however departments answer, the answer is right', async () => {
  expect(await firstWrong(served, { seed, operations: 50 })).toBeNull()
}, 60_000)

test('operations in every mood are tried, some of which go wrong for departments and some not', () => {
  const moods = fc.sample(tries(invented), { numRuns: 150, seed }).map(({ mood }) => mood)
  for (const mood of ['well', 'failing', 'broken'])
    expect(moods.filter((each) => each === mood).length).toBeGreaterThan(30)
})

test('planted: an executor that loses what is merged is caught', async () => {
  jest.mocked(mergeInto).mockImplementation(() => undefined)
  expect(await firstWrong(invented, { seed, operations: 20 })).not.toBeNull()
  jest
    .mocked(mergeInto)
    .mockImplementation(jest.requireActual<{ mergeInto: typeof mergeInto }>('./merge').mergeInto)
})

test('planted: a planner that is asked by the client’s own names is caught, which no oracle with the same plan can', async () => {
  const naive = { ...invented, keys: { ...invented.keys, internal: responseKeyOf } }
  const operation = { query: '{ customers(first: 2) { id: name tickets { subject } } }', variables: {} }
  const wrong = await Promise.all(
    ['1', '2', '3', '4', '5'].map((each) => wrongIn(naive, operation, { seed: each, failing: 0 })),
  )
  expect(wrong.flat()).toContain('It is not what one service answers.')
})
