/** What the operating system and PostgreSQL (57P: shut down or starting, 08: connection) say when nobody answers there. */
const away = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|57P0[123]|08\w{3})$/

/** What the driver, its pool and TypeORM say, without a code: the last four when the connection broke between two statements. */
const said = new RegExp(
  [
    '^Connection terminated',
    '^timeout exceeded when trying to connect',
    '^Client has encountered a connection error',
    '^Client was closed and is not queryable',
    '^Query runner already released',
    '^Database connection provided by a query runner was already released',
  ].join('|'),
)

/** Whether the error says that the database cannot be reached: nobody's mistake, and over when it is back. */
export function isDatabaseAway(error: unknown): boolean {
  const { code, message, driverError } = (error ?? {}) as {
    code?: unknown
    message?: unknown
    driverError?: unknown
  }
  return (
    away.test(String(code)) ||
    said.test(String(message)) ||
    (driverError != null && isDatabaseAway(driverError))
  )
}
