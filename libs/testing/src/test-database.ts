import { randomBytes } from 'node:crypto'
import { Client } from 'pg'

export interface TestDatabase {
  url: string
  /** Ends every session on it and drops it. */
  drop(): Promise<void>
}

/**
 * Creates an empty database on the PostgreSQL of the test run, for one test file alone.
 * Throws when no test PostgreSQL is running: the tier's jest configuration starts it.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env.TEST_POSTGRES_URL
  if (!server)
    throw new Error(
      'No PostgreSQL for tests: run this file with tools/jest/db.cjs, or set TEST_POSTGRES_URL to a superuser URL.',
    )
  const name = `test_${randomBytes(8).toString('hex')}`
  await asSuperuser(server, `CREATE DATABASE ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => asSuperuser(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) }
}

async function asSuperuser(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
