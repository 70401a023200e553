import { clocksOf, policyOf, type ServiceClock, startDeadlineWorker, viewClock } from '@customer-graph/clocks'
import { calendarSet, serviceLevelSet } from '@customer-graph/contracts-operating-model'
import {
  customerRegistered,
  customerUpdated,
  packetAmended,
  packetExample,
} from '@customer-graph/contracts-sales'
import { silentLog } from '@customer-graph/events'
import { type Boundary, type PersonId } from '@customer-graph/glossary'
import { level, officeHours, type SuccessForTests, successForTests, wonAt } from '../success-for-tests'
import { type HandoffId } from './handoff'
import { handoffSubject, successClocks } from './handoff.clocks'
import { claimHandoff, recordFirstContact, returnHandoff } from './handoff.commands'

let success: SuccessForTests
let tomas: PersonId
beforeAll(async () => void (success = await successForTests()))
afterAll(() => success?.close())
beforeEach(async () => {
  await success.forget()
  tomas = await success.colleague()
})

async function handoffOf(dealId: string): Promise<HandoffId> {
  const [row] = await success.database.query<{ id: HandoffId }[]>(
    'SELECT id FROM handoff WHERE deal_id = $1',
    [dealId],
  )
  return row!.id
}
async function clock(id: HandoffId, boundary: Boundary): Promise<ServiceClock | undefined> {
  const clocks = (await clocksOf(success.manager, handoffSubject, [id])).get(id) ?? []
  return clocks.findLast((each) => policyOf(each).boundary === boundary)
}
async function won(segment: 'enterprise' | 'small' = 'enterprise') {
  const deal = await success.wonDeal(await success.customer(segment), { segment })
  return { deal, id: await handoffOf(deal.dealId) }
}
const claim = (id: HandoffId) => claimHandoff(success.acting(tomas), id, { id: tomas, vouchedFor: false })

test('both clocks start at the instant of winning, on the business calendar', async () => {
  await success.agreements()
  success.at('2026-11-20T16:30:00Z')
  const { id } = await won()
  expect(await clock(id, 'handoff-claim')).toMatchObject({
    state: 'running',
    dueAt: new Date('2026-11-23T09:30:00Z'),
  })
  expect(await clock(id, 'handoff-first-contact')).toMatchObject({ dueAt: new Date('2026-11-23T16:30:00Z') })
})

test('the segment decides the target', async () => {
  await success.agreements()
  await success.hear(
    serviceLevelSet,
    level('handoff-claim', 30, {
      serviceLevelId: '019a9f10-0000-7000-8000-000000000099',
      match: { segment: 'small' },
    }),
  )
  const [small, enterprise] = [await won('small'), await won()]
  expect(await clock(small.id, 'handoff-claim')).toMatchObject({ dueAt: new Date('2026-11-20T10:30:00Z') })
  expect(await clock(enterprise.id, 'handoff-claim')).toMatchObject({
    dueAt: new Date('2026-11-20T11:00:00Z'),
  })
})

test('a claim in time meets the claim clock; first contact says how long it took and whether in time', async () => {
  await success.agreements()
  const { id } = await won()
  success.at('2026-11-20T10:45:00Z')
  await claim(id)
  expect(await clock(id, 'handoff-claim')).toMatchObject({
    state: 'met',
    metAt: new Date('2026-11-20T10:45:00Z'),
  })
  success.at('2026-11-23T10:00:00Z')
  await recordFirstContact(success.acting(tomas), id, {
    contactedAt: new Date('2026-11-20T12:30:00Z'),
    note: null,
  })
  expect(await success.dataOf('success.first-contact-made.v1')).toMatchObject([
    { contactedAt: '2026-11-20T12:30:00.000Z', elapsedBusinessMinutes: 150, inTime: true },
  ])
})

test('a late first contact says so', async () => {
  await success.agreements()
  const { id } = await won()
  await claim(id)
  success.at('2026-11-24T10:00:00Z')
  await recordFirstContact(success.acting(tomas), id, { contactedAt: null, note: null })
  const [fact] = await success.dataOf('success.first-contact-made.v1')
  expect(fact).toMatchObject({ elapsedBusinessMinutes: 960, inTime: false })
})

test('while the packet is back with sales the first-contact clock stands still, with the interval on record', async () => {
  await success.agreements()
  const { deal, id } = await won()
  success.at('2026-11-20T11:00:00Z')
  await claim(id)
  await returnHandoff(success.acting(tomas), id, [{ code: 'goals-unclear', note: null }])
  expect(await clock(id, 'handoff-first-contact')).toMatchObject({ state: 'paused' })
  const packet = { ...packetExample, version: 2 }
  const time = new Date('2026-11-20T14:00:00Z')
  await success.hear(
    packetAmended,
    { dealId: deal.dealId, customerId: deal.customerId, packet, changed: [] },
    { time },
  )
  expect(await clock(id, 'handoff-first-contact')).toMatchObject({
    state: 'running',
    dueAt: new Date('2026-11-23T13:00:00.000Z'),
    pauses: [{ from: new Date('2026-11-20T11:00:00Z'), to: time, because: 'the packet is back with sales' }],
  })
})

