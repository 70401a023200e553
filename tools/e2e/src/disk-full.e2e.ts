import { join } from 'node:path'
import { eventually, isAlive, smallDisk, until } from '@customer-graph/testing'
import { startStack, type StartedStack } from '@customer-graph/tools-stack'
import { askAsAdmin, isReady } from './as-admin'
import { onDatabase } from './databases'

/** The disk under everything that a stack keeps is full, and has room again: nobody dies, nothing is lost, and reading goes on. */

const disk = smallDisk(400)
const declare = typeof disk === 'string' ? describe.skip : describe
if (typeof disk === 'string') process.stderr.write(`Skipped "a full disk": ${disk}\n`)

declare('a full disk', () => {
  if (typeof disk === 'string') return
  let stack: StartedStack
  const registered: string[] = []

  beforeAll(async () => void (stack = await startStack({ data: join(disk.folder, 'data'), empty: true })))
  afterAll(async () => {
    disk.free()
    expect(await stack.stop()).toBe(0)
    disk.remove()
  })

  async function register(): Promise<string> {
    const name = `Customer ${registered.length}`
    const { data, errors } = await askAsAdmin(
      stack,
      'mutation ($name: String!) { registerCustomer(input: { name: $name, segment: SMALL }) { ... on Customer { id } } }',
      { name },
    )
    const id = data?.registerCustomer?.id
    if (!id) return errors?.[0]?.extensions.code ?? 'no answer'
    registered.push(id)
    return 'registered'
  }

  const names = async (): Promise<number> =>
    (await askAsAdmin(stack, '{ customers(first: 100) { nodes { id name } } }')).data?.customers?.nodes
      .length ?? -1

  const processes = () =>
    ['postgresql', 'gateway', ...stack.services.map(({ name }) => name)].map((part) => stack.pidOf(part))

  test('writes are refused with a code of their own, and reading goes on, over new connections too', async () => {
    for (let n = 0; n < 10; n++) expect(await register()).toBe('registered')
    disk.fill()
    await eventually('the write is refused', register, (outcome) => outcome === 'WRITES_UNAVAILABLE')
    await onDatabase(
      stack,
      'sales',
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'",
    )
    await eventually('reading goes on', names, (count) => count === registered.length)
  })

  test('when even the reserve is used up, a log that cannot be written costs lines and no process', async () => {
    const before = processes()
    await until('the reserve is given', () => stack.said().includes('is full: nothing is stored'))
    const lost = async () => {
      disk.fill() // again each time: whatever PostgreSQL gives back would be room for a line
      await register() // of a change the gateway writes a line, whatever became of it
      const metrics = await (await fetch(new URL('/metrics', stack.gateway.url))).text()
      return /^log_lines_lost\{.*reason="ENOSPC".*\} [1-9]/m.test(metrics)
    }
    await until('lines are lost, and counted', lost)
    expect(await register()).toBe('WRITES_UNAVAILABLE')
    expect(processes()).toEqual(before)
    expect(before.every(isAlive)).toBe(true)
  })

  test('PostgreSQL that ends on a full disk is started until it can live again', async () => {
    const before = stack.pidOf('postgresql')
    process.kill(before, 'SIGKILL')
    await until('its end is told', () => stack.said().includes('postgresql died'))
    disk.free()
    await until('writing goes on', async () => (await register()) === 'registered')
    expect(await names()).toBe(registered.length)
    for (const { url } of [stack.gateway, ...stack.services]) await until('all is ready', () => isReady(url))
    expect(isAlive(before)).toBe(false)
  })
})
