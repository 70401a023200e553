import { untilPasses } from '@customer-graph/testing'
import { type Consumer } from '../consumer/consumer-options'
import { type Project } from '../consumer/reaction'
import { discardParked } from '../parking/discard-parked'
import { listParked } from '../parking/list-parked'
import { requestRedrive } from '../parking/request-redrive'
import { record, topic } from '../spec/consumer-under-test'
import {
  openProjection,
  tallyProjection,
  untilHeard,
  type ProjectionUnderTest,
} from './projection-under-test'

let under: ProjectionUnderTest
let consumer: Consumer
beforeAll(async () => {
  under = await openProjection()
  await under.publish(30, 3)
  consumer = await under.consume()
  await untilHeard(consumer)
})
afterAll(async () => {
  await consumer.stop()
  await under.close()
})
const leftovers = () => under.success.rows(`SELECT 1 FROM pg_namespace WHERE nspname LIKE 'rebuild%'`)

test('when the live one was wrong nothing is switched, and accepting the differences mends it', async () => {
  await under.success.rows(`UPDATE tally SET count = 99 WHERE stream = 'stream-1'`)
  await under.success.rows(`DELETE FROM tally WHERE stream = 'stream-2'`)
  const rebuilt = await under.rebuild()
  expect(rebuilt).toMatchObject({ equal: false, switched: false })
  const examples = [...(rebuilt.tables[0]?.examples ?? [])].sort((a, b) => (a.key < b.key ? -1 : 1))
  expect(examples).toEqual([
    { key: 'stream=stream-1', only: null, columns: ['count'] },
    { key: 'stream=stream-2', only: 'rebuilt', columns: [] },
  ])
  expect(await under.tallies()).toHaveLength(2)
  expect(await under.rebuild({ switchWhen: 'always' })).toMatchObject({ equal: false, switched: true })
  expect(await under.tallies()).toEqual(under.published())
})

test('the table keeps its key, its index, its storage and its grants under the same names', async () => {
  await under.success.rows('GRANT SELECT ON tally TO pg_read_all_stats')
  const described = () =>
    under.success.rows(
      `SELECT c.reloptions, c.relacl::text, array(SELECT pg_get_indexdef(i.indexrelid) FROM pg_index i WHERE i.indrelid = c.oid ORDER BY 1) AS indexes,
         array(SELECT conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = c.oid ORDER BY 1) AS constraints,
         array(SELECT concat(attname, ' ', atttypid::regtype, ' ', attnotnull) FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0 ORDER BY attnum) AS columns
       FROM pg_class c WHERE c.oid = 'tally'::regclass`,
    )
  const before = await described()
  expect(await under.rebuild()).toMatchObject({ switched: true })
  expect(await described()).toEqual(before)
})

test('an event that cannot be projected any more is named, and nothing changes', async () => {
  const failing: Project = async (events, tx) => {
    if (events.some(({ stream, sequence }) => stream === 'stream-0' && sequence === 7))
      throw new Error('no 7')
    await tallyProjection.project(events, tx)
  }
  await expect(under.rebuild({ projection: { ...tallyProjection, project: failing } })).rejects.toThrow(
    /^sales.number-noted.v1 \S+, number 7 of stream stream-0 from sales, cannot be projected: no 7\. Mend/,
  )
  expect(await leftovers()).toEqual([])
})

test('a projection that writes to a table that it does not declare is stopped before it does', async () => {
  const straying: Project = async (events, tx) => {
    await tx.manager.query('INSERT INTO effect (n) VALUES (1)')
    await tallyProjection.project(events, tx)
  }
  await expect(under.rebuild({ projection: { ...tallyProjection, project: straying } })).rejects.toThrow(
    /success-tally writes to effect, which is not among the tables that it declares/,
  )
  expect(await under.success.rows('SELECT 1 FROM effect')).toEqual([])
})

