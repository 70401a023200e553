/** The application that asks, as it calls itself. Nothing is decided by it: anybody may call itself anything. */
export interface ClientApplication {
  readonly name: string
  readonly version: string | null
}

/** What an application is called that does not say its name. */
export const unnamed = 'unnamed'

const wellFormed = /^[\w@./ :-]{1,60}$/

const text = (value: unknown): string | null =>
  typeof value === 'string' && wellFormed.test(value) ? value : null

/**
 * Who an application says it is, in headers or in the parameters of a connection: `apollographql-client-name` and
 * `-version`, as the libraries of Apollo send them. One that does not say, or not in a few plain characters, is `unnamed`.
 */
export const clientOf = (sent: Readonly<Record<string, unknown>>): ClientApplication => ({
  name: text(sent['apollographql-client-name']) ?? unnamed,
  version: text(sent['apollographql-client-version']),
})
