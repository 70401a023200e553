import { oneAfterTheOther } from './one-after-the-other'

test('the next call begins when the last has ended, also when it failed, and each has its own answer', async () => {
  const events: string[] = []
  const run = oneAfterTheOther(async (name: string) => {
    events.push(`${name} begins`)
    await Promise.resolve()
    events.push(`${name} ends`)
    if (name === 'second') throw new Error('refused')
    return name
  })
  const outcomes = await Promise.allSettled(['first', 'second', 'third'].map(run))
  expect(events).toEqual(['first', 'second', 'third'].flatMap((name) => [`${name} begins`, `${name} ends`]))
  expect(outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : 'refused'))).toEqual([
    'first',
    'refused',
    'third',
  ])
})
