import { type DatabaseWanted } from '@customer-graph/tools-stack'
import { Client } from 'pg'

/** What a role came to when it tried another's database. */
export interface Reached {
  readonly role: string
  readonly database: string
  /** Null when it was refused, else how far it came. */
  readonly how: string | null
}

/** Writes one row into a table of each database, as its own role. */
export async function writeSecrets(serverUrl: string, databases: readonly DatabaseWanted[]): Promise<void> {
  for (const { name, password } of databases)
    await as(serverUrl, name, password, name, async (client) => {
      await client.query(`CREATE TABLE secret AS SELECT 'of ${name}' AS says`)
    })
}

/** Tries, as one service's role, to connect to another's database, to read its table and to become its role. */
export async function reach(serverUrl: string, by: DatabaseWanted, of: DatabaseWanted): Promise<Reached> {
  const ways = [
    () => as(serverUrl, by.name, by.password, of.name, readAll),
    () => as(serverUrl, by.name, by.password, by.name, (client) => become(client, of.name)),
  ]
  for (const way of ways) {
    const how = await way().catch(refused)
    if (how !== null) return { role: by.name, database: of.name, how }
  }
  return { role: by.name, database: of.name, how: null }
}

async function readAll(client: Client): Promise<string> {
  const read = client.query('SELECT says FROM secret').then(() => 'reads its tables')
  return read.catch(() => 'connects to it')
}

async function become(client: Client, role: string): Promise<string> {
  await client.query(`SET ROLE ${role}`)
  return 'becomes its role'
}

/** PostgreSQL's code for "permission denied". Any other failure would prove nothing and is thrown on. */
function refused(error: Error & { code?: string }): null {
  if (error.code === '42501') return null
  throw error
}

async function as<T>(
  serverUrl: string,
  role: string,
  password: string,
  database: string,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const url = new URL(serverUrl)
  url.username = role
  url.password = password
  url.pathname = `/${database}`
  const client = new Client({ connectionString: url.href })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
