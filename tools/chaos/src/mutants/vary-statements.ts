import { Client, type QueryResult } from 'pg'

/** A statement on its way to PostgreSQL. */
export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
  /** Sends a statement, this one or another, on the same connection. */
  run(text: string, values?: readonly unknown[]): Promise<QueryResult>
}

/** Sends something else instead of a statement, or lets it pass by `undefined`. */
export type Vary = (statement: Statement) => Promise<QueryResult> | undefined

type Query = (this: Client, ...words: unknown[]) => unknown

/** From now on every statement of this process passes by `vary`. For a process that is to be wrong, until it ends. */
export function varyStatements(vary: Vary): void {
  const prototype = Client.prototype as unknown as { query: Query }
  const original = prototype.query
  prototype.query = function (this: Client, ...words) {
    const [first, second] = words as [string | { text?: string; values?: unknown[] } | undefined, unknown]
    const text = typeof first === 'string' ? first : (first?.text ?? '')
    const values = Array.isArray(second) ? second : typeof first === 'object' ? (first.values ?? []) : []
    const run = (statement: string, given: readonly unknown[] = []) =>
      original.call(this, statement, [...given]) as Promise<QueryResult>
    return vary({ text, values, run }) ?? original.apply(this, words)
  }
}
