import { openGraph } from './for-tests/open-graph'

test('no mutation takes a text that nobody should take, nor fails of one', async () => {
  const graph = await openGraph()
  try {
    expect(await graph.unguardedTexts()).toEqual([])
  } finally {
    await graph.close()
  }
})
