import { breaker } from './breaker'

const at = { ms: 0 }
const states: string[] = []
beforeEach(() => {
  at.ms = 0
  states.length = 0
})
const fresh = () =>
  breaker({ failures: 3, openMs: 1000, now: () => at.ms, changed: (state) => void states.push(state) })
function opened() {
  const it = fresh()
  for (let failure = 0; failure < 3; failure++) it.admit()!.failed()
  return it
}

test('three failures in a row open it, and nothing is let through', () => {
  const it = opened()
  expect([it.admit(), states]).toEqual([null, ['open']])
})

test('a success between failures keeps it closed', () => {
  const it = fresh()
  for (let round = 0; round < 5; round++) {
    it.admit()!.failed()
    it.admit()!.failed()
    it.admit()!.succeeded()
  }
  expect(it.admit()).not.toBeNull()
})

test('clients that leave do not open it', () => {
  const it = fresh()
  for (let left = 0; left < 10; left++) it.admit()!.abandoned()
  expect(it.admit()).not.toBeNull()
})

test('after its time one fetch alone looks again, and its success closes it', () => {
  const it = opened()
  at.ms = 1000
  const probe = it.admit()!
  expect(it.admit()).toBeNull()
  probe.succeeded()
  expect(it.admit()).not.toBeNull()
  expect(states).toEqual(['open', 'half-open', 'closed'])
})

test('a look that fails opens it for as long again', () => {
  const it = opened()
  at.ms = 1000
  it.admit()!.failed()
  at.ms = 1999
  expect(it.admit()).toBeNull()
  at.ms = 2000
  expect(it.admit()).not.toBeNull()
})

test('a look that is abandoned leaves the next fetch to look', () => {
  const it = opened()
  at.ms = 1000
  it.admit()!.abandoned()
  expect(it.admit()).not.toBeNull()
})

test('fetches from before it opened change nothing when they end late', () => {
  const it = fresh()
  const late = [it.admit()!, it.admit()!]
  for (let failure = 0; failure < 3; failure++) it.admit()!.failed()
  at.ms = 900
  late[0]!.failed()
  late[1]!.succeeded()
  expect(it.admit()).toBeNull()
  at.ms = 1000
  expect(it.admit()).not.toBeNull()
})
