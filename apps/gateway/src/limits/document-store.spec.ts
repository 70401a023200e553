import { parse } from 'graphql'
import { documentStore } from './document-store'

const long = (length: number) => parse(`{ me } #${'x'.repeat(length)}`)

test('documents are kept by what they and their texts take', async () => {
  const store = documentStore(30_000)
  const keys = Array.from({ length: 60 }, (_, at) => String(at))
  for (const key of keys) await store.set(key, long(40 - '{ me } #'.length))
  const found = await Promise.all(keys.map(store.get))
  expect(found.flatMap((document, at) => (document ? [at] : []))).toEqual(
    Array.from({ length: 37 }, (_, at) => at + 23),
  )
})

test('a long text is not kept, and pushes out nothing', async () => {
  const store = documentStore(30_000)
  await store.set('short', long(1))
  await store.set('long', long(100))
  expect([await store.get('short'), await store.get('long')]).toEqual([expect.any(Object), undefined])
})
