import { Registry } from 'prom-client'
import { addHealth, type Check } from './health'
import { createHttp } from './http'
import { createLog } from './log'
import { addMetrics, gauge } from './metrics'

const log = createLog('spec', 'silent')
const fine: Check = { name: 'database', look: async () => '3 connections' }
const broken = (required: boolean): Check => ({
  name: 'broker',
  required,
  look: () => Promise.reject(new Error('refused\nat line 7')),
})

async function ready(checks: Check[], stopping = false) {
  const http = createHttp({ log, bodyLimit: 1000, isStopping: () => stopping })
  addHealth(http, checks, () => stopping)
  const response = await http.inject('/health/ready')
  const live = await http.inject('/health/live')
  await http.close()
  return { status: response.statusCode, body: response.json(), live: live.statusCode }
}

test('a process is ready when everything it needs is there', async () => {
  expect(await ready([fine])).toEqual({
    status: 200,
    body: {
      status: 'ready',
      checks: [{ name: 'database', ok: true, required: true, detail: '3 connections' }],
    },
    live: 200,
  })
})

test('a process without something it needs is alive and not ready, and says what is missing in one line', async () => {
  const { status, body, live } = await ready([fine, broken(true)])
  expect([status, body.status, live]).toEqual([503, 'not ready', 200])
  expect(body.checks[1]).toEqual({ name: 'broker', ok: false, required: true, detail: 'refused' })
})

test('a process without something it only likes to have stays ready', async () => {
  expect((await ready([broken(false)])).status).toBe(200)
})

test('a process that is stopping is not ready, however well it is', async () => {
  expect(await ready([fine], true)).toMatchObject({ status: 503, body: { status: 'stopping' }, live: 200 })
})

test('a number that cannot be had is left out of the metrics, not reported as zero', async () => {
  const http = createHttp({ log, bodyLimit: 1000, isStopping: () => false })
  const metrics = new Registry()
  gauge(metrics, 'outbox_events', 'Waiting', () => 7)
  gauge(metrics, 'outbox_oldest_seconds', 'Age', () => Promise.reject(new Error('no database')))
  addMetrics(http, metrics)
  const text = (await http.inject('/metrics')).body
  await http.close()
  expect(text).toMatch(/^outbox_events 7$/m)
  expect(text).not.toMatch(/^outbox_oldest_seconds \d/m)
})