test('a service level that arrives after the deal was won starts the clock from the original instant', async () => {
  const { id } = await won()
  expect(await clock(id, 'handoff-claim')).toBeUndefined()
  await success.hear(serviceLevelSet, level('handoff-claim', 60))
  expect(await clock(id, 'handoff-claim')).toBeUndefined()
  success.at('2026-11-20T10:30:00Z')
  await success.hear(calendarSet, officeHours)
  expect(await clock(id, 'handoff-claim')).toMatchObject({
    startedAt: wonAt,
    dueAt: new Date('2026-11-20T11:00:00Z'),
  })
})

test('one that arrives late starts no clock for what is done already, and knows the pauses there were', async () => {
  const { id } = await won()
  success.at('2026-11-20T11:00:00Z')
  await claim(id)
  await returnHandoff(success.acting(tomas), id, [{ code: 'goals-unclear', note: null }])
  success.at('2026-11-20T12:00:00Z')
  await success.agreements()
  expect(await clock(id, 'handoff-claim')).toBeUndefined()
  expect(await clock(id, 'handoff-first-contact')).toMatchObject({
    state: 'paused',
    openPause: { from: new Date('2026-11-20T11:00:00Z') },
  })
})

test('a changed service level plans open clocks anew, keeps what has elapsed and says so', async () => {
  await success.agreements()
  const { id } = await won()
  success.at('2026-11-20T10:30:00Z')
  await success.hear(
    serviceLevelSet,
    level('handoff-claim', 90, { version: 2, effectiveFrom: '2026-11-20T10:15:00Z' }),
  )
  const changed = await clock(id, 'handoff-claim')
  expect(changed).toMatchObject({ dueAt: new Date('2026-11-20T11:30:00Z') })
  expect(changed?.audit.map(({ act, says }) => [act, says])).toContainEqual([
    'retargeted',
    expect.stringContaining('service levels or calendars changed'),
  ])
  expect(viewClock(changed!, success.clock.now()).explanation).toContain('Planned anew once')
})

test('a changed calendar plans them anew as well', async () => {
  await success.agreements()
  const { id } = await won()
  await success.hear(calendarSet, {
    ...officeHours,
    version: 2,
    holidays: ['2026-11-20'],
    effectiveFrom: '2026-11-20T09:00:00Z',
  })
  expect(await clock(id, 'handoff-claim')).toMatchObject({ dueAt: new Date('2026-11-23T10:00:00Z') })
})

test('a version that is announced ahead changes nothing before its day', async () => {
  await success.agreements()
  const { id } = await won()
  await success.hear(
    serviceLevelSet,
    level('handoff-claim', 90, { version: 2, effectiveFrom: '2026-12-01T00:00:00Z' }),
  )
  expect(await clock(id, 'handoff-claim')).toMatchObject({ dueAt: new Date('2026-11-20T11:00:00Z') })
  const waiting = `SELECT due_at FROM deadline WHERE kind = 'agreement-effective'`
  expect(await success.database.query(waiting)).toEqual([{ due_at: new Date('2026-12-01T00:00:00Z') }])
})

test('a customer whose segment changes is measured by the targets of the new one', async () => {
  await success.agreements()
  const short = level('handoff-claim', 45, {
    serviceLevelId: '019a9f10-0000-7000-8000-000000000099',
    match: { segment: 'small' },
  })
  await success.hear(serviceLevelSet, short)
  const { deal, id } = await won()
  await success.hear(customerUpdated, {
    ...customerRegistered.example,
    customerId: deal.customerId,
    segment: 'small',
  })
  expect(await clock(id, 'handoff-claim')).toMatchObject({ dueAt: new Date('2026-11-20T10:45:00Z') })
  expect(await success.database.query('SELECT segment FROM handoff')).toEqual([{ segment: 'small' }])
})

test('warning and breach become events once each, however many workers look', async () => {
  success.at('2025-11-20T10:00:00Z')
  await success.agreements()
  const { id } = await won()
  const workers = [1, 2].map(() =>
    startDeadlineWorker({
      connectionString: success.url,
      transaction: success.transaction,
      handlers: successClocks.handlers,
      log: silentLog,
    }),
  )
  const ofClaim = async (moment: string) =>
    (await success.dataOf(`success.clock-${moment}.v1`)).filter(
      ({ boundary }) => boundary === 'handoff-claim',
    )
  for (let tries = 0; (await ofClaim('breached')).length === 0 && tries < 200; tries++)
    await new Promise((resolve) => setTimeout(resolve, 50))
  await new Promise((resolve) => setTimeout(resolve, 100))
  await Promise.all(workers.map((worker) => worker.stop()))
  expect(await ofClaim('warned')).toHaveLength(1)
  expect(await ofClaim('breached')).toMatchObject([{ subjectId: id, breachedAt: '2025-11-20T11:00:00.000Z' }])
  success.at('2025-11-20T12:00:00Z')
  await claim(id)
  expect(await clock(id, 'handoff-claim')).toMatchObject({ state: 'missed' })
})
