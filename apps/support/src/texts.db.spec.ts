import { openSupport } from './support-for-tests'

test('no mutation takes a text that nobody should take, nor fails of one', async () => {
  const support = await openSupport('2026-11-20T09:00:00Z')
  try {
    expect(await support.unguardedTexts()).toEqual([])
  } finally {
    await support.close()
  }
})
