import { eventMigrations } from '@customer-graph/events'
import { startPostgres } from '@customer-graph/testing'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DataSource } from 'typeorm'

export interface BenchPostgres {
  /** A new empty database; answers its URL. */
  database(name: string): Promise<string>
  /** A data source on a new database that has the tables of libs/events. */
  department(name: string): Promise<DataSource & { readonly url: string }>
  readonly version: string
  readonly pid: number
  stop(): Promise<void>
}

/** A PostgreSQL of the bench's own, as safe against a power cut as the one of `npm start`: commits wait for the disk. */
export async function startBenchPostgres(): Promise<BenchPostgres> {
  const directory = mkdtempSync(join(tmpdir(), 'customer-graph-bench-'))
  const postgres = await startPostgres({ directory, durable: true })
  const admin = await new DataSource({ type: 'postgres', url: postgres.url }).initialize()
  const [{ server_version: version }] = await admin.query<[{ server_version: string }]>('SHOW server_version')
  const opened: DataSource[] = []
  const database = async (name: string) => {
    await admin.query(`CREATE DATABASE ${name}`)
    return Object.assign(new URL(postgres.url), { pathname: `/${name}` }).href
  }
  return {
    database,
    department: async (name) => {
      const url = await database(name)
      const source = await departmentAt(url)
      opened.push(source)
      return Object.assign(source, { url })
    },
    version,
    pid: postgres.pid,
    stop: async () => {
      for (const source of [...opened, admin]) await source.destroy()
      await postgres.stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

/** A data source with the pool of a service, on a database that gets the tables of libs/events unless it has them. */
export async function departmentAt(url: string): Promise<DataSource> {
  const source = await new DataSource({
    type: 'postgres',
    url,
    migrations: eventMigrations,
    poolSize: 10,
  }).initialize()
  await source.runMigrations()
  return source
}
