import { type Row } from '../csv/read-rows'

/**
 * The rows of each case, as soon as its last one was read: only the cases that have begun and not ended are in memory.
 * `sizes` says how many rows a case has; a row whose case is not counted is a case of its own.
 */
export async function* casesOf(
  rows: AsyncIterable<Row>,
  caseOf: (row: Row) => string,
  sizes: ReadonlyMap<string, number>,
): AsyncGenerator<readonly Row[]> {
  const open = new Map<string, Row[]>()
  for await (const row of rows) {
    const key = caseOf(row)
    const size = sizes.get(key) ?? 1
    const begun = open.get(key) ?? []
    begun.push(row)
    if (begun.length < size) {
      open.set(key, begun)
      continue
    }
    open.delete(key)
    yield begun
  }
  // Only when the file lost rows since they were counted.
  yield* open.values()
}
