import { join } from 'node:path'
import { isAlive, removePostgres, smallDisk } from '@customer-graph/testing'
import { startStack, type StartedStack } from '@customer-graph/tools-stack'
import { productMutants, tryProductMutants } from './mutants'
import { type ProductRun, runProductCourse } from './run-product-course'
import { type Finding } from '../finding'

/** The product's own services, as `npm start` runs them, on a machine that does everything wrong while people work. */

/** A seed that failed is added here, with a word on what it found; then it is tried for ever. */
const seed = 20_261_127

const say = (line: string) => void process.stderr.write(`${line}\n`)
const found = smallDisk(600)
const disk = typeof found === 'string' ? undefined : found
if (typeof found === 'string') say(`Left out: a full disk. ${found}`)

let stack: StartedStack
let run: ProductRun

beforeAll(async () => {
  stack = await startStack({ empty: true, ...(disk ? { data: join(disk.folder, 'data') } : {}) })
  run = await runProductCourse({ stack, disk, seed, say })
})
afterAll(async () => {
  const code = await stack?.stop()
  if (disk) removePostgres(join(disk.folder, 'data', 'postgres'))
  disk?.remove()
  expect(code).toBe(0)
})

test('every process was killed once, and whatever else can happen to a machine happened', () => {
  const killed = run.faults.flatMap(({ kind, target }) => (kind.startsWith('kill') ? target.split(', ') : []))
  expect(killed.sort()).toEqual([
    'gateway',
    'operating-model',
    'postgresql',
    'product-feedback',
    'sales',
    'success',
    'support',
  ])
  expect(run.faults.some(({ kind }) => kind === 'disk-full')).toBe(disk !== undefined)
})

test('it was work that was disturbed: calls had to be sent again, and only for reasons that are published', () => {
  expect(run.ledger.acknowledged.length).toBeGreaterThan(200)
  expect(run.ledger.setbacks.size).toBeGreaterThan(0)
  expect([...run.ledger.setbacks.keys()].filter((code) => !expectedSetbacks.includes(code))).toEqual([])
})

/** Told nothing, told that a department is away or takes no writes, or support has not heard of the customer yet. */
const expectedSetbacks = [
  'UNANSWERED',
  'SUBGRAPH_UNAVAILABLE',
  'SUBGRAPH_TIMEOUT',
  'WRITES_UNAVAILABLE',
  'NOT_FOUND',
]

test('nothing that was acknowledged is lost or there twice, in the graph or in any copy, and all is well by itself', () => {
  expect(run.findings.flatMap(({ violations }) => violations)).toEqual([])
  expect(run.findings).toHaveLength(6)
  expect(Object.values(stack.services).every(({ name }) => isAlive(stack.pidOf(name)))).toBe(true)
})

describe('the comparison finds out', () => {
  let violations: string
  beforeAll(async () => {
    const findings: readonly Finding[] = await tryProductMutants(stack)
    violations = findings.flatMap((finding) => finding.violations).join('\n')
  })

  test.each(Object.entries(productMutants).map(([name, { does, shows }]) => [name, does, shows] as const))(
    '%s: %s',
    (_name, _does, shows) => expect(violations).toMatch(shows),
  )
})
