import { Client } from 'pg'
import { createTestDatabase } from './test-database'

async function ask(url: string, query: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query({ text: query, rowMode: 'array' })).rows.flat()
  } finally {
    await client.end()
  }
}

test('each test database is its own, empty, and speaks UTF-8 in UTC', async () => {
  const one = await createTestDatabase()
  const other = await createTestDatabase()
  await ask(one.url, 'CREATE TABLE only_here (id int)')
  expect(await ask(other.url, "SELECT count(*)::int FROM pg_tables WHERE tablename = 'only_here'")).toEqual([
    0,
  ])
  expect(await ask(one.url, 'SHOW server_encoding')).toEqual(['UTF8'])
  expect(await ask(one.url, 'SHOW timezone')).toEqual(['UTC'])
  await one.drop()
  await other.drop()
})

test('a dropped test database is gone, even while a session is open on it', async () => {
  const database = await createTestDatabase()
  const open = new Client({ connectionString: database.url })
  open.on('error', () => undefined)
  await open.connect()
  await database.drop()
  await expect(ask(database.url, 'SELECT 1')).rejects.toThrow(/does not exist/)
})
