import { eventually, until, untilPasses } from './eventually'

const soon = { ms: 60, everyMs: 5 }

/** Counts how often it is asked. */
const counting = () => {
  let asked = 0
  return () => (asked += 1)
}

test('what was found is answered once it is as it should be', async () => {
  expect(await eventually('it is three', counting(), (found) => found === 3)).toBe(3)
})

test('who waits in vain says for what, and what was seen last', async () => {
  const waiting = eventually(
    'it is over',
    () => ({ state: 'open' }),
    () => false,
    soon,
  )
  await expect(waiting).rejects.toThrow('Not within 0.06 s: it is over. Last seen: {"state":"open"}')
})

test('a question that fails is not asked again', async () => {
  const ask = jest.fn(() => Promise.reject(new Error('refused')))
  await expect(eventually('it answers', ask, () => true)).rejects.toThrow('refused')
  expect(ask).toHaveBeenCalledTimes(1)
})

test('until waits for what is true, and says what it waited for', async () => {
  const next = counting()
  await until('it is three', () => next() === 3)
  await expect(until('pigs fly', () => false, soon)).rejects.toThrow('0.06 s: pigs fly')
})

test('a check that fails is made again until it passes', async () => {
  const next = counting()
  const check = () => {
    const now = next()
    expect(now).toBeGreaterThan(2)
    return now
  }
  expect(await untilPasses(check)).toBe(3)
})

test('a check that never passes fails as it did last', async () => {
  const next = counting()
  const check = () => {
    throw new Error(next() > 1 ? 'still' : 'at first')
  }
  await expect(untilPasses(check, soon)).rejects.toThrow('still')
})
