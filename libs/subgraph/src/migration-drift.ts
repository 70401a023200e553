import { oneAfterTheOther } from '@customer-graph/events'
import { Client } from 'pg'
import { type EntitySchema } from 'typeorm'
import { databaseOf, type Migrations } from './data-source'
import { migrate } from './migrate'

/**
 * Migrates the (empty) database at `url` and answers the statements that would still be needed to bring it to what `tables`
 * declare. None means that the migrations are complete.
 */
export async function migrationDrift(
  url: string,
  { tables, migrations }: { tables: EntitySchema[]; migrations: Migrations },
): Promise<string[]> {
  await migrate(url, migrations, 'migration-drift')
  return missingStatements(url, tables)
}

/** The statements that would bring the database at `url` to what `tables` declare. */
export async function missingStatements(url: string, tables: EntitySchema[]): Promise<string[]> {
  const options = { url, tables, applicationName: 'migration-drift', client: PatientClient }
  const database = await databaseOf(options).initialize()
  try {
    const { upQueries } = await database.driver.createSchemaBuilder().log()
    return upQueries.map(({ query }) => query)
  } finally {
    await database.destroy()
  }
}

/** TypeORM's schema builder asks for several things at once over one connection. */
class PatientClient extends Client {
  override query = oneAfterTheOther((text: string, values?: unknown[]) =>
    super.query(text, values),
  ) as Client['query']
}
