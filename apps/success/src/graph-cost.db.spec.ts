import { type PersonId } from '@customer-graph/glossary'
import { countStatements } from '@customer-graph/subgraph'
import { graphForTests } from './graph-for-tests'
import { type SuccessForTests, successForTests } from './success-for-tests'

let success: SuccessForTests
let graph: ReturnType<typeof graphForTests>
let tomas: PersonId
beforeAll(async () => {
  success = await successForTests()
  graph = graphForTests(success, () => tomas)
})
afterAll(() => success?.drop())
beforeEach(async () => {
  await success.reset()
  tomas = await success.colleague()
  await success.agreements()
})
test('everything about 50 customers costs one statement per type', async () => {
  const customers: string[] = []
  for (let n = 0; n < 50; n++) customers.push((await graph.wonHandoff()).customerId)
  const [, second] = customers
  const { data } = await graph.entities('Customer', [second!], 'handoffs(first: 1) { nodes { id } }')
  const [{ id: handoffId }] = data._entities[0].handoffs.nodes
  await graph.mutate('claimHandoff', { handoffId }, '')
  await graph.mutate('acceptHandoff', { handoffId }, '')
  const counter = countStatements(success.source)
  const answer = await graph.entities(
    'Customer',
    customers,
    `successManager { id } onboarding { milestones { key } verdict { holds } handoff { id } }
     handoffs(first: 5) { nodes { state needsReassignment packet { goals } packetHistory { version } returnCount returns { round }
       stateHistory { state } timeInStates { state } claimClock { state } firstContactClock { state } clocks { state } onboarding { id } } }`,
  )
  counter.stop()
  expect(answer.codes).toEqual([])
  expect(answer.data._entities).toHaveLength(50)
  const read = counter.statements.map((statement) => / FROM (?:unnest.* FROM )?"?(\w+)/s.exec(statement)?.[1])
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
