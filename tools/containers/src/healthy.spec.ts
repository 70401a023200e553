import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import { type AddressInfo } from 'node:net'
import { join } from 'node:path'

const check = (port: number) =>
  new Promise<number | null>((resolve) => {
    const env = { ...process.env, PORT: String(port) }
    spawn(process.execPath, [join(__dirname, '../healthy.cjs')], { env, stdio: 'ignore' }).once(
      'exit',
      resolve,
    )
  })

test.each([
  ['ready', 200, 0],
  ['not ready', 503, 1],
])('a process that says it is %s ends the health check with its verdict', async (_word, status, code) => {
  const asked: (string | undefined)[] = []
  const server = createServer((request, response) => {
    asked.push(request.url)
    response.writeHead(status).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  expect(await check(port)).toBe(code)
  expect(asked).toEqual(['/health/ready'])
  await new Promise((resolve) => server.close(resolve))
  expect(await check(port)).toBe(1)
})
