import { createServer } from 'node:net'

/**
 * Finds a TCP port on the loopback interface that nobody listens on.
 * @param wanted taken when it is free; otherwise, and without it, the system chooses one.
 * The port is free at the moment of the answer only: whoever takes it must still be ready to fail.
 */
export async function freePort(wanted = 0): Promise<number> {
  if (wanted !== 0 && !(await isFree(wanted))) return freePort()
  return listenOnce(wanted)
}

/** Whether a port of the loopback interface can be listened on now. */
export async function isFree(port: number): Promise<boolean> {
  return listenOnce(port).then(
    () => true,
    () => false,
  )
}

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      const taken = typeof address === 'object' && address !== null ? address.port : port
      server.close(() => resolve(taken))
    })
  })
}
