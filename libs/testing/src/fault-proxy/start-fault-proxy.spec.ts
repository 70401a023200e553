import { connect, createServer, type Server, type Socket } from 'node:net'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { startFaultProxy, type FaultProxy } from './start-fault-proxy'

let server: Server
let proxy: FaultProxy
let reached = 0

/** Answers every word with the same word. */
beforeEach(async () => {
  reached = 0
  server = createServer((socket) => {
    reached += 1
    socket.on('error', () => undefined)
    socket.pipe(socket)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  proxy = await startFaultProxy({ to: (server.address() as { port: number }).port })
})
afterEach(async () => {
  await proxy.close()
  server.close()
})

async function talk(): Promise<{
  socket: Socket
  say: (word: string) => Promise<string>
  ended: Promise<string>
}> {
  const socket = connect(proxy.port, '127.0.0.1')
  const ended = new Promise<string>((resolve) => {
    socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    socket.on('close', () => resolve('closed'))
  })
  await once(socket, 'connect')
  const say = async (word: string) => {
    socket.write(word)
    const [answer] = (await once(socket, 'data')) as [Buffer]
    return answer.toString()
  }
  return { socket, say, ended }
}

test('what is said passes in both directions', async () => {
  const { say, socket } = await talk()
  expect(await say('hello')).toBe('hello')
  expect(proxy.connections).toBe(1)
  socket.destroy()
})

test('a cut connection is reset at once, and a new one passes', async () => {
  const first = await talk()
  await first.say('a')
  expect(proxy.cut()).toBe(1)
  expect(await first.ended).toBe('ECONNRESET')
  const second = await talk()
  expect(await second.say('b')).toBe('b')
  second.socket.destroy()
})

test('a share of the connections can be cut, and the others go on', async () => {
  const talks = await Promise.all([talk(), talk(), talk(), talk()])
  for (const { say } of talks) await say('a')
  expect(proxy.cut(0.5)).toBe(2)
  const spared = await Promise.all(
    talks.map(({ say, ended }) => Promise.race([say('b').catch(() => ''), ended.then(() => '')])),
  )
  expect(spared.filter((answer) => answer === 'b')).toHaveLength(2)
  for (const { socket } of talks) socket.destroy()
})

test('a frozen connection is silent and open, until it is reset; a new one passes', async () => {
  const first = await talk()
  await first.say('a')
  expect(proxy.freeze()).toBe(1)
  const heard = listen(first.socket)
  first.socket.write('is anybody there')
  const second = await talk()
  expect(await second.say('b')).toBe('b')
  await pause(50)
  expect(heard()).toBe('')
  expect(first.socket.destroyed).toBe(false)
  expect(proxy.thaw()).toBe(1)
  expect(await first.ended).toBe('ECONNRESET')
  second.socket.destroy()
})

test('the server is not told that the client of a frozen connection has gone', async () => {
  const first = await talk()
  await first.say('a')
  proxy.freeze()
  first.socket.destroy()
  await pause(50)
  expect(proxy.connections).toBe(1)
})

test('while it refuses nobody gets through, and afterwards everybody does', async () => {
  const first = await talk()
  await first.say('a')
  proxy.refuse()
  expect(await first.ended).toBe('ECONNRESET')
  const turnedAway = connect(proxy.port, '127.0.0.1')
  const ended = new Promise<string>((resolve) =>
    turnedAway.on('error', () => resolve('turned away')).on('close', () => resolve('turned away')),
  )
  expect(await ended).toBe('turned away')
  expect(reached).toBe(1)
  proxy.admit()
  const second = await talk()
  expect(await second.say('b')).toBe('b')
  second.socket.destroy()
})

function listen(socket: Socket): () => string {
  let text = ''
  socket.on('data', (chunk: Buffer) => (text += chunk.toString()))
  return () => text
}
