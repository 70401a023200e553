import { Client, escapeIdentifier, escapeLiteral } from 'pg'

export interface DatabaseWanted {
  /** Of the database and of its role. */
  name: string
  password: string
  /** Roles of other databases that may use this one too, acting as its role there. */
  sharedWith?: readonly string[]
}

/**
 * Creates what is missing of the databases and of their roles, one role for each database. Nobody else may connect: a
 * service that reaches into another's database is refused by PostgreSQL itself. Safe to run again.
 */
export async function createDatabases(
  superuserUrl: string,
  wanted: readonly DatabaseWanted[],
): Promise<void> {
  const client = new Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    for (const { name, password } of wanted) await createOne(client, name, password)
    for (const { name, sharedWith } of wanted) await share(client, name, sharedWith ?? [])
    for (const shared of ['postgres', 'template1'])
      await client.query(`REVOKE CONNECT ON DATABASE ${shared} FROM PUBLIC`)
  } finally {
    await client.end()
  }
}

async function createOne(client: Client, name: string, password: string): Promise<void> {
  const role = escapeIdentifier(name)
  if (!(await exists(client, 'SELECT 1 FROM pg_roles WHERE rolname = $1', name)))
    await client.query(`CREATE ROLE ${role} LOGIN`)
  await client.query(`ALTER ROLE ${role} PASSWORD ${escapeLiteral(password)}`)
  if (!(await exists(client, 'SELECT 1 FROM pg_database WHERE datname = $1', name)))
    await client.query(`CREATE DATABASE ${role} OWNER ${role}`)
  await client.query(`REVOKE ALL ON DATABASE ${role} FROM PUBLIC`)
}

/** In the shared database a guest takes on the role of its owner, so that it does not matter who made which table. */
async function share(client: Client, name: string, guests: readonly string[]): Promise<void> {
  const owner = escapeIdentifier(name)
  for (const guest of guests.map(escapeIdentifier)) {
    await client.query(`GRANT ${owner} TO ${guest}`)
    await client.query(`GRANT CONNECT ON DATABASE ${owner} TO ${guest}`)
    await client.query(`ALTER ROLE ${guest} IN DATABASE ${owner} SET role = ${owner}`)
  }
}

async function exists(client: Client, query: string, name: string): Promise<boolean> {
  return (await client.query(query, [name])).rows.length > 0
}
