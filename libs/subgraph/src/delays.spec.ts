import { delays } from './delays'

/** A department whose clock is an hour ahead, and a gateway that sends now. */
function rig() {
  const clock = { now: 10_000_000 }
  const { delayOf } = delays(() => clock.now + 3_600_000)
  /** The delay of a request that took `tookMs`. */
  const took = (tookMs: number, gateway = 'one') => {
    const sentAt = clock.now
    clock.now += tookMs
    return delayOf(gateway, sentAt)
  }
  return { clock, took }
}

test('a request that lay in a socket while the process stood still is known by the quicker ones before', () => {
  const { took } = rig()
  expect([took(3), took(2), took(12_002), took(2)]).toEqual([0, 0, 12_000, 0])
})

test('it is known after an idle time as well', () => {
  const { clock, took } = rig()
  took(2)
  clock.now += 3_600_000
  expect(took(9_002)).toBe(9_000)
})

test('each gateway has a clock of its own', () => {
  const { clock, took } = rig()
  took(2)
  clock.now -= 20_000
  expect(took(5, 'another')).toBe(0)
})

test('a clock that was set is believed after two minutes', () => {
  const { clock, took } = rig()
  took(2)
  const difference = 15_000
  const heard = Array.from({ length: 8 }, () => {
    clock.now += 20_000
    const delay = took(difference)
    return delay
  })
  expect([heard[0], heard.at(-1)]).toEqual([14_998, 0])
})
