import { type Balancer, freePort, startBalancer } from '@customer-graph/testing'
import { developmentToken } from '@customer-graph/subgraph'
import { Agent, request } from 'undici'
import { gatewayUnderTest, person, secret } from '../spec/gateway-under-test'

/** Two gateways behind one address, as in production. All services and long: `rolling-restarts.proof.ts` of tools/e2e. */
const rig = gatewayUnderTest()
const balancers: Balancer[] = []
afterEach(async () => void (await Promise.all(balancers.splice(0).map((balancer) => balancer.close()))))

/** `drains`: each takes requests until nobody sends it any, for which production waits `DRAIN_MS`. */
async function pair(drains: boolean) {
  const ports = [await freePort(), await freePort()]
  const origins = ports.map((port) => `http://127.0.0.1:${port}`)
  const balancer = await startBalancer({ behind: origins, everyMs: 30 })
  balancers.push(balancer)
  const start = (port: number) =>
    rig.start({ PORT: String(port) }, async () => {
      if (drains) await balancer.left(`http://127.0.0.1:${port}`)
    })
  const running = await Promise.all(ports.map(start))
  await balancer.until(origins)
  /** Replaces both, one after the other. */
  const roll = async () => {
    for (const [at, port] of ports.entries()) {
      expect(await running[at]!.stop()).toBe(true)
      running[at] = await start(port)
      await balancer.until(origins)
    }
  }
  return { url: `${balancer.origin}/graphql`, roll }
}

/** Clients that never try again, and let go of their connections sooner than a gateway drains. */
async function load(url: string) {
  const authorization = `Bearer ${await developmentToken(person, secret)}`
  const dispatcher = new Agent({ keepAliveTimeout: 50, keepAliveMaxTimeout: 50 })
  const failures: unknown[] = []
  let answers = 0
  let stopped = false
  const client = async () => {
    while (!stopped) {
      try {
        const headers = { authorization, 'content-type': 'application/json' }
        const asked = {
          method: 'POST',
          headers,
          body: '{"query":"{ customer(id: 1) { name } }"}',
          dispatcher,
        } as const
        const { statusCode, body } = await request(url, asked)
        const { data } = (await body.json()) as { data?: { customer: { name: string } } }
        if (statusCode !== 200 || data?.customer.name !== 'Customer 1') failures.push(statusCode)
        answers++
      } catch (error) {
        failures.push(error)
      }
    }
  }
  const running = Promise.all(Array.from({ length: 4 }, client))
  return {
    failures,
    stop: async () => {
      stopped = true
      await running
      await dispatcher.close()
      return answers
    },
  }
}

test('two rolling restarts of the gateway under load fail no request', async () => {
  const { url, roll } = await pair(true)
  const clients = await load(url)
  await roll()
  await roll()
  expect(await clients.stop()).toBeGreaterThan(20)
  expect(clients.failures).toEqual([])
}, 60_000)

test('a mutant that stops listening as soon as it is asked to stop is caught', async () => {
  const { url, roll } = await pair(false)
  const clients = await load(url)
  while (clients.failures.length === 0) await roll()
  await clients.stop()
}, 60_000)

test('while it drains a gateway says that it is not ready, and answers', async () => {
  let finish = () => {}
  const draining = await rig.start({}, () => new Promise((resolve) => (finish = resolve)))
  const keeping = await rig.send({ query: '{ me }' }, {}, draining)
  expect(keeping.headers.get('keep-alive')).toBe('timeout=4')
  const stopped = draining.stop()
  const ready = await fetch(new URL('/health/ready', draining.url))
  expect([ready.status, ((await ready.json()) as { status: string }).status]).toEqual([503, 'stopping'])
  const { answer, headers } = await rig.send({ query: '{ customer(id: 1) { name } }' }, {}, draining)
  expect(answer.data).toEqual({ customer: { name: 'Customer 1' } })
  expect(headers.get('connection')).toBe('close')
  finish()
  expect(await stopped).toBe(true)
}, 60_000)
