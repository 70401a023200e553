type Write = (fields: object, message: string) => void

/** Where the library writes what it noticed. A pino logger fits. */
export interface Log {
  readonly debug: Write
  readonly info: Write
  readonly warn: Write
  readonly error: Write
}
