import { climbOf } from './climb.rules'

const mebibyte = 1024 ** 2
const every5s = (bytesAt: (second: number) => number) =>
  Array.from({ length: 121 }, (_, n) => ({ second: n * 5, bytes: bytesAt(n * 5) }))

test('a level that swings with garbage collections does not climb', () => {
  expect(climbOf(every5s((second) => 100 * mebibyte + ((second * 7919) % 30) * 100_000))).toBeCloseTo(0, 1)
})

test('planted: a leak of 2 MiB in ten minutes shows', () => {
  expect(climbOf(every5s((second) => 100 * mebibyte + (second / 600) * 2 * mebibyte))).toBeCloseTo(2)
})

test('one sample says nothing', () => expect(climbOf([{ second: 0, bytes: 1 }])).toBeNaN())
