import { freePort } from '@customer-graph/testing'
import { gatewayUnderTest } from '../spec/gateway-under-test'

const rig = gatewayUnderTest()

test('with a port for operations, strangers see that the gateway lives and nothing else of it', async () => {
  const port = await freePort()
  const { url } = await rig.start({ OPERATIONS_PORT: String(port) })
  const statusOf = async (path: string, at = url) => (await fetch(new URL(path, at))).status
  expect([
    await statusOf('/health/live'),
    await statusOf('/health/ready'),
    await statusOf('/metrics'),
  ]).toEqual([200, 404, 404])

  const operations = `http://127.0.0.1:${port}`
  expect(await statusOf('/health/ready', operations)).toBe(200)
  const metrics = await (await fetch(`${operations}/metrics`)).text()
  expect(metrics).toMatch(
    /http_request_duration_seconds_count\{service="gateway",route="\/health\/live",status="200"\} 1/,
  )
  expect(await statusOf('/graphql?query={__typename}', operations)).toBe(404)
})
