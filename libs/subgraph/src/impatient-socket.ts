import { Socket } from 'node:net'

/**
 * A socket to PostgreSQL that gives up when nothing was said on it for `silenceMs`. A connection that hangs half open (a
 * router forgot it, a machine went away without a word) would otherwise never answer, and whoever waits for it, a consumer
 * of events for example, would stand still for ever. An answer always comes sooner: statements are cancelled.
 */
export function impatientSocket(silenceMs: number): Socket {
  const socket = new Socket()
  socket.setTimeout(silenceMs, () => {
    const message = `PostgreSQL has said nothing for ${silenceMs / 1_000} s: the connection is given up.`
    socket.destroy(Object.assign(new Error(message), { code: 'ETIMEDOUT' }))
  })
  return socket
}
