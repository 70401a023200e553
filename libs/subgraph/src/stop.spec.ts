import { createLog } from './log'
import { stopInOrder } from './stop'

const lines: string[] = []
const log = createLog('spec', 'error', { write: (line: string) => void lines.push(line) })
beforeEach(() => void (lines.length = 0))

const steps = (...runs: [string, () => Promise<unknown>][]) => runs.map(([what, run]) => ({ what, run }))

test('steps run one after another, in order', async () => {
  const ran: string[] = []
  const step = (what: string): [string, () => Promise<unknown>] => [what, async () => void ran.push(what)]
  expect(await stopInOrder(steps(step('requests'), step('relay'), step('pool')), 1000, log)).toBe(true)
  expect(ran).toEqual(['requests', 'relay', 'pool'])
})

test('a step that fails is named in the log, and the later ones still run', async () => {
  let closed = false
  const failing: [string, () => Promise<unknown>] = [
    'flush the relay',
    () => Promise.reject(new Error('no bus')),
  ]
  const clean = await stopInOrder(steps(failing, ['pool', async () => void (closed = true)]), 1000, log)
  expect([clean, closed]).toEqual([false, true])
  expect(lines.join()).toContain('flush the relay')
})

test('a step that throws at once does not keep the later ones from running', async () => {
  let closed = false
  const throwing: [string, () => Promise<unknown>] = [
    'requests',
    () => {
      throw new Error('not open')
    },
  ]
  expect(await stopInOrder(steps(throwing, ['pool', async () => void (closed = true)]), 1000, log)).toBe(
    false,
  )
  expect(closed).toBe(true)
})

test('a step that hangs is given up, and named', async () => {
  expect(await stopInOrder(steps(['finish the requests', () => new Promise(() => undefined)]), 20, log)).toBe(
    false,
  )
  expect(lines.join()).toContain('finish the requests')
})
