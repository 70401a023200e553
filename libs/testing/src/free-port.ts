import { createServer } from 'node:net'

/** Below what any system hands out to outgoing connections, so that a server that is restarted finds its port again. */
const range = { from: 10_000, to: 19_999 }

/**
 * Finds a TCP port on the loopback interface that nobody listens on.
 * @param wanted taken when it is free; otherwise, and without it, one between 10000 and 19999 by chance.
 * The port is free at the moment of the answer only: whoever takes it must still be ready to fail.
 */
export async function freePort(wanted?: number): Promise<number> {
  for (let candidate = wanted ?? anyPort(); ; candidate = anyPort())
    if (await isFree(candidate)) return candidate
}

const anyPort = (): number => range.from + Math.floor(Math.random() * (range.to - range.from + 1))

/** Whether a port of the loopback interface can be listened on now. */
export async function isFree(port: number): Promise<boolean> {
  return listenOnce(port).then(
    () => true,
    () => false,
  )
}

function listenOnce(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => server.close(() => resolve()))
  })
}
