import { randomOf } from '../load/random'
import { fullRound, planFaults } from './plan.rules'

const means = {
  services: ['gateway', 'sales', 'success', 'support', 'product-feedback'],
  kafka: true,
  smallDisk: true,
}

test('a full round has every kind once, and every process dies once', () => {
  const plan = planFaults(randomOf(7), { ...means, rounds: fullRound(means) })
  expect(plan.map(({ kind }) => kind).sort()).toEqual([
    'disk-full',
    'kill',
    'kill',
    'kill',
    'kill-broker',
    'kill-postgres',
  ])
  expect(plan.flatMap(({ kind, parts }) => (kind === 'kill' ? parts : [])).sort()).toEqual(
    [...means.services].sort(),
  )
})

test('more rounds begin anew with other pairs, and fewer are cut off', () => {
  expect(planFaults(randomOf(7), { ...means, rounds: 14 })).toHaveLength(14)
  expect(planFaults(randomOf(7), { ...means, rounds: 2 })).toHaveLength(2)
})

test('what the stack does not have is not broken', () => {
  const plan = planFaults(randomOf(7), { ...means, kafka: false, smallDisk: false, rounds: 8 })
  expect(new Set(plan.map(({ kind }) => kind))).toEqual(new Set(['kill', 'kill-postgres']))
})

test('the same seed draws the same', () => {
  const plan = () => planFaults(randomOf(11), { ...means, rounds: 10 })
  expect(plan()).toEqual(plan())
})
