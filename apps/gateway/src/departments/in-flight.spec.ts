import { inFlight } from './in-flight'

function fetches() {
  const made: { signal: AbortSignal; resolve: (answer: string) => void; reject: (error: Error) => void }[] =
    []
  const begin = ({ signal }: AbortController) =>
    new Promise<string>((resolve, reject) => void made.push({ signal, resolve, reject }))
  return { made, begin }
}
const staying = () => new AbortController().signal

test('equal queries under way at once are one fetch', async () => {
  const { made, begin } = fetches()
  const { share } = inFlight<string>()
  const both = Promise.all([share('k', staying(), begin), share('k', staying(), begin)])
  made[0]!.resolve('answer')
  expect([await both, made.length]).toEqual([
    [
      { answer: 'answer', joined: false },
      { answer: 'answer', joined: true },
    ],
    1,
  ])
})

test('other queries, and the same one later, are fetches of their own', async () => {
  const { made, begin } = fetches()
  const { share } = inFlight<string>()
  const two = [share('k', staying(), begin), share('l', staying(), begin)]
  made.forEach(({ resolve }) => resolve('answer'))
  await Promise.all(two)
  void share('k', staying(), begin)
  expect(made).toHaveLength(3)
})

test('a query after a mutation does not get an answer from before it', () => {
  const { made, begin } = fetches()
  const { share, letGo } = inFlight<string>()
  void share('k', staying(), begin)
  letGo()
  void share('k', staying(), begin)
  expect(made).toHaveLength(2)
})

test('the fetch goes on while anybody waits for it, and is aborted when nobody does', async () => {
  const { made, begin } = fetches()
  const { share } = inFlight<string>()
  const clients = [new AbortController(), new AbortController()]
  const answers = clients.map(({ signal }) => share('k', signal, begin))
  clients[0]!.abort()
  await expect(answers[0]).rejects.toMatchObject({ kind: 'left' })
  expect(made[0]!.signal.aborted).toBe(false)
  clients[1]!.abort()
  await expect(answers[1]).rejects.toMatchObject({ kind: 'left' })
  expect(made[0]!.signal.aborted).toBe(true)
})

test('a fetch that fails fails for everybody who waits', async () => {
  const { made, begin } = fetches()
  const { share } = inFlight<string>()
  const both = [share('k', staying(), begin), share('k', staying(), begin)]
  made[0]!.reject(new Error('broken'))
  expect(await Promise.allSettled(both)).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }])
})
