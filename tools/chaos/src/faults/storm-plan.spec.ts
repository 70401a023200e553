import { randomOf } from '../load/random'
import { planStorm } from './storm-plan.rules'

const size = { lastsMs: 20_000, kills: 10, others: 2, killsBroker: true }

test('the same seed gives the same storm, another one another', () => {
  expect(planStorm(randomOf(7), size)).toEqual(planStorm(randomOf(7), size))
  expect(planStorm(randomOf(7), size)).not.toEqual(planStorm(randomOf(8), size))
})

test('a storm has every fault as often as it was asked for, in the order of its moments and none after its end', () => {
  const plan = planStorm(randomOf(1), size)
  const times = (kind: string) => plan.filter((fault) => fault.kind === kind).length
  expect(times('kill')).toBe(10)
  expect(times('stop')).toBe(4)
  expect(times('cut-postgres')).toBe(4)
  expect(times('half-open-broker')).toBe(2)
  expect(times('kill-broker')).toBe(1)
  const moments = plan.map(({ afterMs }) => afterMs)
  expect(moments).toEqual([...moments].sort((a, b) => a - b))
  expect(Math.max(...moments)).toBeLessThanOrEqual(size.lastsMs)
})
