import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StartedStack } from '@customer-graph/tools-stack'
import { Client } from 'pg'

type Row = Record<string, unknown>

/** Runs one statement on a database of the stack as PostgreSQL's superuser, past every service. */
export async function onDatabase(stack: StartedStack, database: string, statement: string): Promise<Row[]> {
  const kept = readFileSync(join(stack.data, 'postgres', 'postgres.json'), 'utf8')
  const { port, password } = JSON.parse(kept) as { port: number; password: string }
  const client = new Client({ host: '127.0.0.1', port, user: 'postgres', password, database })
  await client.connect()
  try {
    return (await client.query<Row>(statement)).rows
  } finally {
    await client.end()
  }
}

/** How many rows each table of each department holds, like `sales.customer`. */
export async function rowCounts(stack: StartedStack): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { name } of stack.services) {
    const database = name.replace('-', '_')
    const tables = await onDatabase(
      stack,
      database,
      `SELECT table_name, (xpath('/row/n/text()', query_to_xml(format('SELECT count(*) AS n FROM %I', table_name), false, true, '')))[1]::text::int AS n
       FROM information_schema.tables WHERE table_schema = 'public'`,
    )
    for (const { table_name, n } of tables) counts[`${database}.${String(table_name)}`] = Number(n)
  }
  return counts
}
