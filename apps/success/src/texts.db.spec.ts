import { newId } from '@customer-graph/glossary'
import { successForTests } from './success-for-tests'

test('no mutation takes a text that nobody should take, nor fails of one', async () => {
  const success = await successForTests(() => newId<'Person'>())
  try {
    expect(await success.unguardedTexts()).toEqual([])
  } finally {
    await success.close()
  }
})
