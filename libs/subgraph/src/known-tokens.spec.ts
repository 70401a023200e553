import { knownTokens } from './known-tokens'

const second = 1000
function tokensAt(start: number) {
  const clock = { now: start }
  return { clock, ...knownTokens<string>(() => clock.now) }
}

test('a good token is known for a minute, then it is to be checked again', () => {
  const { clock, find, add } = tokensAt(0)
  add('token', 'ada', 3600)
  clock.now = 59 * second
  expect(find('token')).toBe('ada')
  clock.now = 60 * second
  expect(find('token')).toBeUndefined()
})

test('a token is not known beyond its expiry', () => {
  const { clock, find, add } = tokensAt(100 * second)
  add('token', 'ada', 110)
  clock.now = 110 * second
  expect(find('token')).toBeUndefined()
})

test('nobody can fill the memory with tokens', () => {
  const { find, add } = tokensAt(0)
  for (let at = 0; at <= 10_000; at++) add(`token ${at}`, String(at), 3600)
  expect([find('token 0'), find('token 1'), find('token 10000')]).toEqual([undefined, '1', '10000'])
})