test('what a projection announces is not announced again', async () => {
  const announcing: Project = async (events, tx) => {
    for (const event of events)
      tx.after(event).announce(
        { type: 'success.number-echoed.v1' } as never,
        { stream: 's', customerId: null, time: event.time },
        {},
      )
    await tallyProjection.project(events, tx)
  }
  await under.rebuild({ projection: { ...tallyProjection, project: announcing } })
  expect(await under.success.rows('SELECT 1 FROM outbox')).toEqual([])
})

test('tables that do not stand alone are refused with what hangs on them', async () => {
  await under.success.rows('CREATE VIEW tallies AS SELECT * FROM tally')
  await under.success.rows('CREATE TABLE keyless (n int)')
  await under.success.rows('CREATE TABLE numbered (n serial PRIMARY KEY)')
  const tables = ['tally', 'keyless', 'numbered', 'absent'].map((name) => ({ name }))
  await expect(under.rebuild({ projection: { ...tallyProjection, tables } })).rejects.toThrow(
    'success-tally cannot be rebuilt: table tally is used by a view; table keyless has no primary key; table numbered draws from a sequence; table absent does not exist.',
  )
  await under.success.rows('DROP VIEW tallies')
})

test('an interrupted rebuild leaves nothing in the way of the next one', async () => {
  await under.success.rows('CREATE SCHEMA rebuild_success_tally')
  await under.success.rows('CREATE TABLE rebuild_success_tally.tally (n int)')
  const onProgress = () => {
    throw new Error('interrupted')
  }
  await expect(under.rebuild({ onProgress })).rejects.toThrow('interrupted')
  expect(await leftovers()).toEqual([])
  expect(await under.rebuild()).toMatchObject({ equal: true, switched: true })
})

test('while one process rebuilds a projection another is refused', async () => {
  const claim = under.success.dataSource.createQueryRunner()
  await claim.query(`SELECT pg_advisory_lock(hashtextextended('rebuild success-tally', 0))`)
  await expect(under.rebuild()).rejects.toThrow(/success-tally is being rebuilt by another process/)
  await claim.query('SELECT pg_advisory_unlock_all()')
  await claim.release()
})

test('what was parked, redriven or discarded is rebuilt as it took effect', async () => {
  const key = { source: 'sales', stream: 'poison' }
  await under.success.rows(`ALTER TABLE tally ADD CONSTRAINT planted CHECK (stream <> 'poison') NOT VALID`)
  await under.bus.publish(
    topic,
    [1, 2, 3].map((n) => record('poison', n)),
  )
  await untilPasses(async () => expect(await listParked(under.success.dataSource, null)).toHaveLength(1))
  await untilHeard(consumer)
  expect(await under.rebuild()).toMatchObject({ equal: true, switched: true })

  await discardParked(under.success.dataSource, 'success-tally', key, {
    ...{ actor: 'bea', reason: 'a test', which: 'first' },
  })
  await under.success.rows('ALTER TABLE tally DROP CONSTRAINT planted')
  await requestRedrive(under.success.dataSource, 'success-tally', key, 'bea')
  await untilPasses(async () => expect(await listParked(under.success.dataSource, null)).toEqual([]))
  expect(await under.success.rows(`SELECT count FROM tally WHERE stream = 'poison'`)).toEqual([{ count: 2 }])
  expect(await under.rebuild()).toMatchObject({ equal: true, switched: true })
  expect(await under.success.rows(`SELECT count FROM tally WHERE stream = 'poison'`)).toEqual([{ count: 2 }])
})

test('a switch that finds the table in use leaves everything as it was and says so', async () => {
  const reader = under.success.dataSource.createQueryRunner()
  await reader.startTransaction()
  await reader.query('SELECT 1 FROM tally LIMIT 1')
  const before = await under.tallies()
  await expect(under.rebuild({ attempts: 1, lockTimeoutMs: 100 })).rejects.toThrow(
    /could not be switched in, 1 times: .*lock timeout.* The live ones are unchanged/,
  )
  await reader.rollbackTransaction()
  await reader.release()
  expect(await under.tallies()).toEqual(before)
  expect(await under.rebuild()).toMatchObject({ switched: true })
})
