import { renameSync, writeFileSync } from 'node:fs'
import { eventually } from '@customer-graph/testing'
import { gatewayUnderTest } from '../spec/gateway-under-test'
import { supergraphOf } from '../spec/stub-subgraphs'

const rig = gatewayUnderTest(beforeAll, afterAll)
let gateway: typeof rig.gateway
let original: string
beforeAll(async () => {
  original = supergraphOf([rig.sales, rig.support])
  await rig.gateway.stop()
  gateway = await rig.start({ QUERY_FETCH_TIMEOUT_MS: '20000' })
})

const wider = (at: number) =>
  supergraphOf([
    { name: 'sales', sdl: rig.sales.sdl.replace('me: String', `me: String new${at}: String`) },
    rig.support,
  ])

async function metric(name: string): Promise<number> {
  const text = await (await fetch(new URL('/metrics', gateway.url))).text()
  const line = text.split('\n').find((each) => each.startsWith(name))
  return Number(line?.split(' ').at(-1) ?? 0)
}
const until = (name: string, value: number) =>
  eventually(
    `${name} is ${value}`,
    () => metric(name),
    (now) => now === value,
  )
/** Writes a supergraph, and waits until one more has had this outcome. */
async function change(text: string, outcome: string): Promise<void> {
  const name = `supergraph_changes_total{outcome="${outcome}"`
  const before = await metric(name)
  writeFileSync(`${rig.supergraphPath}.next`, text)
  renameSync(`${rig.supergraphPath}.next`, rig.supergraphPath)
  await eventually(
    `one more is ${outcome}`,
    () => metric(name),
    (now) => now !== before,
  )
}

/** Asks the same from several clients until stopped, and answers what went wrong and how many were answered. */
function load(clients: number) {
  const wrong: unknown[] = []
  let stopped = false
  let answered = 0
  const client = async () => {
    while (!stopped) {
      const answer = await rig
        .ask('{ customers { name tickets { id } } page(first: 3) { nodes { id name } } }', gateway)
        .catch((error: unknown) => ({ data: null, errors: [error] }))
      answered++
      if (answer.errors || answer.data?.customers?.[1]?.tickets?.[0]?.id !== 't2') wrong.push(answer)
    }
  }
  const running = Array.from({ length: clients }, client)
  return async () => {
    stopped = true
    await Promise.all(running)
    return { wrong, answered }
  }
}

test('under load new supergraphs are served and broken ones refused, and no request fails', async () => {
  const stop = load(6)
  for (let at = 1; at <= 5; at++) {
    await change(wider(at), 'served')
    const { data } = await rig.ask('{ __type(name: "Query") { fields { name } } }', gateway)
    expect(data.__type.fields).toContainEqual({ name: `new${at}` })
    await change(at % 2 ? 'type Query { not: Supergraph }' : wider(at).slice(0, -300), 'refused')
  }
  const { wrong, answered } = await stop()
  expect(wrong).toEqual([])
  expect(answered).toBeGreaterThan(20)
}, 30_000)

test('the alert is on while the file is broken, and off once it is mended or put back', async () => {
  for (const broken of [
    '',
    'type Query { me: String }',
    original.replaceAll('name: "support"', 'name: "nobody"'),
  ]) {
    writeFileSync(rig.supergraphPath, broken)
    await until('supergraph_refused', 1)
    writeFileSync(rig.supergraphPath, original)
    await until('supergraph_refused', 0)
  }
  expect((await rig.ask('{ customer(id: "1") { name } }', gateway)).data.customer.name).toBe('Customer 1')
})
