import { chunkBySize } from './chunk-by-size.rules'

const sized = (bytes: number) => ({ key: null, headers: {}, value: 'x'.repeat(bytes - 100) })
const sizes = (chunks: { value: string | null }[][]) =>
  chunks.map((chunk) => chunk.map(({ value }) => (value?.length ?? 0) + 100))

test('records stay in order and no request is above the limit', () => {
  expect(sizes(chunkBySize([sized(400), sized(600), sized(100), sized(900), sized(101)], 1_000))).toEqual([
    [400, 600],
    [100, 900],
    [101],
  ])
})

test('a record above the limit stands alone', () => {
  expect(sizes(chunkBySize([sized(200), sized(5_000), sized(200)], 1_000))).toEqual([[200], [5_000], [200]])
})
