import { personDeactivated } from '@customer-graph/contracts-operating-model'
import { customerRegistered, customerUpdated } from '@customer-graph/contracts-sales'
import { newId, type PersonId } from '@customer-graph/glossary'
import { customerStore } from '../customer/customer.store'
import { type SuccessForTests, successForTests } from '../success-for-tests'
import { type HandoffId } from './handoff'
import { claimHandoff } from './handoff.commands'
import { handoffStore } from './handoff.store'
import { reassignHandoffs } from './reassign-handoffs'

let success: SuccessForTests
let [leaver, mira, jonas]: PersonId[] = []
beforeAll(async () => void (success = await successForTests()))
afterAll(() => success?.close())
beforeEach(async () => {
  await success.forget()
  ;[leaver, mira, jonas] = [await success.colleague(), await success.colleague(), await success.colleague()]
})

async function handoffsOf(person: PersonId, count: number): Promise<HandoffId[]> {
  const ids: HandoffId[] = []
  for (let n = 0; n < count; n++) {
    success.at(`2026-11-20T10:0${n}:00Z`)
    const { dealId } = await success.wonDeal(await success.customer())
    const [row] = await success.database.query<{ id: HandoffId }[]>(
      'SELECT id FROM handoff WHERE deal_id = $1',
      [dealId],
    )
    await claimHandoff(success.acting(person), row!.id, { id: person, vouchedFor: false })
    ids.push(row!.id)
  }
  return ids
}
const leave = () => success.hear(personDeactivated, { personId: leaver!, department: 'success' })
const filtered = async (filter: object) =>
  (await handoffStore(success.manager).page({ first: 100, after: null }, filter, success.clock.now())).nodes
const reassign = (wanted: { toIds: PersonId[]; handoffIds?: HandoffId[] }) =>
  reassignHandoffs(success.acting(mira!), { fromId: leaver!, handoffIds: null, reason: 'left', ...wanted })

test('a leaver’s handoffs are listed as needing reassignment, until one call gave them to others', async () => {
  const ids = await handoffsOf(leaver!, 3)
  expect(await filtered({ needsReassignment: true })).toEqual([])
  await leave()
  expect((await filtered({ needsReassignment: true })).map(({ id }) => id).sort()).toEqual([...ids].sort())
  const decision = await reassign({ toIds: [mira!, jonas!] })
  expect(decision).toMatchObject({
    value: { remaining: 0, items: [{ to: mira }, { to: jonas }, { to: mira }] },
  })
  expect(await filtered({ needsReassignment: true })).toEqual([])
  expect(await success.dataOf('success.handoff-reassigned.v1')).toHaveLength(3)
})

test('the customers go along, but not one whom somebody else looks after by now', async () => {
  const [mine, taken] = await handoffsOf(leaver!, 2)
  const [, other] = await handoffStore(success.manager).byIds([mine!, taken!])
  await customerStore(success.manager).giveTo(other!.customerId, jonas!)
  await reassign({ toIds: [mira!] })
  const customers = await success.database.query('SELECT success_manager_id FROM customer')
  expect(customers.map((row: { success_manager_id: string }) => row.success_manager_id).sort()).toEqual(
    [mira, jonas].sort(),
  )
})

test('what cannot be given says why, and the rest is done', async () => {
  const [mine] = await handoffsOf(leaver!, 1)
  const [foreign] = await handoffsOf(jonas!, 1)
  const unknown = newId<'Handoff'>()
  const decision = await reassign({ toIds: [mira!], handoffIds: [mine!, foreign!, unknown] })
  expect(
    decision.accepted && decision.value.items.map(({ to, refusal }) => to ?? refusal?.code).sort(),
  ).toEqual([mira, 'NOT_FOUND', 'WRONG_STATE'].sort())
})

test('somebody who is unknown or has left takes over nothing', async () => {
  await handoffsOf(mira!, 1)
  await leave()
  for (const [to, code] of [
    [newId<'Person'>(), 'NOT_FOUND'],
    [leaver!, 'INVALID_INPUT'],
  ] as const)
    expect(
      await reassignHandoffs(success.acting(mira!), {
        fromId: mira!,
        toIds: [to],
        handoffIds: null,
        reason: null,
      }),
    ).toMatchObject({ refusal: { code } })
})

test('who looks after a customer stays when sales changes its profile', async () => {
  const [mine] = await handoffsOf(mira!, 1)
  const [handoff] = await handoffStore(success.manager).byIds([mine!])
  const { customerId } = handoff!
  await success.hear(customerUpdated, { ...customerRegistered.example, customerId, segment: 'small' })
  expect(await customerStore(success.manager).byIds([customerId])).toEqual([
    { id: customerId, segment: 'small', successManagerId: mira },
  ])
})
