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
  const database = await databaseOf({ url, tables, applicationName: 'migration-drift' }).initialize()
  try {
    const { upQueries } = await database.driver.createSchemaBuilder().log()
    return upQueries.map(({ query }) => query)
  } finally {
    await database.destroy()
  }
}
