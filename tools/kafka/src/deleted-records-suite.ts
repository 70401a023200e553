import {
  connectBus,
  encodeEvent,
  type EventBus,
  eventMigrations,
  listMissed,
  type Log,
  silentLog,
  startConsumer,
} from '@customer-graph/events'
import { newId } from '@customer-graph/glossary'
import { createTestDatabase, type TestDatabase } from '@customer-graph/testing'
import { type Admin, Kafka, logLevel } from 'kafkajs'
import { setTimeout as pause } from 'node:timers/promises'
import { DataSource } from 'typeorm'

/** Declares what becomes of a consumer whose place in a topic is gone; `brokers` is asked when the tests run. */
export function describeDeletedRecords(brokers: () => readonly string[]): void {
  describe('a consumer whose place in a topic is gone', () => {
    let bus: EventBus
    let admin: Admin
    let database: TestDatabase
    let dataSource: DataSource
    const topic = `deleted-${process.pid}-${process.hrtime.bigint()}.events`

    beforeAll(async () => {
      bus = await connectBus({ kind: 'kafka', brokers: brokers() })
      admin = new Kafka({ brokers: [...brokers()], logLevel: logLevel.NOTHING }).admin()
      await admin.connect()
      database = await createTestDatabase()
      dataSource = await new DataSource({
        type: 'postgres',
        url: database.url,
        migrations: eventMigrations,
      }).initialize()
      await dataSource.runMigrations()
      await dataSource.query('CREATE TABLE effect (place bigserial, grp text, stream text, sequence int)')
    })
    afterAll(async () => {
      await bus?.close()
      await admin?.disconnect()
      await dataSource?.destroy()
      await database?.drop()
    })

    const publish = (stream: string, ...sequences: number[]) =>
      bus.publish(
        topic,
        sequences.map((sequence) =>
          encodeEvent({
            ...{ id: newId(), type: 'sales.number-noted.v1', source: 'sales', time: new Date(0), stream },
            ...{ sequence, customerId: null, actor: null, correlationId: 'c', causationId: null },
            ...{ traceparent: null, history: false, data: '{}' },
          }),
        ),
      )

    /** Consumes until everything that is kept was handled, and stops; answers the errors that were logged. */
    async function consume(group: string, through = bus): Promise<string[]> {
      const errors: string[] = []
      const log: Log = { ...silentLog, error: (_: object, message: string) => void errors.push(message) }
      const connected = await connectBus({ kind: 'kafka', brokers: brokers() }, log)
      const consumer = await startConsumer({
        group,
        department: 'success',
        dataSource,
        bus: through === bus ? connected : { ...connected, subscribe: through.subscribe },
        log,
        topics: [topic],
        project: async (events, { manager }) => {
          for (const { stream, sequence } of events)
            await manager.query('INSERT INTO effect (grp, stream, sequence) VALUES ($1, $2, $3)', [
              ...[group, stream, sequence],
            ])
        },
      })
      const give = performance.now() + 60_000
      while ((await consumer.lag())[topic] !== 0 && performance.now() < give) await pause(50)
      await consumer.stop()
      await connected.close()
      return errors
    }

    const effects = async (group: string, stream: string): Promise<number[]> =>
      (
        await dataSource.query<{ sequence: number }[]>(
          'SELECT sequence FROM effect WHERE grp = $1 AND stream = $2 ORDER BY place',
          [group, stream],
        )
      ).map(({ sequence }) => sequence)

    /** What retention does to a topic, here to all that is in it. */
    async function deleteEverything(): Promise<void> {
      const partitions = (await admin.fetchTopicOffsets(topic)).map(({ partition, high }) => ({
        partition,
        offset: high,
      }))
      await admin.deleteTopicRecords({ topic, partitions })
    }

    test('it goes on with the first record kept, says what it missed, and keeps that', async () => {
      await publish('goes-on', 1, 2, 3)
      await publish('ends', 1, 2, 3)
      expect(await consume('away')).toEqual([])
      /** The same consumer on a bus that does not say it. */
      const silent: EventBus = { ...bus, subscribe: ({ onMissed: _, ...options }) => bus.subscribe(options) }
      await consume('not-told', silent)

      await publish('goes-on', 4, 5, 6)
      await publish('ends', 4, 5)
      await deleteEverything()
      await publish('goes-on', 7, 8)

      const errors = await consume('away')
      await consume('not-told', silent)
      for (const group of ['away', 'not-told']) {
        expect(await effects(group, 'goes-on')).toEqual([1, 2, 3, 7, 8])
        expect(await effects(group, 'ends')).toEqual([1, 2, 3])
        expect(
          await dataSource.query(
            'SELECT stream, missing::text FROM stream_position WHERE consumer_group = $1 ORDER BY stream',
            [group],
          ),
        ).toEqual([
          { stream: 'ends', missing: '{}' },
          { stream: 'goes-on', missing: '{[4,7)}' },
        ])
      }
      expect(errors.length).toBeGreaterThan(0)
      expect(errors.join()).toMatch(/Records were deleted before this consumer has read them/)
      const records = (await listMissed(dataSource, null)).map(({ group, source, what }) => {
        expect({ group, source }).toEqual({ group: 'away', source: topic.replace('.events', '') })
        return Number(/^(\d+) records of /.exec(what)?.[1])
      })
      expect(records.reduce((sum, count) => sum + count, 0)).toBe(5)
    }, 180_000)

    test('it says so once: the next start finds its place', async () => {
      const before = await listMissed(dataSource, 'away')
      await publish('goes-on', 9)
      expect(await consume('away')).toEqual([])
      expect(await listMissed(dataSource, 'away')).toEqual(before)
      expect(await effects('away', 'goes-on')).toEqual([1, 2, 3, 7, 8, 9])
    }, 180_000)

    test('beyond the end of a topic it begins again, says so, and does nothing twice', async () => {
      const partitions = (await admin.fetchTopicOffsets(topic)).map(({ partition }) => ({
        partition,
        offset: '1000',
      }))
      await admin.setOffsets({ groupId: 'away', topic, partitions })
      await publish('goes-on', 10)
      const errors = await consume('away')
      expect(errors.join()).toMatch(/made anew or lost its end/)
      expect(await effects('away', 'goes-on')).toEqual([1, 2, 3, 7, 8, 9, 10])
    }, 180_000)
  })
}
