import { inAll } from './told.rules'

const told = { afterMs: [10, 20, 30], repeated: 0, leftOut: 0, errors: [] }

test('the pushes of all processes count together', () => {
  const { p50, most, pushes, lost } = inAll([told, { ...told, afterMs: [40, 500] }], 5)
  expect([p50, most, pushes, lost]).toEqual([30, 500, 5, 0])
})

test('what is left out is not lost', () => {
  expect(inAll([{ ...told, leftOut: 2 }], 5)).toMatchObject({ leftOut: 2, lost: 0 })
})

test('planted: one that is told twice does not hide one that is lost', () => {
  expect(inAll([{ ...told, repeated: 1 }], 3)).toMatchObject({ repeated: 1, lost: 1 })
})
