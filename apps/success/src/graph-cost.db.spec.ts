import { type PersonId } from '@customer-graph/glossary'
import { type SuccessForTests, successForTests } from './success-for-tests'

let success: SuccessForTests
let tomas: PersonId
beforeAll(async () => void (success = await successForTests(() => tomas)))
afterAll(() => success?.close())
beforeEach(async () => {
  await success.forget()
  tomas = await success.colleague()
  await success.agreements()
})
test('everything about 50 customers costs one statement per type', async () => {
  const customers: string[] = []
  for (let n = 0; n < 50; n++) customers.push((await success.wonHandoff()).customerId)
  const [, second] = customers
  const { data } = await success.entities('Customer', [second!], 'handoffs(first: 1) { nodes { id } }')
  const [{ id: handoffId }] = data._entities[0].handoffs.nodes
  await success.mutate('claimHandoff', { handoffId })
  await success.mutate('acceptHandoff', { handoffId })
  const fields = `successManager { id } onboarding { milestones { key } verdict { holds } handoff { id } }
     handoffs(first: 5) { nodes { state needsReassignment packet { goals } packetHistory { version } returnCount returns { round }
       stateHistory { state } timeInStates { state } claimClock { state } firstContactClock { state } clocks { state } onboarding { id } } }`
  const { answer, statements } = await success.counted(() => success.entities('Customer', customers, fields))
  expect(answer.codes).toEqual([])
  expect(answer.data._entities).toHaveLength(50)
  const read = statements.map((statement) => / FROM (?:unnest.* FROM )?"?(\w+)/s.exec(statement)?.[1])
  expect(read.sort()).toEqual([
    'customer',
    'handoff',
    'handoff', // by the onboardings' own field, beside the page
    'handoff_packet',
    'handoff_return',
    'handoff_state',
    'known_definition',
    'onboarding',
    'onboarding', // by the handoffs' own field, beside the latest of each customer
    'person',
    'service_clock',
  ])
})
