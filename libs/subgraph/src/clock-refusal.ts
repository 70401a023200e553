import { type FastifyReply } from 'fastify'
import { refuseRequest } from './http'
import { type Log } from './log'
import { clockToleranceSeconds, type WrongClock } from './passport'

const everyMs = 60_000

/**
 * Refuses a request whose passport is from another time: 401, with the difference in `extensions.clockAheadSeconds`, by which
 * the gateway knows that the clocks are at fault and nothing else. Logged once a minute.
 */
export function clockRefusal(
  department: string,
  log: Log,
): (reply: FastifyReply, wrong: WrongClock) => FastifyReply {
  let loggedAt = -everyMs
  return (reply, { aheadSeconds }) => {
    const message = `${clocksDiffer(department, aheadSeconds)} Set both by a time server.`
    const now = performance.now()
    if (now - loggedAt >= everyMs)
      log.error({ aheadSeconds }, 'the clocks of the gateway and of this service differ')
    if (now - loggedAt >= everyMs) loggedAt = now
    return refuseRequest(reply, 401, 'UNAUTHENTICATED', message, { clockAheadSeconds: aheadSeconds })
  }
}

/** What is wrong, for people. `aheadSeconds` is how far the gateway's clock is ahead. */
export const clocksDiffer = (department: string, aheadSeconds: number): string =>
  `The clocks of the gateway and of ${department} differ by ${Math.abs(aheadSeconds)} s, more than the ${clockToleranceSeconds} s allowed.`
