import { connect, type Socket } from 'node:net'
import { type AddressInfo } from 'node:net'
import { eventually } from '@customer-graph/testing'
import { type FastifyInstance } from 'fastify'
import { createHttp, type HttpOptions } from './http'
import { createLog } from './log'

const opened: (() => unknown)[] = []
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close()
})

async function listening(more: Partial<HttpOptions>): Promise<FastifyInstance> {
  const log = createLog('sales', 'silent')
  const http = createHttp({ log, bodyLimit: 1000, isStopping: () => false, ...more })
  http.post('/graphql', async () => ({ data: null }))
  await http.listen({ host: '127.0.0.1', port: 0 })
  opened.push(() => http.close())
  return http
}

/** A client that sends this much and no more, and never ends its half of the connection. */
function stubborn({ server }: FastifyInstance, sends: string): { socket: Socket; told: () => string } {
  const { port } = server.address() as AddressInfo
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
  let text = ''
  socket.on('data', (chunk) => (text += String(chunk)))
  socket.on('error', () => undefined)
  socket.write(sends)
  opened.push(() => socket.destroy())
  return { socket, told: () => text }
}

const kept = ({ server }: FastifyInstance) =>
  new Promise<number>((resolve, reject) =>
    server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
  )
const nobody = (http: FastifyInstance) =>
  eventually(
    'no connection is kept',
    () => kept(http),
    (count) => count === 0,
  )

test.each([
  ['its headers', 'POST /graphql HTTP/1.1\r\nhost: localhost\r\n'],
  [
    'its body',
    'POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"query"',
  ],
])('a client that does not finish %s is told so, and its connection is not kept', async (_what, sends) => {
  const http = await listening({ patienceMs: 300 })
  const { told } = stubborn(http, sends)
  await eventually('it is told', told, (text) => text.includes('\r\n\r\n{'))
  expect(told()).toContain('408 Request Timeout')
  expect(told()).toContain('"code":"BAD_USER_INPUT"')
  await nobody(http)
})

test('a client that speaks no HTTP is told so, and its connection is not kept', async () => {
  const http = await listening({})
  const { told } = stubborn(http, 'HELO mail.example\r\n\r\n')
  await eventually('it is told', told, (text) => text.includes('400 Bad Request'))
  await nobody(http)
})

test('no more connections are kept than there may be', async () => {
  const http = await listening({ maxConnections: 2 })
  const clients = Array.from({ length: 3 }, () => stubborn(http, 'POST /graphql HTTP/1.1\r\n'))
  const closed = () => clients.filter(({ socket }) => socket.readableEnded || socket.destroyed).length
  await eventually('one is closed', closed, (count) => count === 1)
  expect(await kept(http)).toBe(2)
})
