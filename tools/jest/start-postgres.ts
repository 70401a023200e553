import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { removePostgres, startPostgres } from '../../libs/testing/src'
import { forStop } from './running-postgres'

/** Jest's global set-up of the tiers that need PostgreSQL: the one in TEST_POSTGRES_URL, or a new one in a temporary folder. */
export default async function start(): Promise<void> {
  if (process.env.TEST_POSTGRES_URL) return
  const directory = mkdtempSync(join(tmpdir(), 'customer-graph-test-'))
  const postgres = await startPostgres({ directory, durable: false }).catch((error: Error) => {
    removePostgres(directory)
    throw error
  })
  process.env.TEST_POSTGRES_URL = postgres.url
  forStop.running = { postgres, directory }
}
