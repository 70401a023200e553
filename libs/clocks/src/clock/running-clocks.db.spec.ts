import { type Cause } from '@customer-graph/events'
import { clockEvents } from '@customer-graph/glossary'
import { createTestDatabase, type TestDatabase, until } from '@customer-graph/testing'
import { type DataSource } from 'typeorm'
import { roundTheClock } from '../calendar/business-calendar'
import { migrate, openDataSource, startWorker, transactionOf } from '../deadline/deadlines-for-tests'
import { clocksOf, repointClocks } from './clock.store'
import { at, hour, minute, resolution, ticket } from './clocks-for-tests'
import { createRunningClocks } from './running-clocks'
import { type ClockPolicy } from './service-clock'

let database: TestDatabase
let source: DataSource
const clocks = createRunningClocks(clockEvents('support'))
const cause: Cause = { actor: null, correlationId: 'the thread', causationId: null, traceparent: null }

beforeAll(async () => {
  database = await createTestDatabase()
  source = await openDataSource(database.url)
  await migrate(source)
})
beforeEach(() => source.query('TRUNCATE service_clock, deadline, outbox, event_stream'))
afterAll(async () => {
  await source?.destroy()
  await database?.drop()
})

const inTransaction: ReturnType<typeof transactionOf> = (...args) => transactionOf(source)(...args)
const start = (policy: ClockPolicy = resolution, when = at('18 09:00'), subject = ticket) =>
  inTransaction(cause, (tx) => clocks.start(tx, policy, subject, when))
const of = { kind: ticket.kind, id: ticket.id }
const announced = async (): Promise<
  { type: string; data: Record<string, unknown>; time: Date; stream: string }[]
> =>
  (await source.query('SELECT type, data, time, stream, correlation_id FROM outbox ORDER BY sequence')).map(
    (row: { data: string }) => ({ ...row, data: JSON.parse(row.data) }),
  )
const types = async () => (await announced()).map(({ type }) => type)
const waiting = () =>
  source.query('SELECT kind, subject, due_at FROM deadline WHERE fired_at IS NULL ORDER BY due_at')
const now = async (): Promise<Date> => (await source.query('SELECT clock_timestamp() AS now'))[0].now
const stored = async () => (await clocksOf(source.manager, ticket.kind, [ticket.id])).get(ticket.id) ?? []

test('a started clock is stored as it is, announced, and waits for its first warning', async () => {
  const clock = await start({ ...resolution, warnAt: [0.5] })
  expect(await stored()).toEqual([clock])
  expect(await announced()).toMatchObject([
    {
      type: 'support.clock-started.v1',
      stream: ticket.customerId,
      time: at('18 09:00'),
      data: { subjectId: ticket.id, targetMinutes: 480, dueAt: '2026-11-18T17:00:00.000Z', breachedAt: null },
    },
  ])
  expect(await waiting()).toEqual([{ kind: 'service-clock', subject: clock?.id, due_at: at('18 13:00') }])
})

test('every standing survives being stored', async () => {
  await start()
  const acts = [
    () => inTransaction(cause, (tx) => clocks.pause(tx, of, at('18 10:00'), 'waiting on customer')),
    () => inTransaction(cause, (tx) => clocks.resume(tx, of, at('18 11:00'), 'the customer replied')),
    () => inTransaction(cause, (tx) => clocks.pause(tx, of, at('19 12:00'), 'too late to heal it')),
    () => inTransaction(cause, (tx) => clocks.meet(tx, of, at('19 13:00'))),
  ]
  const states: string[] = []
  for (const act of acts) {
    const changed = await act()
    states.push(changed[0]!.state)
    expect(await stored()).toEqual(changed)
  }
  expect(states).toEqual(['paused', 'running', 'breached', 'missed'])
  await start()
  await inTransaction(cause, (tx) => clocks.cancel(tx, of, at('20 11:00'), 'merged'))
  await start(resolution, at('20 12:00'))
  const met = await inTransaction(cause, (tx) => clocks.meet(tx, of, at('20 13:00')))
  expect((await stored()).map(({ state }) => state)).toEqual(['cancelled', 'met'])
  expect((await stored())[1]).toEqual(met[0])
})

