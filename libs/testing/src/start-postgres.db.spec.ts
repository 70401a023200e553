import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Client } from 'pg'
import { findPlace } from './postgres-place'
import { isAlive, waitUntilGone } from './process-table'
import { removePostgres, startPostgres, type RunningPostgres } from './start-postgres'

const folders: string[] = []
const running: RunningPostgres[] = []
const owners: ChildProcess[] = []

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'start-postgres-'))
  folders.push(path)
  return path
}

async function start(directory: string, more: { port?: number; tell?: (sentence: string) => void } = {}) {
  const postgres = await startPostgres({ directory, durable: false, ...more })
  running.push(postgres)
  return postgres
}

async function ask(url: string, ...statements: string[]): Promise<unknown[]> {
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

afterEach(async () => {
  for (const owner of owners.splice(0)) owner.kill('SIGKILL')
  for (const postgres of running.splice(0)) await postgres.stop()
  for (const path of folders.splice(0)) {
    if (existsSync(path)) chmodSync(path, 0o700)
    removePostgres(path)
  }
})

test('the same folder gives the same data on the same port again', async () => {
  const directory = folder()
  const first = await start(directory)
  await ask(first.url, 'CREATE TABLE kept (id int)', 'INSERT INTO kept VALUES (1)')
  await first.stop()
  expect(isAlive(first.pid)).toBe(false)
  const second = await start(directory)
  expect(second.url).toBe(first.url)
  expect(await ask(second.url, 'SELECT id FROM kept')).toEqual([1])
})

test('killed without warning, it starts again on the same data', async () => {
  const directory = folder()
  const first = await start(directory)
  await ask(first.url, 'CREATE TABLE kept (id int)', 'CHECKPOINT', 'INSERT INTO kept VALUES (1)')
  process.kill(first.pid, 'SIGKILL')
  await first.exited
  const second = await start(directory, { port: first.port })
  expect(await ask(second.url, 'SELECT id FROM kept')).toEqual([1])
})

test('a lock file that names a process which is not PostgreSQL does not stop it', async () => {
  const directory = folder()
  const first = await start(directory)
  await first.stop()
  const { cluster } = findPlace(directory)
  writeFileSync(
    join(cluster, 'postmaster.pid'),
    `${process.pid}\n${cluster}\n0\n${first.port}\n\n127.0.0.1\n\nready\n`,
  )
  expect(await ask((await start(directory)).url, 'SELECT 1')).toEqual([1])
})

test('a busy port is refused with PostgreSQL’s own words', async () => {
  const holder = createServer().listen(0, '127.0.0.1')
  await new Promise((listening) => holder.once('listening', listening))
  const { port } = holder.address() as { port: number }
  await expect(start(folder(), { port })).rejects.toThrow(
    /PostgreSQL did not start: it ended with code 1.*Address already in use/s,
  )
  await new Promise((closed) => holder.close(closed))
})

/** Another process that starts PostgreSQL in the folder and does nothing more; answers the processes of both. */
async function elsewhere(directory: string) {
  const script = `const { startPostgres } = require(${JSON.stringify(join(__dirname, 'start-postgres.ts'))})
    startPostgres({ directory: ${JSON.stringify(directory)}, durable: false }).then(({ pid }) => process.stdout.write(pid + '\\n')); setInterval(() => {}, 1000)`
  const owner = spawn(process.execPath, ['--require', 'tsx/cjs', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  owners.push(owner)
  const line = await new Promise<string>((resolve) =>
    createInterface({ input: owner.stdout }).once('line', resolve),
  )
  return { owner, postgresPid: Number(line) }
}

test('a folder in use is refused with the process to stop, and freed when that process is killed', async () => {
  const directory = folder()
  const { owner, postgresPid } = await elsewhere(directory)
  await expect(start(directory)).rejects.toThrow(
    `${directory} is in use by process ${owner.pid} (PostgreSQL ${postgresPid}). Stop that process, or choose another folder.`,
  )
  owner.kill('SIGKILL')
  expect(await waitUntilGone(postgresPid, 10_000)).toBe(true)
  expect(await ask((await start(directory)).url, 'SELECT 1')).toEqual([1])
})

test('a folder that holds something else is left alone', async () => {
  const directory = folder()
  const { cluster } = findPlace(directory)
  mkdirSync(cluster, { recursive: true })
  writeFileSync(join(cluster, 'letter.txt'), 'dear')
  await expect(start(directory)).rejects.toThrow(/is neither empty nor a PostgreSQL cluster/)
  expect(readFileSync(join(cluster, 'letter.txt'), 'utf8')).toBe('dear')
})

test('below a folder that only its owner may enter it works too; root, whose PostgreSQL may not enter, is told where the data is', async () => {
  const home = folder()
  chmodSync(home, 0o700)
  const directory = join(home, 'checkout', 'postgres')
  const told: string[] = []
  const first = await start(directory, { tell: (sentence) => told.push(sentence) })
  await ask(first.url, 'CREATE TABLE kept (id int)')
  await first.stop()
  expect(told).toEqual(
    process.getuid?.() === 0
      ? [
          expect.stringMatching(
            /^PostgreSQL may not run as root, and its user may not enter .*: the data is in .* instead\.$/,
          ),
        ]
      : [],
  )
  const again = await start(directory)
  expect(await ask(again.url, 'SELECT count(*)::int FROM kept')).toEqual([0])
  await again.stop()
  const { cluster } = findPlace(directory)
  removePostgres(directory)
  expect(existsSync(cluster)).toBe(false)
  rmSync(home, { recursive: true })
})
