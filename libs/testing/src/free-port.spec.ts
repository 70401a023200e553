import { createServer } from 'node:net'
import { freePort, isFree } from './free-port'

test('a port that is taken is not free, and another one is found instead', async () => {
  const holder = createServer().listen(0, '127.0.0.1')
  await new Promise((listening) => holder.once('listening', listening))
  const { port } = holder.address() as { port: number }
  expect(await isFree(port)).toBe(false)
  expect(await freePort(port)).not.toBe(port)
  await new Promise((closed) => holder.close(closed))
  expect(await freePort(port)).toBe(port)
})

test('a port is never one that an outgoing connection could be given', async () => {
  const ports = await Promise.all(Array.from({ length: 20 }, () => freePort()))
  expect(ports.filter((port) => port < 10_000 || port > 19_999)).toEqual([])
})
