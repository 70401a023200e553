import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTestDatabase, type TestDatabase } from '@customer-graph/testing'
import { Client } from 'pg'
import { restoreSnapshot } from './restore-snapshot'
import { takeSnapshot } from './take-snapshot'

const folder = mkdtempSync(join(tmpdir(), 'customer-graph-snapshot-'))
const file = join(folder, 'support.snapshot.gz')
const quiet = () => undefined

let database: TestDatabase
let client: Client
beforeAll(async () => {
  database = await createTestDatabase()
  client = await connected()
})
afterAll(async () => {
  await client.end()
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  await client.query(`
    DROP TABLE IF EXISTS migrations, reply, ticket;
    CREATE TABLE migrations (id serial, timestamp bigint, name text);
    INSERT INTO migrations (timestamp, name) VALUES (1, 'CreateSupport1');
    CREATE TABLE ticket (number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, parent bigint REFERENCES ticket,
      subject text, tags text[], more jsonb, at timestamptz, size int GENERATED ALWAYS AS (length(subject)) STORED);
    CREATE TABLE reply (ticket bigint REFERENCES ticket, words text);
    INSERT INTO ticket (subject, tags, more, at) VALUES (E'tab\\t, line\\nend, \\\\. and \\\\N', '{a,"b c"}', '{"ü":null}', '2026-01-01T00:00:00.123456Z'),
      ('', NULL, NULL, NULL);
    INSERT INTO ticket (parent, subject) VALUES (1, NULL);
    INSERT INTO reply VALUES (1, '\\.'), (3, repeat('long ', 100000))`)
})

async function connected(): Promise<Client> {
  const opened = new Client({ connectionString: database.url })
  await opened.connect()
  return opened
}
const everything = async () => [
  (await client.query('SELECT * FROM ticket ORDER BY number')).rows,
  (await client.query('SELECT * FROM reply ORDER BY ticket')).rows,
]
/** Each over a connection of its own, as the command does it: one that failed cannot be used any more. */
async function alone<T>(run: (connection: Client) => Promise<T>): Promise<T> {
  const connection = await connected()
  return run(connection).finally(() => connection.end())
}
const take = (tell: (line: string) => void = quiet) =>
  alone((connection) => takeSnapshot(connection, 'support', file, tell))
const restore = (from = file, department = 'support') =>
  alone((connection) => restoreSnapshot(connection, department, from, quiet))

test('a restored database holds every row as it was, and numbers that were given since are not given again', async () => {
  const before = await everything()
  const { rows } = await take()
  expect(rows).toEqual({ ticket: 3, reply: 2 })
  await client.query(`DELETE FROM reply; UPDATE ticket SET subject = 'other'`)
  await client.query(`INSERT INTO ticket (subject) VALUES ('late')`)

  await restore()

  expect(await everything()).toEqual(before)
  const { rows: next } = await client.query(`INSERT INTO ticket (subject) VALUES ('next') RETURNING number`)
  expect(next).toEqual([{ number: '5' }])
})

test('a snapshot shows one instant, although others write meanwhile', async () => {
  const other = await connected()
  await take(() => {
    void other.query(`INSERT INTO reply VALUES (1, 'late')`)
  })
  await other.end()
  const { rows } = await restore()
  expect(rows).toEqual({ ticket: 3, reply: 2 })
})

test('the file is for its owner alone, and is there only when it is whole', async () => {
  await take()
  expect(statSync(file).mode & 0o777).toBe(0o600)
  rmSync(file)
  await expect(take(failing)).rejects.toThrow('no terminal')
  expect(existsSync(file)).toBe(false)
  expect(existsSync(`${file}.unfinished`)).toBe(false)
})
const failing = () => {
  throw new Error('no terminal')
}

test('what does not fit changes nothing', async () => {
  await take()
  await client.query(`INSERT INTO ticket (subject) VALUES ('late')`)
  const before = await everything()
  const broken = join(folder, 'broken.snapshot.gz')

  writeFileSync(broken, readFileSync(file).subarray(0, -20))
  await expect(restore(broken)).rejects.toThrow('cut off')
  writeFileSync(broken, 'something else')
  await expect(restore(broken)).rejects.toThrow('cannot be read as a snapshot')
  await expect(restore(join(folder, 'none'))).rejects.toThrow('There is no file')
  await expect(restore(file, 'sales')).rejects.toThrow('a snapshot of support, not of sales')
  await client.query(`INSERT INTO migrations (timestamp, name) VALUES (2, 'AddMore2')`)
  await expect(restore()).rejects.toThrow('taken before AddMore2')
  await client.query(`UPDATE migrations SET name = 'Other1' WHERE timestamp = 1`)
  await expect(restore()).rejects.toThrow('a newer version, which applied CreateSupport1')

  expect(await everything()).toEqual(before)
})

test('a row that the database refuses ends the restore, and nothing is changed', async () => {
  await take()
  const before = await everything()
  await client.query('ALTER TABLE reply ADD CHECK (length(words) < 100) NOT VALID')
  await expect(restore()).rejects.toThrow('violates check constraint')
  expect(await everything()).toEqual(before)
})