test('imported history starts no clock', async () => {
  const clock = await inTransaction({ ...cause, history: true }, (tx) =>
    clocks.start(tx, resolution, ticket, at('18 09:00')),
  )
  expect(clock).toBeNull()
  expect([await stored(), await types(), await waiting()]).toEqual([[], [], []])
})

test('a clock that runs already is not started twice, not even at the same moment', async () => {
  const both = await Promise.all([start(), start()])
  expect(both[0]?.id).toBe(both[1]?.id)
  expect(await types()).toEqual(['support.clock-started.v1'])
  expect(await waiting()).toHaveLength(1)
})

test('a boundary of kind pausing is reopened, one of kind resetting starts anew', async () => {
  await start()
  await start({ ...resolution, boundary: 'handoff-claim' })
  await inTransaction(cause, (tx) => clocks.meet(tx, of, at('18 10:00')))
  const reopened = await start(resolution, at('19 09:00'))
  const anew = await start({ ...resolution, boundary: 'handoff-claim' }, at('19 09:00'))
  expect(reopened).toMatchObject({ state: 'running', startedAt: at('18 09:00'), dueAt: at('19 16:00') })
  expect(anew).toMatchObject({ state: 'running', startedAt: at('19 09:00'), dueAt: at('19 17:00') })
  expect(await stored()).toHaveLength(3)
})

test('acts reach all open clocks of a subject, or only the one of a boundary', async () => {
  await start()
  await start({ ...resolution, boundary: 'ticket-first-response' })
  const one = await inTransaction(cause, (tx) =>
    clocks.meet(tx, { ...of, boundary: 'ticket-first-response' }, at('18 10:00')),
  )
  expect(one).toHaveLength(1)
  const rest = await inTransaction(cause, (tx) => clocks.cancel(tx, of, at('18 11:00'), 'solved'))
  expect(rest).toMatchObject([{ state: 'cancelled' }])
  expect(await waiting()).toEqual([])
})

