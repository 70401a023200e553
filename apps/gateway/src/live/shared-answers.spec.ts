import { sharedAnswers } from './shared-answers'

test('those who ask the same are told what one query answered; others ask for themselves', async () => {
  const share = sharedAnswers<string>()
  const asked: string[] = []
  const ask = (what: string) => share(what, async () => (asked.push(what), `${what}!`))
  expect(await Promise.all([ask('a'), ask('a'), ask('b')])).toEqual(['a!', 'a!', 'b!'])
  expect(asked).toEqual(['a', 'b'])
})

test('a failure is nobody else’s', async () => {
  const share = sharedAnswers<string>()
  await expect(share('a', async () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await share('a', async () => 'yes')).toBe('yes')
})
