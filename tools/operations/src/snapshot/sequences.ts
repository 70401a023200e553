import { type ClientBase } from 'pg'

/** The last value that each sequence has given, by name; null for one that has given none. */
export type Sequences = Readonly<Record<string, number | null>>

export async function readSequences(client: ClientBase): Promise<Sequences> {
  const { rows } = await client.query<{ name: string; last: string | null }>(
    'SELECT sequencename AS name, last_value::text AS last FROM pg_sequences WHERE schemaname = current_schema() ORDER BY 1',
  )
  return Object.fromEntries(rows.map(({ name, last }) => [name, last === null ? null : Number(last)]))
}

/** Lets every sequence go on above what it had given by then, and above what it has given since: no number comes twice. */
export async function raiseSequences(client: ClientBase, then: Sequences): Promise<void> {
  const now = await readSequences(client)
  for (const [name, last] of Object.entries(then)) {
    if (last === null || !(name in now)) continue
    await client.query('SELECT setval(quote_ident($1)::regclass, $2)', [name, Math.max(last, now[name] ?? 0)])
  }
}
