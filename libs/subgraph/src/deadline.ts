import pg from 'pg'
import { type Delays } from './delays'
import { requestScope } from './request-scope'

/** The header in which the gateway tells a subgraph how many milliseconds it has. */
export const deadlineHeader = 'x-deadline-ms'

/** The header in which a gateway says who it is and when it sent a request, in milliseconds since 1970 by its own clock. */
export const sentHeader = 'x-sent'

/**
 * When the request of these headers must be answered, on the clock of `performance.now()`; undefined when it does not say. What
 * it waited before it could be looked at, as far as `delays` can tell, is gone already.
 */
export function deadlineOf(headers: Headers, delays: Delays): number | undefined {
  const { [deadlineHeader]: within, [sentHeader]: sent } = headers
  if (typeof within !== 'string' || !/^\d{1,7}$/.test(within)) return undefined
  const [, gateway, at] = (typeof sent === 'string' && /^([\w-]{1,50}) (\d{1,16})$/.exec(sent)) || []
  const delay = gateway === undefined ? 0 : delays.delayOf(gateway, Number(at))
  return performance.now() + Number(within) - delay
}

type Headers = Readonly<Record<string, string | string[] | undefined>>

/** Few steps, so that a connection that goes from one request to the next seldom has to be told another. */
const steps = [100, 250, 500, 1000, 2500, 5000, 10_000, 30_000]

/**
 * The `statement_timeout` for `remainingMs`, rounded up to a step so that the gateway gives up first and names the department,
 * and never above `mostMs`.
 */
export const statementTimeout = (remainingMs: number, mostMs: number): number =>
  Math.min(mostMs, steps.find((step) => step >= remainingMs) ?? mostMs)

type Acquired = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  release: (error?: Error | boolean) => void,
) => void

/** What each connection was told last, in milliseconds. */
const told = new WeakMap<object, number>()

/**
 * A `pg.Pool` whose connections cancel statements when the request that borrowed them runs out of time: nobody waits for the
 * answer then. Outside a request with a deadline the pool's own `statement_timeout` holds.
 */
class DeadlinePool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>
  override connect(acquired: Acquired): void
  override connect(acquired?: Acquired): Promise<pg.PoolClient> | void {
    if (!acquired)
      return new Promise((resolve, reject) =>
        this.connect((error, client) =>
          client ? resolve(client) : reject(error ?? new Error('No connection')),
        ),
      )
    const most = Number(this.options.statement_timeout) || 0
    const deadline = requestScope.getStore()?.deadline
    super.connect((error, client, release) => {
      if (error || !client) return acquired(error, client, release)
      const wanted = deadline === undefined ? most : statementTimeout(deadline - performance.now(), most)
      if ((told.get(client) ?? most) === wanted) return acquired(undefined, client, release)
      client.query(`SET statement_timeout = ${wanted}`, (failed) => {
        if (failed) {
          release(failed)
          return acquired(failed, undefined, () => undefined)
        }
        told.set(client, wanted)
        return acquired(undefined, client, release)
      })
    })
  }
}

/** `pg` with pools that keep to the deadline of the request they work for. */
export const deadlineDriver = { ...pg, Pool: DeadlinePool }
