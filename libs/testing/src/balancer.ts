import { once } from 'node:events'
import { connect, createServer, type Socket, type AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

export interface BalancerOptions {
  /** The processes behind it, as origins like `http://127.0.0.1:4001`. */
  readonly behind: readonly string[]
  /** 0, and so a free one, unless told. */
  readonly port?: number
  /** How often it asks each for `/health/ready`, in ms; 100 unless told. */
  readonly everyMs?: number
}

export interface Balancer {
  readonly origin: string
  /** Which processes get new connections at the moment. */
  readonly ready: ReadonlySet<string>
  /** Resolves once exactly these processes get new connections. */
  until(behind: readonly string[]): Promise<void>
  /** Resolves once a process gets no new connections, and none that it had is open. */
  left(origin: string): Promise<void>
  close(): Promise<void>
}

const probeMs = 1_000

/** Who says "not ready" gets nothing from then on; who says nothing may only be busy, and gets three chances. */
const silencesAllowed = 3

/**
 * The address of a service that several processes stand behind, as in production: new connections go in turn to those that
 * said they are ready when they were last asked; a connection stays where it is, and one that fails is not tried elsewhere.
 */
export async function startBalancer({ behind, port = 0, everyMs = 100 }: BalancerOptions): Promise<Balancer> {
  const ready = new Set<string>()
  const silences = new Map<string, number>()
  const sockets = new Map<Socket, string>()
  let running = true
  let turn = 0

  async function look(origin: string): Promise<void> {
    const signal = AbortSignal.timeout(probeMs)
    const answer = await fetch(`${origin}/health/ready`, { signal, headers: { connection: 'close' } }).catch(
      () => null,
    )
    await answer?.arrayBuffer().catch(() => undefined)
    silences.set(origin, answer ? 0 : (silences.get(origin) ?? 0) + 1)
    if (answer?.ok) ready.add(origin)
    else if (answer || silences.get(origin)! >= silencesAllowed) ready.delete(origin)
  }
  const looking = Promise.all(
    behind.map(async (origin) => {
      while (running) {
        await look(origin)
        await wait(everyMs)
      }
    }),
  )

  const server = createServer({ allowHalfOpen: true, noDelay: true }, (client) => {
    const candidates = behind.filter((origin) => ready.has(origin))
    const chosen = candidates[turn++ % candidates.length]
    if (!chosen) return void client.destroy()
    const { hostname, port: to } = new URL(chosen)
    join(chosen, client, connect({ host: hostname, port: Number(to), allowHalfOpen: true, noDelay: true }))
  })
  function join(chosen: string, client: Socket, process: Socket): void {
    for (const [from, to] of [
      [client, process],
      [process, client],
    ] as const) {
      sockets.set(from, chosen)
      from.pipe(to)
      from.on('error', () => to.destroy())
      from.on('close', () => {
        sockets.delete(from)
        if (!from.readableEnded) to.destroy()
      })
    }
  }
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ready,
    until: async (wanted) => {
      while (wanted.length !== ready.size || !wanted.every((origin) => ready.has(origin))) await wait(10)
    },
    left: async (origin) => {
      while (ready.has(origin) || [...sockets.values()].includes(origin)) await wait(10)
    },
    close: async () => {
      running = false
      for (const socket of sockets.keys()) socket.destroy()
      server.close()
      await Promise.all([once(server, 'close'), looking])
    },
  }
}
