import { salesForTests } from './sales-for-tests'

test('no mutation takes a text that nobody should take, nor fails of one', async () => {
  const sales = await salesForTests()
  try {
    expect(await sales.unguardedTexts()).toEqual([])
  } finally {
    await sales.close()
  }
})
