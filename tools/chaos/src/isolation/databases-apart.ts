import { createDatabases, databasesOf, type DatabaseWanted } from '@customer-graph/tools-stack'
import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { type Finding } from '../finding'
import { reach, writeSecrets } from './reach'

/** What was forgotten when the databases were made. */
export type ForgottenGuard = 'databases open to everybody' | 'roles granted to others'

export interface IsolationOptions {
  /** A superuser on the PostgreSQL to try; what is created there is dropped again. */
  readonly superuserUrl: string
  /** Databases made wrongly, to see that it is found out. */
  readonly mutant?: ForgottenGuard
}

/**
 * I17, first half: databases and roles are made as the stack makes them, under names of their own, and every service's
 * role tries every other service's database.
 */
export async function databasesApart({ superuserUrl, mutant }: IsolationOptions): Promise<Finding> {
  const databases = underOtherNames(databasesOf({}))
  try {
    await createDatabases(superuserUrl, databases)
    if (mutant) await forget(superuserUrl, databases, mutant)
    await writeSecrets(superuserUrl, databases)
    // The event log is shared on purpose; everything else belongs to one service.
    const own = databases.filter(({ sharedWith }) => !sharedWith)
    const pairs = own.flatMap((by) => own.filter((of) => of !== by).map((of) => [by, of] as const))
    const tried = await Promise.all(pairs.map(([by, of]) => reach(superuserUrl, by, of)))
    const reached = tried.filter(({ how }) => how !== null)
    return {
      invariant: 'I17',
      says: 'a service’s role cannot read another service’s tables',
      measured: `${own.length} roles, ${tried.length} attempts at another’s database: ${reached.length} not refused`,
      target: '0 not refused',
      violations: reached.map(
        ({ role, database, how }) => `${role} tried the database ${database} and ${how}`,
      ),
    }
  } finally {
    await dropAll(superuserUrl, databases)
  }
}

/** So that neither a running stack nor another run on the same server is touched. */
function underOtherNames(databases: readonly DatabaseWanted[]): DatabaseWanted[] {
  const mark = randomBytes(4).toString('hex')
  const renamed = (name: string) => `${name}_${mark}`
  return databases.map(({ name, sharedWith }) => ({
    name: renamed(name),
    password: randomBytes(16).toString('hex'),
    ...(sharedWith ? { sharedWith: sharedWith.map(renamed) } : {}),
  }))
}

async function forget(superuserUrl: string, databases: readonly DatabaseWanted[], what: ForgottenGuard) {
  const [one, two, three, four] = databases.map(({ name }) => name)
  if (what === 'roles granted to others')
    return tell(superuserUrl, [`GRANT ${one} TO ${two}`, `GRANT ${three} TO ${four} WITH INHERIT FALSE`])
  // What PostgreSQL grants on a new database unless it is revoked.
  return tell(
    superuserUrl,
    databases.map(({ name }) => `GRANT CONNECT, TEMPORARY ON DATABASE ${name} TO PUBLIC`),
  )
}

const dropAll = async (superuserUrl: string, databases: readonly DatabaseWanted[]): Promise<void> => {
  await tell(
    superuserUrl,
    databases.map(({ name }) => `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  )
  await tell(
    superuserUrl,
    databases.map(({ name }) => `DROP ROLE IF EXISTS ${name}`),
  )
}

async function tell(url: string, statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
