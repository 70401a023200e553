import { definitionEffective, personAdded } from '@customer-graph/contracts-operating-model'
import { customerRegistered, packetExample } from '@customer-graph/contracts-sales'
import { newId, type PersonId } from '@customer-graph/glossary'
import { onboarded, type SuccessForTests, successForTests } from './success-for-tests'

let success: SuccessForTests
let tomas: PersonId
beforeAll(async () => void (success = await successForTests(() => tomas)))
afterAll(() => success?.close())
beforeEach(async () => {
  await success.forget()
  tomas = await success.colleague()
  await success.agreements()
})

test('a packet with a role, a kind of promise and a segment that came later is taken, and they are null', async () => {
  const customerId = newId()
  await success.hear(customerRegistered, { ...customerRegistered.example, customerId, segment: 'strategic' })
  const stakeholders = packetExample.stakeholders.map((each) => ({ ...each, role: 'legal' }))
  const promises = packetExample.promises.map((each) => ({ ...each, type: 'pilot' }))
  const packet = { ...packetExample, stakeholders, promises }
  await success.wonDeal(customerId, { segment: 'strategic', packet })
  const { data, errors } = await success.entities(
    'Customer',
    [customerId],
    'handoffs(first: 1) { nodes { segment packet { stakeholders { role } promises { type text } } } }',
  )
  expect(errors).toEqual([])
  expect(data._entities[0].handoffs.nodes).toEqual([
    {
      segment: null,
      packet: {
        stakeholders: [{ role: null }, { role: null }],
        promises: [{ type: null, text: 'Single sign-on' }],
      },
    },
  ])
})

test('a definition with an operator that came later is kept, and nobody is onboarded by it', async () => {
  const { handoffId } = await success.wonHandoff()
  await success.mutate('claimHandoff', { handoffId })
  const accepted = await success.mutate(
    'acceptHandoff',
    { handoffId },
    '... on Handoff { onboarding { id } }',
  )
  const onboardingId: string = accepted.onboarding.id
  await success.mutate('completeMilestone', { onboardingId, milestone: 'kickoff' })
  const rule = { not: { fact: 'daysSinceSigned', within: 30 } }
  await success.hear(definitionEffective, { ...onboarded, version: 2, rule })
  const refused = await success.mutate(
    'completeOnboarding',
    { onboardingId },
    '... on NotOnboarded { definitionVersion missing { condition holds } }',
  )
  expect(refused).toMatchObject({
    definitionVersion: 2,
    missing: [{ condition: 'a condition that is not known here yet', holds: false }],
  })
})

test('a colleague of a department that came later can be given no handoff', async () => {
  const { handoffId } = await success.wonHandoff()
  const personId = newId<'Person'>()
  const entry = { ...personAdded.example, personId, department: 'finance' }
  await success.hear(personAdded, entry)
  tomas = personId as PersonId
  expect(await success.mutate('claimHandoff', { handoffId }, '__typename')).not.toMatchObject({
    __typename: 'Handoff',
  })
})
