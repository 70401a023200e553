/** PostgreSQL's words for a full disk, and for a database that was told to take no writes until there is room again. */
const states = new Set(['53100', '25006'])

/** Whether the error says that the database takes no writes at the moment: nothing was changed, and nobody made a mistake. */
export function isDatabaseReadOnly(error: unknown): boolean {
  const { code, driverError } = (error ?? {}) as { code?: unknown; driverError?: unknown }
  return states.has(String(code)) || (driverError != null && isDatabaseReadOnly(driverError))
}
