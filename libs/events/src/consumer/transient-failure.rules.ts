/** Why a transaction failed through no fault of its events: the database is `away`, or others were in the way (`contended`). */
export type TransientFailure = 'away' | 'contended'

/** Looks through an error and its causes; null when the failure is the event's own. */
export function transientFailure(error: unknown): TransientFailure | null {
  for (
    let at = error, depth = 0;
    at instanceof Error && depth < 8;
    at = (at as { cause?: unknown }).cause, depth += 1
  ) {
    const code = String((at as { code?: unknown }).code ?? '')
    if (contended.has(code)) return 'contended'
    if (away.some((pattern) => pattern.test(code)) || awayMessage.test(at.message)) return 'away'
  }
  return null
}

/** Serialization failure, deadlock, lock not available, statement time-out: a stopped process may hold the lock for 10 s. */
const contended = new Set(['40001', '40P01', '55P03', '57014'])

/**
 * Connection exceptions, shutdown and start-up, too many connections, idle-in-transaction time-out, a full disk (53100, and
 * 25006 when writes are refused until there is room), sockets.
 */
const away = [
  /^08/,
  /^57P0/,
  /^53[13]00$/,
  /^25(P03|006)$/,
  /^E(CONN(REFUSED|RESET|ABORTED)|PIPE|TIMEDOUT|HOSTUNREACH|AI_AGAIN)$/,
]

/** What pg and TypeORM say, without a code, when a connection went away under them. */
const awayMessage =
  /Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Query runner already released|Client was closed and is not queryable|Cannot use a pool after|Driver not Connected|Connection is not established|Query read timeout/i
