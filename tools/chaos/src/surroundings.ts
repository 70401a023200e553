import { removePostgres, startPostgres } from '@customer-graph/testing'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleProcesses, type Programs } from './rig/bundle-processes'
import { startBroker, type RigBroker } from './rig/start-broker'

/** What every rig of a run stands on. */
export interface Running {
  /** A superuser's URL. */
  readonly postgres: string
  readonly broker: RigBroker
  readonly programs: Programs
  stop(): Promise<void>
}

/** Starts a PostgreSQL whose commits wait for the disk, and a broker, both in folders that `stop` removes. */
export async function startSurroundings(say: (line: string) => void): Promise<Running> {
  const directory = mkdtempSync(join(tmpdir(), 'customer-graph-chaos-'))
  const postgres = await startPostgres({ directory, tell: say })
  // Where createTestDatabase, which the further scenarios use, looks for it.
  process.env.TEST_POSTGRES_URL = postgres.url
  const removeDatabase = async () => {
    await postgres.stop()
    removePostgres(directory)
  }
  try {
    const [programs, broker] = await Promise.all([bundleProcesses(), startBroker(1, say)])
    let stopped: Promise<void> | undefined
    return {
      postgres: postgres.url,
      broker,
      programs,
      stop: () =>
        (stopped ??= (async () => {
          await broker.stop()
          programs.remove()
          await removeDatabase()
        })()),
    }
  } catch (error) {
    await removeDatabase()
    throw error
  }
}
