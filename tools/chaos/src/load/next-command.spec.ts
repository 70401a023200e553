import { nextCommand } from './next-command'
import { randomOf } from './random'

const mixture = { streams: 100, poisonEvery: 500, slowPercent: 3, rolledBackPercent: 10 }
const drawn = (seed: number) => {
  const random = randomOf(seed)
  return Array.from({ length: 10_000 }, (_, i) => nextCommand(i + 1, random, mixture))
}

test('the same seed gives the same load', () => {
  expect(drawn(3)).toEqual(drawn(3))
})

test('a tenth is rolled back, half of it at the commit, and one event in 500 is poison, in no busy stream', () => {
  const commands = drawn(1)
  const share = (fate: string) => commands.filter((command) => command.fate === fate).length / commands.length
  expect(share('fail-in-work')).toBeCloseTo(0.05, 1)
  expect(share('fail-at-commit')).toBeCloseTo(0.05, 1)
  const events = commands.flatMap((command) => command.events)
  const poison = events.filter((event) => event.poison)
  expect(poison.length / events.length).toBeGreaterThan(0.001)
  expect(poison.length / events.length).toBeLessThan(0.003)
  expect(poison.filter(({ stream }) => stream.startsWith('busy'))).toEqual([])
})
