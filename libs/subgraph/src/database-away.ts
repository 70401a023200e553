/** What the operating system and PostgreSQL (57P: shut down or starting, 08: connection) say when nobody answers there. */
const away = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|57P0[123]|08\w{3})$/

/** What the driver and its pool say, without a code. */
const said =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/

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
