import { openLoop } from './open-loop'

test('work begins at its planned time although none of the work before is done', async () => {
  const begun: number[] = []
  let finish = () => undefined as void
  const stalled = new Promise<void>((resolve) => (finish = resolve))
  await openLoop({ rate: 1_000, seconds: 0.02 }, (n, planned) => {
    begun.push(planned)
    if (n === 19) finish()
    return stalled
  })
  expect(begun).toHaveLength(20)
  expect((begun[19] ?? 0) - (begun[0] ?? 0)).toBeCloseTo(19)
})
