import { addMetrics, createHttp, createLog, createMetrics, developmentToken } from '@customer-graph/subgraph'
import { Counter } from 'prom-client'
import { gatewayUnderTest, person, secret } from '../spec/gateway-under-test'

/** Prometheus keeps every value of every label for ever: none may come from a client. */
const rig = gatewayUnderTest()

/** Every series but Node's own of what is under way at the moment, such as a look at a file. */
const series = async (url: string): Promise<string[]> => {
  const text = await (await fetch(new URL('/metrics', url))).text()
  return text
    .split('\n')
    .filter((line) => !line.startsWith('nodejs_active_'))
    .flatMap((line) => /^[a-z_]+(\{[^}]*\})?/.exec(line)?.[0] ?? [])
}

/** Everything that a client may choose freely, and `word` in all of it. */
async function flood(url: string, word: string): Promise<void> {
  const token = await developmentToken({ ...person, roles: [word] }, secret)
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  const post = (body: object, more: Record<string, string> = {}, at = url) =>
    fetch(at, { method: 'POST', headers: { ...headers, ...more }, body: JSON.stringify(body) })
  await post({ query: `query ${word} { me }`, operationName: word })
  await post({ query: `query ${word} { ${word}: me ${word}2: boom }` })
  await post({ query: `{ ${word} }` }, { 'x-request-id': word, traceparent: word, 'user-agent': word })
  await post({ query: '{ me }', extensions: { persistedQuery: { version: 1, sha256Hash: word } } })
  await post({ query: '{a'.repeat(4000), operationName: word })
  await post({ query: '{ me }' }, { authorization: `Bearer ${word}` })
  await post({ query: '{ me }' }, {}, new URL(`/${word}?${word}=1`, url).href)
  await fetch(new URL(`/graphql/${word}`, url), { method: 'PUT' })
  await fetch(new URL(`/%ff${word}`, url))
}

const strangers = (named: readonly string[]): string[] => named.filter((each) => /stranger/i.test(each))

test('nothing that a client chooses becomes a label, and no number of clients makes more series', async () => {
  const { url } = rig.gateway
  await series(url) // which is a request of its own
  await flood(url, 'strangerA')
  const before = await series(url)
  for (const word of ['strangerB', 'strangerC', 'strangerD']) await flood(url, word)
  const after = await series(url)
  expect(before.length).toBeGreaterThan(50)
  expect(strangers(after)).toEqual([])
  expect(after.filter((each) => !before.includes(each))).toEqual([])
}, 60_000)

test('a planted counter of operation names is caught', async () => {
  const http = createHttp({ log: createLog('spec', 'silent'), bodyLimit: 100_000, isStopping: () => false })
  const metrics = createMetrics('spec')
  addMetrics(http, metrics)
  const registers = [metrics]
  const operations = new Counter({
    name: 'operations',
    help: 'Planted',
    labelNames: ['operation'],
    registers,
  })
  http.post('/graphql', async ({ body }) => {
    operations.inc({ operation: (body as { operationName?: string }).operationName ?? '' })
    return {}
  })
  const url = `${await http.listen({ host: '127.0.0.1', port: 0 })}/graphql`
  try {
    await flood(url, 'strangerA')
    expect(strangers(await series(url))).toEqual(['operations{operation="strangerA",service="spec"}'])
  } finally {
    await http.close()
  }
}, 60_000)
