import { type RequestQueue, scheduleAsShipped, scheduleWhenNeeded } from './quiet-idle-connections'

const queue = (state: Partial<RequestQueue>): RequestQueue => ({
  pending: [],
  throttledUntil: -1,
  throttleCheckTimeoutId: null,
  ...state,
})

function arms(schedule: (this: RequestQueue) => void, state: Partial<RequestQueue>): boolean {
  const its = { ...queue(state), checkPendingRequests: () => undefined }
  schedule.call(its)
  if (its.throttleCheckTimeoutId === null) return false
  clearTimeout(its.throttleCheckTimeoutId)
  return true
}

test('an idle connection arms no timer', () => expect(arms(scheduleWhenNeeded, {})).toBe(false))

test('a pending request and a throttled connection do', () => {
  expect(arms(scheduleWhenNeeded, { pending: [{}] })).toBe(true)
  expect(arms(scheduleWhenNeeded, { throttledUntil: Date.now() + 1_000 })).toBe(true)
})

test('kafkajs as shipped still arms one when idle; once it does not, this repair can go', () =>
  expect(arms(scheduleAsShipped, {})).toBe(true))

test('kafkajs is the version the repair was made for', () =>
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the version of an installed package
  expect((require('kafkajs/package.json') as { version: string }).version).toBe('2.2.4'))
