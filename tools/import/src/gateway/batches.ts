/** Cuts what comes into pieces of at most so many. */
export async function* piecesOf<Item>(
  items: AsyncIterable<Item> | Iterable<Item>,
  most: number,
): AsyncGenerator<Item[]> {
  let piece: Item[] = []
  for await (const item of items) {
    piece.push(item)
    if (piece.length < most) continue
    yield piece
    piece = []
  }
  if (piece.length > 0) yield piece
}

/** Cuts a list into runs whose sizes add up to at most `most`; an item that is larger stands alone. */
export function runsOf<Item>(items: readonly Item[], sizeOf: (item: Item) => number, most: number): Item[][] {
  const runs: Item[][] = []
  let room = 0
  for (const item of items) {
    const size = sizeOf(item)
    if (runs.length === 0 || size > room) {
      runs.push([])
      room = most
    }
    runs.at(-1)!.push(item)
    room -= size
  }
  return runs
}
