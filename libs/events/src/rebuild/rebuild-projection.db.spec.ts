import { setTimeout as pause } from 'node:timers/promises'
import { openProjection, untilHeard, type ProjectionUnderTest } from './projection-under-test'

describe('a projection of 20,000 events, written to while it is rebuilt', () => {
  let under: ProjectionUnderTest
  let stop: () => Promise<void>
  let writing = true
  beforeAll(async () => {
    under = await openProjection()
    await under.publish(20_000, 250)
    const consumer = await under.consume()
    await untilHeard(consumer)
    const writes = (async () => {
      while (writing) {
        await under.publish(20, 20)
        await pause(20)
      }
    })()
    stop = async () => {
      writing = false
      await writes
      await untilHeard(consumer)
      await consumer.stop()
    }
  })
  afterAll(() => under.close())

  test('equals the live one at one instant, takes its place, and goes on without a gap or a repeat', async () => {
    const written = await under.success.rows('SELECT stream, written_at FROM tally ORDER BY stream LIMIT 100')
    const rebuilt = await under.rebuild()
    expect(rebuilt).toMatchObject({
      equal: true,
      switched: true,
      tables: [{ rows: { live: 250, rebuilt: 250 } }],
    })
    expect(rebuilt.events).toBeGreaterThan(20_000)
    expect(
      await under.success.rows('SELECT stream, written_at FROM tally ORDER BY stream LIMIT 100'),
    ).toEqual(written)
  })

  test('after all of it the live table holds what was published, once and in order', async () => {
    await stop()
    expect(await under.tallies()).toEqual(under.published())
    expect(await under.success.rows(`SELECT 1 FROM pg_namespace WHERE nspname LIKE 'rebuild%'`)).toEqual([])
  })
})
