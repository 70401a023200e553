import { type EventBus } from '../bus/event-bus'
import { type Project } from '../consumer/reaction'
import {
  openProjection,
  tallyProjection,
  untilHeard,
  type ProjectionUnderTest,
} from './projection-under-test'
import { type Rebuilt } from './rebuild-projection'

/** The comparison has to notice a rebuild that is wrong. */
let under: ProjectionUnderTest
beforeAll(async () => {
  under = await openProjection()
  await under.publish(2_000, 50)
  const consumer = await under.consume()
  await untilHeard(consumer)
  await consumer.stop()
})
afterAll(() => under.close())

const mutant = (project: Project) => under.rebuild({ projection: { ...tallyProjection, project } })
const differs = (rebuilt: Rebuilt) => {
  expect(rebuilt).toMatchObject({ equal: false, switched: false })
  return rebuilt.tables[0]?.examples
}

test('a rebuild that skips one event is not equal', async () => {
  let seen = 0
  const skipping: Project = (events, tx) =>
    tallyProjection.project(
      events.filter(() => ++seen !== 1_234),
      tx,
    )
  expect(differs(await mutant(skipping))).toMatchObject([{ only: null, columns: ['count', 'digest'] }])
})

test('a rebuild that applies one event twice is not equal', async () => {
  let seen = 0
  const repeating: Project = (events, tx) =>
    tallyProjection.project(
      events.flatMap((event) => (++seen === 1_234 ? [event, event] : [event])),
      tx,
    )
  expect(differs(await mutant(repeating))).toHaveLength(1)
})

test('a rebuild that turns the order of two events of a stream round is not equal', async () => {
  const turning: Project = (events, tx) => tallyProjection.project([...events].reverse(), tx)
  expect(differs(await mutant(turning))).toHaveLength(5)
})

test('a bus that repeats records at a replay changes nothing; one that leaves a record out is found out', async () => {
  let seen = 0
  const through = (change: (batch: readonly unknown[]) => readonly unknown[]): EventBus => ({
    ...under.bus,
    replay: (options) =>
      under.bus.replay({ ...options, handler: (batch) => options.handler(change(batch) as typeof batch) }),
  })
  const repeats = through((batch) => [...batch, ...batch.slice(-10)])
  expect(await under.rebuild({ bus: repeats, switchWhen: 'never' })).toMatchObject({
    equal: true,
    switched: false,
  })
  const forgets = through((batch) => batch.filter(() => ++seen !== 777))
  await expect(under.rebuild({ bus: forgets })).rejects.toThrow(
    /topics do not hold everything that success-tally has heard: 1 events of 1 streams/,
  )
})
