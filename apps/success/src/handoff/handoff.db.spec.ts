import { dealWon, packetAmended, packetExample } from '@customer-graph/contracts-sales'
import { type PersonId } from '@customer-graph/glossary'
import { type SuccessForTests, successForTests } from '../success-for-tests'
import { type Handoff, type HandoffId } from './handoff'
import { acceptHandoff, claimHandoff, recordFirstContact, returnHandoff } from './handoff.commands'
import { handoffStore } from './handoff.store'
import { trailStore } from './trail.store'

let success: SuccessForTests
let tomas: PersonId
beforeAll(async () => void (success = await successForTests()))
afterAll(() => success?.close())
beforeEach(async () => {
  await success.forget()
  tomas = await success.colleague()
})

async function only(): Promise<Handoff> {
  const { edges } = await handoffStore(success.manager).page(
    { first: 10, after: null },
    {},
    success.clock.now(),
  )
  expect(edges).toHaveLength(1)
  return edges[0]!.node
}
const amendment = (dealId: string, customerId: string, version: number) => ({
  dealId,
  customerId,
  packet: { ...packetExample, version, goals: ['A clearer goal'] },
  changed: ['goals.0'],
})
const unclear = [{ code: 'goals-unclear' as const, note: null }]

test('a deal-won event that is delivered three times makes one handoff, offered once', async () => {
  const deal = await success.wonDeal(await success.customer())
  await success.hear(dealWon, deal)
  await success.hear(dealWon, deal)
  expect(await only()).toMatchObject({
    state: 'offered',
    round: 1,
    dealId: deal.dealId,
    wonAt: new Date(deal.closedAt),
  })
  expect(await success.announcedTypes()).toEqual(['handoff-offered'])
  expect(await success.database.query('SELECT count(*)::int AS n FROM handoff_packet')).toEqual([{ n: 1 }])
})

test('deliveries at the same time make one handoff as well', async () => {
  const customerId = await success.customer()
  const deal = { ...dealWon.example, customerId, closedAt: success.clock.now().toISOString() }
  await Promise.all([1, 2, 3].map(() => success.hear(dealWon, deal)))
  await only()
  expect(await success.announcedTypes()).toEqual(['handoff-offered'])
})

test('history and a deal without a packet hand nothing over', async () => {
  const customerId = await success.customer()
  await success.hear(dealWon, { ...dealWon.example, customerId }, { history: true })
  await success.wonDeal(customerId, { packet: null })
  expect(await success.database.query('SELECT id FROM handoff')).toEqual([])
  expect(await success.announcedTypes()).toEqual([])
})

test('the packet is a snapshot: a later edit of the deal that arrives as the same event changes nothing', async () => {
  const deal = await success.wonDeal(await success.customer())
  await success.hear(dealWon, { ...deal, packet: { ...packetExample, goals: ['Something else'] } })
  const { id } = await only()
  const [packet] = await trailStore(success.manager).packetsOf([id])
  expect(packet).toMatchObject({ version: 1, round: 1, goals: packetExample.goals, changed: [] })
})

test('the life of a handoff: claimed, returned, mended, accepted, contacted, completed', async () => {
  const deal = await success.wonDeal(await success.customer())
  const { id } = await only()
  success.at('2026-11-20T10:30:00Z')
  await claimHandoff(success.acting(tomas), id, { id: tomas, vouchedFor: false })
  await returnHandoff(success.acting(tomas), id, unclear)
  expect(await only()).toMatchObject({ state: 'returned' })
  await success.hear(packetAmended, amendment(deal.dealId, deal.customerId, 2), {
    time: new Date('2026-11-20T11:00:00Z'),
  })
  await success.hear(packetAmended, amendment(deal.dealId, deal.customerId, 2))
  expect(await only()).toMatchObject({
    state: 'offered',
    round: 2,
    packetVersion: 2,
    successManagerId: tomas,
  })
  success.at('2026-11-20T11:30:00Z')
  await acceptHandoff(success.acting(tomas), id)
  const done = await recordFirstContact(success.acting(tomas), id, { contactedAt: null, note: 'went well' })
  expect(done).toMatchObject({ accepted: true, value: { state: 'completed' } })
  expect(await only()).toMatchObject({ state: 'completed', firstContact: { note: 'went well' } })
  expect(await success.announcedTypes()).toEqual([
    'handoff-offered',
    'handoff-claimed',
    'handoff-returned',
    'handoff-offered',
    'handoff-accepted',
    'onboarding-started',
    'first-contact-made',
    'handoff-completed',
  ])
  const trail = trailStore(success.manager)
  expect((await trail.statesOf([id])).map(({ state, round, by }) => [state, round, by])).toEqual([
    ['offered', 1, null],
    ['claimed', 1, tomas],
    ['returned', 1, tomas],
    ['offered', 2, null],
    ['accepted', 2, tomas],
    ['completed', 2, tomas],
  ])
  expect(await trail.returnsOf([id])).toMatchObject([{ round: 1, by: tomas, reasons: unclear }])
  expect((await trail.packetsOf([id])).map(({ version, round, goals }) => [version, round, goals])).toEqual([
    [1, 1, packetExample.goals],
    [2, 2, ['A clearer goal']],
  ])
})

test('first contact before acceptance completes the handoff at its acceptance', async () => {
  await success.wonDeal(await success.customer())
  const { id } = await only()
  await claimHandoff(success.acting(tomas), id, { id: tomas, vouchedFor: false })
  await recordFirstContact(success.acting(tomas), id, { contactedAt: null, note: null })
  expect(await only()).toMatchObject({ state: 'claimed' })
  await acceptHandoff(success.acting(tomas), id)
  expect(await only()).toMatchObject({ state: 'completed' })
})

test('two colleagues who claim at the same moment: one has it, the other is told', async () => {
  await success.wonDeal(await success.customer())
  const { id } = await only()
  const mira = await success.colleague()
  const claims = await Promise.all(
    [tomas, mira].map((one) => claimHandoff(success.acting(one), id, { id: one, vouchedFor: false })),
  )
  expect(claims.map(({ accepted }) => accepted).sort()).toEqual([false, true])
  expect((await success.announcedTypes()).filter((type) => type === 'handoff-claimed')).toHaveLength(1)
})

test('nobody can take a handoff who is not known, not of success, or gone', async () => {
  await success.wonDeal(await success.customer())
  const { id } = await only()
  const seller = await success.colleague('sales')
  const stranger = '019a9f10-0000-7000-8000-00000000dead' as PersonId
  for (const [taker, code] of [
    [{ id: stranger, vouchedFor: false }, 'NOT_FOUND'],
    [{ id: seller, vouchedFor: true }, 'INVALID_INPUT'],
  ] as const)
    expect(await claimHandoff(success.acting(taker.id), id, taker)).toMatchObject({ refusal: { code } })
  const early = { id: stranger, vouchedFor: true }
  expect(await claimHandoff(success.acting(stranger), id, early)).toMatchObject({
    accepted: true,
  })
})

test('commands on a handoff that does not exist are refused', async () => {
  const id = '019a9f10-0000-7000-8000-00000000dead' as HandoffId
  const refused = await Promise.all([
    claimHandoff(success.acting(tomas), id, { id: tomas, vouchedFor: true }),
    acceptHandoff(success.acting(tomas), id),
    returnHandoff(success.acting(tomas), id, unclear),
    recordFirstContact(success.acting(tomas), id, { contactedAt: null, note: null }),
  ])
  for (const decision of refused) expect(decision).toMatchObject({ refusal: { code: 'NOT_FOUND' } })
})
