import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { createDatabases } from './databases'

const server = process.env.TEST_POSTGRES_URL ?? ''
const mark = randomBytes(4).toString('hex')
const [sales, support, log] = [`sales_${mark}`, `support_${mark}`, `log_${mark}`]
const wanted = [
  { name: sales, password: 'of sales' },
  { name: support, password: 'of support' },
  { name: log, password: 'of the log', sharedWith: [sales, support] },
]

async function as(role: string, database: string, ...statements: string[]): Promise<unknown[]> {
  const url = new URL(server)
  url.username = role
  url.password = wanted.find(({ name }) => name === role)?.password ?? ''
  url.pathname = `/${database}`
  return ask(url.href, statements)
}

async function ask(url: string, statements: readonly string[]): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    let rows: unknown[] = []
    for (const statement of statements)
      rows = (await client.query({ text: statement, rowMode: 'array' })).rows.flat()
    return rows
  } finally {
    await client.end()
  }
}

beforeAll(() => createDatabases(server, wanted))

afterAll(async () => {
  await ask(
    server,
    wanted.map(({ name }) => `DROP DATABASE ${name} WITH (FORCE)`),
  )
  await ask(
    server,
    wanted.map(({ name }) => `DROP ROLE ${name}`),
  )
})

test('a role makes and reads tables in its own database', async () => {
  expect(
    await as(
      sales,
      sales,
      'CREATE TABLE deal (id int)',
      'INSERT INTO deal VALUES (1)',
      'SELECT id FROM deal',
    ),
  ).toEqual([1])
})

test.each([
  ['another service', () => as(support, sales, 'SELECT 1')],
  ['another service, the other way', () => as(sales, support, 'SELECT 1')],
  ['the superuser’s database', () => as(sales, 'postgres', 'SELECT 1')],
  ['the template of new databases', () => as(sales, 'template1', 'SELECT 1')],
])('a role is refused in the database of %s', async (_whose, reach) => {
  await expect(reach()).rejects.toThrow(/permission denied for database/)
})

test('a role cannot become another service’s role', async () => {
  await expect(as(support, support, `SET ROLE ${sales}`)).rejects.toThrow(/permission denied to set role/)
})

test('in the event log every service reads and writes what another has made', async () => {
  await as(sales, log, 'CREATE TABLE entry (id int)')
  await as(support, log, 'INSERT INTO entry VALUES (7)', 'ALTER TABLE entry ADD note text')
  expect(await as(sales, log, 'SELECT id FROM entry')).toEqual([7])
})

test('it can run again, and a new password replaces the old one', async () => {
  const renewed = wanted.map((one) => (one.name === sales ? { ...one, password: 'another' } : one))
  await createDatabases(server, renewed)
  await expect(as(sales, sales, 'SELECT 1')).rejects.toThrow(/password authentication failed/)
  await createDatabases(server, wanted)
  expect(await as(sales, sales, 'SELECT 1')).toEqual([1])
})
