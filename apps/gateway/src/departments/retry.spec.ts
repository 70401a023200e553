import { FetchFailed } from './post'
import { retryBudget, retrying } from './retry'

const unreachable = () => new FetchFailed('unreachable', 'ECONNRESET')
const kinds = ['timeout', 'unusable', 'oversized', 'left', 'refused'] as const

function attempts(...outcomes: (Error | string)[]) {
  const made = { count: 0, retried: 0 }
  const run = (budget = retryBudget(), signal = new AbortController().signal) =>
    retrying(
      async () => {
        const outcome = outcomes[made.count++]
        if (typeof outcome === 'string') return outcome
        throw outcome ?? new Error('asked too often')
      },
      { retries: 2, budget, signal, retried: () => void made.retried++ },
    )
  return { made, run }
}

test('a broken connection is tried again', async () => {
  const { made, run } = attempts(unreachable(), unreachable(), 'answer')
  expect([await run(), made]).toEqual(['answer', { count: 3, retried: 2 }])
})

test('a department that stays away is asked three times and no more', async () => {
  const { made, run } = attempts(unreachable(), unreachable(), unreachable())
  await expect(run()).rejects.toMatchObject({ kind: 'unreachable' })
  expect(made.count).toBe(3)
})

test.each(kinds)('"%s" is final', async (kind) => {
  const { made, run } = attempts(new FetchFailed(kind, 'reason'), 'answer')
  await expect(run()).rejects.toMatchObject({ kind })
  expect(made.count).toBe(1)
})

test('nobody tries again for a client that left', async () => {
  const { made, run } = attempts(unreachable(), 'answer')
  await expect(run(retryBudget(), AbortSignal.abort())).rejects.toThrow()
  expect(made.count).toBe(1)
})

test('of many fetches that fail, ten and then one in five are tried again', async () => {
  const budget = retryBudget()
  let retried = 0
  for (let fetch = 0; fetch < 110; fetch++) {
    const { made, run } = attempts(unreachable(), 'answer')
    await run(budget).catch(() => undefined)
    retried += made.retried
  }
  expect(retried).toBeGreaterThanOrEqual(29)
  expect(retried).toBeLessThanOrEqual(33)
})
