import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'

const server = process.env['TEST_POSTGRES_URL'] as string
const script = join(__dirname, '../postgres/create-databases.sh')
const mark = randomBytes(4).toString('hex')
const [mine, theirs] = [`mine_${mark}`, `theirs_${mark}`] as [string, string]
const password = "it's a \\ secret"

/** Stands in for psql, which the npm PostgreSQL lacks: fills in :"name" and :'name' as psql does, and runs each statement. */
const psql = `
const { Client } = require(${JSON.stringify(require.resolve('pg'))})
const given = process.argv.flatMap((word, at, all) => (word === '-v' ? [all[at + 1].split(/=(.*)/s)] : []))
let sql = require('node:fs').readFileSync(0, 'utf8')
const client = new Client({ connectionString: ${JSON.stringify(server)} })
for (const [name, value] of given)
  sql = sql.replaceAll(':"' + name + '"', client.escapeIdentifier(value)).replaceAll(":'" + name + "'", () => client.escapeLiteral(value))
const run = async () => {
  await client.connect()
  for (const statement of sql.split(';\\n').filter((text) => text.trim())) await client.query(statement)
  await client.end()
}
run().catch((reason) => { console.error(reason.message); process.exit(1) })
`
let folder: string

function createDatabases(env: Record<string, string>): Promise<{ code: number | null; printed: string }> {
  const run = spawn('/bin/sh', [script], {
    env: { PATH: `${folder}:${process.env['PATH']}`, POSTGRES_USER: 'postgres', ...env } as NodeJS.ProcessEnv,
  })
  let printed = ''
  run.stderr.on('data', (text) => (printed += text))
  return new Promise((resolve) => run.once('close', (code) => resolve({ code, printed })))
}

async function connect(role: string, database: string): Promise<string> {
  const url = new URL(server)
  const client = new Client({ host: url.hostname, port: Number(url.port), user: role, database, password })
  try {
    await client.connect()
    const { rows } = await client.query('SELECT current_user AS role')
    return rows[0].role as string
  } finally {
    await client.end()
  }
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'psql-'))
  writeFileSync(join(folder, 'psql.cjs'), psql)
  writeFileSync(join(folder, 'psql'), `#!/bin/sh\nexec "${process.execPath}" "${folder}/psql.cjs" "$@"\n`)
  chmodSync(join(folder, 'psql'), 0o755)
})

afterAll(async () => {
  rmSync(folder, { recursive: true })
  const client = new Client({ connectionString: server })
  await client.connect()
  for (const name of [mine, theirs]) {
    await client.query(`DROP DATABASE IF EXISTS ${name}`)
    await client.query(`DROP ROLE IF EXISTS ${name}`)
  }
  await client.end()
})

test('a role without a password is refused by name', async () => {
  const { code, printed } = await createDatabases({ DATABASES: mine })
  expect(printed).toContain(`DATABASE_PASSWORD_${mine.toUpperCase()} is not set`)
  expect(code).toBe(1)
})

test('each role opens its own database and no other', async () => {
  const passwords = Object.fromEntries(
    [mine, theirs].map((name) => [`DATABASE_PASSWORD_${name.toUpperCase()}`, password]),
  )
  expect(await createDatabases({ DATABASES: `${mine} ${theirs}`, ...passwords })).toEqual({
    code: 0,
    printed: '',
  })
  expect(await connect(mine, mine)).toBe(mine)
  for (const closed of [theirs, 'postgres', 'template1'])
    await expect(connect(mine, closed)).rejects.toThrow(`permission denied for database "${closed}"`)
})
