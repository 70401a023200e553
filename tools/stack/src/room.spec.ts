import { changeOfMode, reserveBytes } from './room.rules'

const megabytes = (count: number): number => count * 1024 ** 2

test('writing stops before the last bytes are gone, and begins again only with clearly more', () => {
  expect(changeOfMode(megabytes(48), true)).toBeNull()
  expect(changeOfMode(megabytes(48) - 1, true)).toBe('stop')
  expect(changeOfMode(megabytes(96), false)).toBeNull()
  expect(changeOfMode(megabytes(128), false)).toBe('write')
})

test('taking the reserve back does not stop writing again', () => {
  const free = megabytes(128)
  expect(changeOfMode(free, false)).toBe('write')
  expect(changeOfMode(free - reserveBytes, true)).toBeNull()
})

test('giving the reserve does not begin writing again', () => {
  const free = megabytes(48) - 1
  expect(changeOfMode(free, true)).toBe('stop')
  expect(changeOfMode(free + reserveBytes, false)).toBeNull()
})
