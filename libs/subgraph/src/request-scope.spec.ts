import { setTimeout as wait } from 'node:timers/promises'
import { inScope, requestScope } from './request-scope'

const idNow = () => requestScope.getStore()?.requestId

test('work under way at once is in its own scope each, for as long as it takes', async () => {
  const work = (requestId: string, ms: number) =>
    inScope({ requestId }, async () => {
      await wait(ms)
      return idNow()
    })
  expect(await Promise.all([work('a', 1), work('b', 10), work('c', 5)])).toEqual(['a', 'b', 'c'])
  expect(idNow()).toBeUndefined()
})

test('work that fails leaves its scope', async () => {
  await expect(inScope({ requestId: 'a' }, () => Promise.reject(new Error('broken')))).rejects.toThrow(
    'broken',
  )
  expect(await inScope({ requestId: 'b' }, idNow)).toBe('b')
  expect(idNow()).toBeUndefined()
})
