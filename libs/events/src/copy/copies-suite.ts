import { newId, topicOf } from '@customer-graph/glossary'
import { until, untilPasses } from '@customer-graph/testing'
import { type BusRecord, type EventBus } from '../bus/event-bus'
import { type Consumer } from '../consumer/consumer-options'
import { encodeEvent } from '../envelope/encode-event'
import { silentLog } from '../silent-log'
import { at, echoed, noted, openDepartment, type DepartmentUnderTest } from '../spec/department-under-test'
import { type Copy, copyOf } from './copy'
import { startCopies } from './start-copies'

const patienceMs = 240_000
const topic = topicOf('sales')
const past = 20_000
const streams = 400

/** Declares what a copy of others' facts does that is added to a department whose topics are full. */
export function describeCopies(
  name: string,
  open: () => Promise<{ bus: EventBus; close(): Promise<void> }>,
): void {
  describe(`a copy that is added late, on ${name}`, () => {
    let opened: Awaited<ReturnType<typeof open>>
    let success: DepartmentUnderTest
    let running: ReadonlyMap<string, Consumer> = new Map()
    const stop = async () => {
      await Promise.all([...running.values()].map((copy) => copy.stop()))
      running = new Map()
    }
    beforeAll(async () => {
      opened = await open()
      success = await openDepartment('success')
      await success.rows(
        'CREATE TABLE copied (name text, n int, sequence int, stream text, PRIMARY KEY (name, n))',
      )
      await success.rows('CREATE TABLE clock_started (name text, n int)')
      for (let n = 1; n <= past; n += 1_000) await opened.bus.publish(topic, records(n, n + 999))
    }, patienceMs)
    afterEach(stop, patienceMs)
    afterAll(async () => {
      await success.close()
      await opened.close()
    }, patienceMs)

    const copy = (table: string, keepToo: (n: number) => void = () => undefined): Copy<{ n: number }> =>
      copyOf([noted], {
        table,
        keep: async ({ data: { n }, sequence, stream }, manager) => {
          keepToo(n)
          await manager.query('INSERT INTO copied (name, n, sequence, stream) VALUES ($1, $2, $3, $4)', [
            ...[table, n, sequence, stream],
          ])
        },
        react: async ({ data: { n }, stream }, tx) => {
          await tx.manager.query('INSERT INTO clock_started (name, n) VALUES ($1, $2)', [table, n])
          tx.announce(echoed, { stream, customerId: null, time: at }, { n })
        },
      })
    const start = async (...copies: Copy[]) => {
      const { dataSource } = success
      running = await startCopies({
        ...{ department: 'success', copies, dataSource, bus: opened.bus, log: silentLog, redrivePollMs: 50 },
        batchSize: 500,
      })
      return running
    }
    const numbersOf = async (table: string, of: string): Promise<number[]> =>
      (await success.rows<{ n: number }>(`SELECT n FROM ${table} WHERE name = $1 ORDER BY n`, [of])).map(
        ({ n }) => n,
      )
    const countOf = async (of: string): Promise<number> =>
      (await success.rows<{ n: number }>('SELECT count(*)::int AS n FROM copied WHERE name = $1', [of]))[0]
        ?.n ?? 0
    const announced = async () => (await success.rows('SELECT 1 FROM outbox')).length

    test(
      'it has all of the past in silence, also after a crash in the middle, and reacts to what happens from then on',
      async () => {
        let away = false
        const failing = copy('crashed', (n) => {
          if (n > past / 2) away = true
          if (away) throw Object.assign(new Error('The process ends here.'), { code: 'ECONNREFUSED' })
        })
        await start(failing)
        await until('it is in the middle', () => away, { ms: 100_000 })
        await stop()
        expect(await countOf('crashed')).toBeLessThan(past)
        await opened.bus.publish(topic, records(past + 1, past + 1))

        await start(copy('crashed'))
        await untilPasses(async () => expect(await countOf('crashed')).toBe(past + 1), { ms: 100_000 })
        expect(await numbersOf('clock_started', 'crashed')).toEqual([past + 1])
        expect(await announced()).toBe(1)
        const turned =
          await success.rows(`SELECT 1 FROM copied a JOIN copied b ON a.stream = b.stream AND a.name = b.name
          AND a.sequence < b.sequence AND a.n > b.n LIMIT 1`)
        expect(turned).toEqual([])
        await opened.bus.publish(topic, records(past + 2, past + 2))
        await untilPasses(async () =>
          expect(await numbersOf('clock_started', 'crashed')).toEqual([past + 1, past + 2]),
        )
        const counts = [...running.values()].map((each) => each.counts)
        expect(counts).toMatchObject([{ parked: 0, gaps: 0 }])
      },
      patienceMs,
    )

    test(
      'it goes with those that are there already, and none of them does anything twice',
      async () => {
        const latest = past + 2
        await start(copy('crashed'), copy('second'))
        await untilPasses(async () => expect(await countOf('second')).toBe(latest), { ms: 100_000 })
        await opened.bus.publish(topic, records(latest + 1, latest + 1))
        await untilPasses(async () => {
          expect(await numbersOf('clock_started', 'crashed')).toEqual([past + 1, past + 2, latest + 1])
          expect(await numbersOf('clock_started', 'second')).toEqual([latest + 1])
        })
        expect(await countOf('crashed')).toBe(latest + 1)
        expect(running.get('success-copy-crashed')?.counts.applied).toBe(1)
      },
      patienceMs,
    )

    test(
      'what it could not keep is parked, tried again as what it was, and holds up no other copy',
      async () => {
        const latest = past + 3
        let broken = true
        const breaking = copy('third', (n) => {
          if (broken && (n === 7 || n === latest + 1)) throw new Error('This one is broken.')
        })
        await start(breaking, copy('second'))
        await untilPasses(async () => expect(await countOf('third')).toBe(past + 3 - sameStream(7, latest)), {
          ms: 100_000,
        })
        await opened.bus.publish(topic, records(latest + 1, latest + 1))
        await untilPasses(async () =>
          expect(await numbersOf('clock_started', 'second')).toContain(latest + 1),
        )
        broken = false
        await success.rows(`UPDATE stream_position SET redrive_requested_at = now(), redrive_requested_by = 'ann'
          WHERE consumer_group = 'success-copy-third' AND parked_at IS NOT NULL`)
        await untilPasses(async () => expect(await countOf('third')).toBe(latest + 1))
        expect(await numbersOf('clock_started', 'third')).toEqual([latest + 1])
      },
      patienceMs,
    )
  })
}

/** How many of the numbers from `n` up to `latest` stand in its stream. */
const sameStream = (n: number, latest: number): number => Math.floor((latest - n) / streams) + 1

/** Numbers of sales, each on one of the streams in turn. Their numbers in the streams run without a gap. */
const records = (from: number, to: number): BusRecord[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i).map((n) =>
    encodeEvent({
      ...{ id: newId(), type: noted.type, source: 'sales', time: at, stream: `s${n % streams}` },
      ...{ sequence: Math.floor((n - 1) / streams) + 1, customerId: null, actor: null, correlationId: 'c' },
      ...{ causationId: null, traceparent: null, history: false, data: JSON.stringify({ n }) },
    }),
  )
