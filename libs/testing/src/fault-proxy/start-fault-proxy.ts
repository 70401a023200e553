import { connect, createServer, type Socket } from 'node:net'

export interface FaultProxyOptions {
  /** Where connections are passed on to, on loopback. */
  readonly to: number
  /** The port to listen on, on loopback; any free one unless told. */
  readonly port?: number
}

/** A passage between clients and one server, which can be broken in the ways a network breaks. */
export interface FaultProxy {
  readonly port: number
  /** How many connections are open at the moment, frozen ones included. */
  readonly connections: number
  /** Resets a share (0 … 1) of the open connections; new ones are passed on as before. Returns how many. */
  cut(share?: number): number
  /**
   * Lets a share of the open connections hang half open: nothing arrives any more in either direction, and nobody is told.
   * New ones are passed on as before. Returns how many; they hang until a side gives up or `thaw`.
   */
  freeze(share?: number): number
  /** Resets the hanging connections, as a router does that has forgotten them. Returns how many. */
  thaw(): number
  /** The server is out of reach from now until `admit`: open connections are reset and new ones too. */
  refuse(): void
  admit(): void
  close(): Promise<void>
}

interface Pair {
  readonly sides: readonly [Socket, Socket]
  frozen: boolean
}

/** Starts a passage to a server on loopback. Rejects when its port is taken. */
export async function startFaultProxy({ to, port = 0 }: FaultProxyOptions): Promise<FaultProxy> {
  const pairs = new Set<Pair>()
  let refusing = false

  const reset = (pair: Pair) => {
    pairs.delete(pair)
    for (const side of pair.sides) side.resetAndDestroy()
  }
  const server = createServer((client) => {
    client.on('error', () => undefined)
    if (refusing) return void client.resetAndDestroy()
    const upstream = connect({ host: '127.0.0.1', port: to, noDelay: true })
    client.setNoDelay(true)
    const pair: Pair = { sides: [client, upstream], frozen: false }
    pairs.add(pair)
    pass(pair, client, upstream)
    pass(pair, upstream, client)
  })

  function pass(pair: Pair, from: Socket, into: Socket): void {
    from.on('error', () => undefined)
    from.pipe(into)
    // The other side of a frozen connection is not told either.
    from.on('close', () => {
      if (pair.frozen && pairs.has(pair)) return
      pairs.delete(pair)
      into.destroy()
    })
  }

  function some(share: number): Pair[] {
    const open = [...pairs].filter(({ frozen }) => !frozen)
    return open.slice(0, Math.ceil(open.length * share))
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    get connections() {
      return pairs.size
    },
    cut: (share = 1) => some(share).map(reset).length,
    freeze: (share = 1) => {
      const chosen = some(share)
      for (const pair of chosen) {
        pair.frozen = true
        const [client, upstream] = pair.sides
        client.unpipe(upstream)
        upstream.unpipe(client)
        for (const side of pair.sides) side.pause()
      }
      return chosen.length
    },
    thaw: () => {
      const hanging = [...pairs].filter(({ frozen }) => frozen)
      for (const pair of hanging) reset(pair)
      return hanging.length
    },
    refuse: () => {
      refusing = true
      for (const pair of pairs) reset(pair)
    },
    admit: () => void (refusing = false),
    close: async () => {
      for (const pair of pairs) reset(pair)
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
