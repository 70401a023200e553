import { watchMachine } from './machine'
import { whyVoid } from './quiet.rules'

const use = (foreignCores: number) => ({ cores: 2, seconds: 10, ownCores: 1.5, foreignCores })

test('figures count while others use little of the machine, however much the bench itself does', () => {
  expect(whyVoid(use(0.2), 'meanwhile')).toBeNull()
})

test('planted: a machine that others use makes the figures void, and says how busy it was', () => {
  expect(whyVoid(use(0.21), 'meanwhile')).toBe('others used 0.21 of 2 cores meanwhile and 0.20 is the most')
})

test('what the bench itself computes is its own, not foreign', () => {
  const watch = watchMachine()
  const before = process.cpuUsage()
  while (process.cpuUsage(before).user < 200_000);
  const { ownCores, seconds } = watch.end()
  expect(ownCores * seconds).toBeGreaterThan(0.1)
})
