import { ConfigError, type ServiceConfig } from './config'
import { connectDatabase, databaseOf, type Migrations } from './data-source'
import { createLog } from './log'
import { withPlatform } from './platform-migrations'

/** Names the lock under which one process at a time migrates a database. */
const migrationLock = 7_316_204_118

/**
 * Applies the migrations that a database still lacks, the platform's before the department's own, oldest first, each in its own transaction; a second process waits for
 * the first. Answers the names of those applied. Throws when one fails: earlier ones stay applied, the failing one is undone.
 */
export async function migrate(
  url: string,
  migrations: Migrations,
  applicationName: string,
): Promise<string[]> {
  const log = createLog(applicationName, 'info')
  const settings = { url, applicationName, log, poolSize: 2, statementTimeoutMs: 0 }
  const database = await connectDatabase(
    databaseOf({ ...settings, migrations: withPlatform(migrations) }),
    log,
  )
  const lock = database.createQueryRunner()
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [migrationLock])
    const applied = await database.runMigrations()
    return applied.map((migration) => migration.name)
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [migrationLock]).catch(() => undefined)
    await lock.release()
    await database.destroy()
  }
}

/** The whole of a service's `migrate.ts`: migrates, says what it did, and ends the process with 0 or 1. */
export async function runMigrations(config: () => ServiceConfig, migrations: Migrations): Promise<never> {
  try {
    const { databaseUrl, department } = config()
    const applied = await migrate(databaseUrl, migrations, `${department}-migrate`)
    process.stderr.write(
      applied.length === 0
        ? `${department}: nothing to migrate\n`
        : `${department}: applied ${applied.join(', ')}\n`,
    )
    process.exit(0)
  } catch (error) {
    process.stderr.write(
      error instanceof ConfigError ? `${error.message}\n` : `Migration failed: ${(error as Error).stack}\n`,
    )
    process.exit(1)
  }
}
