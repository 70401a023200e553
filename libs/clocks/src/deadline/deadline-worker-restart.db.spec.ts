import { removePostgres, startPostgres, until } from '@customer-graph/testing'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { scheduleDeadline } from './deadline.store'
import { createLog, migrate, openDataSource, startWorker, writeEffect } from './deadlines-for-tests'

test('a restart of PostgreSQL is waited out, and said once', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'customer-graph-deadlines-'))
  let postgres = await startPostgres({ directory, durable: false })
  const source = await openDataSource(postgres.url)
  await migrate(source)
  const log = createLog()
  const worker = startWorker(source, { test: writeEffect }, { log, pollMs: 50 })
  const effects = async () => (await source.query('SELECT count(*)::int AS n FROM effect'))[0].n
  try {
    const due = (subject: string, ms: number) =>
      scheduleDeadline(source.manager, { kind: 'test', subject, dueAt: new Date(Date.now() + ms) })
    await due('before', 0)
    await until('the first effect', async () => (await effects()) === 1)
    await due('during', 500)

    await postgres.stop()
    await until('the worker to notice', () => worker.failures > 1)
    postgres = await startPostgres({ directory, durable: false, port: postgres.port })

    await until('the second effect', async () => (await effects()) === 2)
    expect(worker.failures).toBe(0)
    expect(log.lines.filter((line) => line.includes('cannot reach its database'))).toHaveLength(1)
  } finally {
    await worker.stop()
    await source.destroy()
    await postgres.stop()
    removePostgres(directory)
  }
})
