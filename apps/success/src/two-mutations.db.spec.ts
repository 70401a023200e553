import { type PersonId } from '@customer-graph/glossary'
import { type SuccessForTests, successForTests } from './success-for-tests'

let success: SuccessForTests
let tomas: PersonId
let handoffId: string
beforeAll(async () => void (success = await successForTests(() => tomas)))
beforeEach(async () => {
  await success.forget()
  tomas = await success.colleague()
  await success.agreements()
  handoffId = (await success.wonHandoff()).handoffId
})
afterAll(() => success.close())

describe('the second mutation of a document answers what is true after it', () => {
  test('of a handoff: its history, its clocks, what waits, and who looks after whom', async () => {
    const { one, two, three } = await success.answer(
      `mutation ($id: ID!) {
         one: claimHandoff(input: { handoffId: $id }) { ...Now }
         two: recordFirstContact(input: { handoffId: $id }) { ...Now }
         three: returnHandoff(input: { handoffId: $id, reasons: [{ code: GOALS_UNCLEAR }] }) { ...Now }
       }
       fragment Now on Handoff {
         state returnCount stateHistory { state } clocks { state }
         customer { successManager { id } handoffs(first: 5) { nodes { state } } }
         successManager { portfolio(first: 5) { nodes { id } } }
       }`,
      { id: handoffId },
    )
    const states = ({ stateHistory }: { stateHistory: { state: string }[] }) =>
      stateHistory.map(({ state }) => state)
    expect(states(one)).toEqual(['OFFERED', 'CLAIMED'])
    expect(states(three)).toEqual(['OFFERED', 'CLAIMED', 'RETURNED'])
    expect([one, two, three].map(({ returnCount }) => returnCount)).toEqual([0, 0, 1])
    expect(one.clocks).toEqual([{ state: 'MET' }, { state: 'RUNNING' }])
    expect(two.clocks).toEqual([{ state: 'MET' }, { state: 'MET' }])
    expect(three.customer.handoffs.nodes).toEqual([{ state: 'RETURNED' }])
  })

  test('of an onboarding, and of whether the customer is onboarded', async () => {
    await success.mutate('claimHandoff', { handoffId })
    const fields = '... on Handoff { onboarding { id } }'
    const { id } = (await success.mutate('acceptHandoff', { handoffId }, fields)).onboarding
    const { one, two } = await success.answer(
      `mutation ($id: ID!) {
         one: completeMilestone(input: { onboardingId: $id, milestone: "kickoff" }) { ...Now }
         two: completeMilestone(input: { onboardingId: $id, milestone: "first-value", confirmedByCustomer: true }) {
           ...Now
         }
       }
       fragment Now on Onboarding { customer { onboarding { milestones { key reachedAt } verdict { holds } } } }`,
      { id },
    )
    expect([one, two].map(({ customer }) => customer.onboarding.verdict.holds)).toEqual([false, true])
    const reached = two.customer.onboarding.milestones.filter(
      ({ reachedAt }: { reachedAt: string | null }) => reachedAt,
    )
    expect(reached).toHaveLength(2)
  })

  test('of what waits to be claimed, and of a portfolio', async () => {
    const other = (await success.wonHandoff()).handoffId
    const { one, two } = await success.answer(
      `mutation ($one: ID!, $two: ID!) {
         one: claimHandoff(input: { handoffId: $one }) { ...Mine }
         two: claimHandoff(input: { handoffId: $two }) { ...Mine }
       }
       fragment Mine on Handoff { successManager {
         handoffsToClaim(first: 5) { nodes { id } } portfolio(first: 5) { nodes { id } } } }`,
      { one: handoffId, two: other },
    )
    const sizes = ({ successManager: mine }: { successManager: Record<string, { nodes: [] }> }) => [
      mine.handoffsToClaim!.nodes.length,
      mine.portfolio!.nodes.length,
    ]
    expect([one, two].map(sizes)).toEqual([
      [1, 1],
      [0, 2],
    ])
  })
})