test('nothing of an act remains when its transaction rolls back', async () => {
  const failing = inTransaction(cause, async (tx) => {
    await clocks.start(tx, resolution, ticket, at('18 09:00'))
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect([await stored(), await types(), await waiting()]).toEqual([[], [], []])
})

test('a pause takes the deadline away and a resumption plans it later', async () => {
  await start()
  await inTransaction(cause, (tx) => clocks.pause(tx, of, at('18 10:00'), 'hold'))
  expect(await waiting()).toEqual([])
  await inTransaction(cause, (tx) => clocks.resume(tx, of, at('18 11:00'), 'released'))
  expect(await waiting()).toMatchObject([{ due_at: new Date(at('19 10:00').getTime() + 1) }])
})

test('the worker warns and breaches once each, with two workers and after a restart', async () => {
  const begun = await now()
  const short = { ...resolution, calendar: roundTheClock, targetMs: 600, warnAt: [0.5, 0.75] }
  await start(short, begun)
  const first = startWorker(source, clocks.handlers)
  const second = startWorker(source, clocks.handlers)
  await until('a warning', async () => (await types()).includes('support.clock-warned.v1'))
  await Promise.all([first.stop(), second.stop()])
  const third = startWorker(source, clocks.handlers)
  await until('the breach', async () => (await types()).includes('support.clock-breached.v1'))
  await third.stop()
  const dueAt = new Date(begun.getTime() + 600)
  expect(await announced()).toMatchObject([
    { type: 'support.clock-started.v1' },
    { type: 'support.clock-warned.v1', data: { share: 0.5, breachedAt: null }, correlation_id: 'the thread' },
    { type: 'support.clock-warned.v1', data: { share: 0.75, breachedAt: null } },
    { type: 'support.clock-breached.v1', time: dueAt, data: { breachedAt: dueAt.toISOString() } },
  ])
  expect(await stored()).toMatchObject([{ state: 'breached', breachedAt: dueAt }])
  expect(await waiting()).toEqual([])
})

test('a command that holds the clock while its deadline fires wins, and neither waits for the other', async () => {
  const begun = new Date((await now()).getTime() - 2 * hour)
  await start({ ...resolution, calendar: roundTheClock, targetMs: hour }, begun)
  const clockBlocked = `SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%service_clock%'`
  let worker: ReturnType<typeof startWorker> | undefined
  const met = await inTransaction(cause, async (tx) => {
    await tx.manager.query('SELECT 1 FROM service_clock FOR UPDATE')
    worker = startWorker(source, clocks.handlers)
    await until('the worker to wait for the clock', async () => (await source.query(clockBlocked)).length > 0)
    return clocks.meet(tx, of, new Date(begun.getTime() + 30 * minute))
  })
  expect(met).toMatchObject([{ state: 'met' }])
  await until('the deadline', async () => (await waiting()).length === 0)
  await worker?.stop()
  expect(await types()).toEqual(['support.clock-started.v1', 'support.clock-met.v1'])
})

test('changed service levels and calendars plan the open clocks anew, and the clocks say so', async () => {
  const other = { ...ticket, id: '019a9f10-0000-7000-8000-000000000051' }
  await start()
  await start(resolution, at('18 09:00'), other)
  const changed = await inTransaction(cause, (tx) =>
    clocks.replan(
      tx,
      (clock) =>
        clock.subject.id === other.id ? { ...resolution, serviceLevelVersion: 2, targetMs: 4 * hour } : null,
      at('18 10:00'),
      'the service level changed',
    ),
  )
  expect(changed).toMatchObject([{ subject: other, state: 'running', dueAt: at('18 13:00') }])
  expect(changed[0]!.audit.at(-1)?.says).toContain('Planned anew because the service level changed')
  expect(await waiting()).toMatchObject([
    { due_at: new Date(at('18 13:00').getTime() + 1) },
    { due_at: new Date(at('18 17:00').getTime() + 1) },
  ])
})

test('a changed priority gives the subject’s clock of that boundary another target', async () => {
  await start()
  const urgent = { ...resolution, targetMs: 2 * hour, matchedBecause: 'the priority is urgent' }
  const changed = await inTransaction(cause, (tx) =>
    clocks.retarget(tx, urgent, of, at('18 10:00'), 'the priority changed'),
  )
  expect(changed).toMatchObject([{ dueAt: at('18 11:00') }])
})

test('clocks of many subjects are read in one statement', async () => {
  const others = [1, 2, 3].map((n) => ({ ...ticket, id: `019a9f10-0000-7000-8000-00000000006${n}` }))
  for (const subject of others) await start(resolution, at('18 09:00'), subject)
  const statements: string[] = []
  const counting = {
    query: (...args: Parameters<typeof source.query>) => (statements.push(args[0]), source.query(...args)),
  }
  const found = await clocksOf(counting as typeof source.manager, 'ticket', [
    ...others.map(({ id }) => id),
    'unknown',
  ])
  expect(statements).toHaveLength(1)
  expect([...found.keys()].sort()).toEqual(others.map(({ id }) => id))
})

test('a merge moves clocks to the surviving customer and can be undone exactly', async () => {
  const survivor = '019a9f10-0000-7000-8000-000000000002'
  const clock = await start()
  const moved = await repointClocks(source.manager, ticket.customerId!, survivor)
  expect(moved).toEqual([clock?.id])
  expect((await stored())[0]?.subject.customerId).toBe(survivor)
  expect(await repointClocks(source.manager, survivor, ticket.customerId!, [])).toEqual([])
  expect(await repointClocks(source.manager, survivor, ticket.customerId!, moved)).toEqual(moved)
  expect(await stored()).toEqual([clock])
})
