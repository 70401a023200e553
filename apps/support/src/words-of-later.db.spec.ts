import { personAdded, serviceLevelSet } from '@customer-graph/contracts-operating-model'
import { contactAdded } from '@customer-graph/contracts-sales'
import { newId } from '@customer-graph/glossary'
import { openSupport, type SupportUnderTest } from './support-for-tests'

let support: SupportUnderTest
beforeAll(async () => {
  support = await openSupport('2026-11-20T09:00:00Z')
  await support.officeHours()
  await support.serviceLevel('ticket-resolution', 8)
})
afterAll(() => support.close())

const open = (input: object) =>
  support.mutate(
    'openTicket',
    { subject: 'Nobody can sign in', ...input },
    '__typename ... on Ticket { clocks { explanation } }',
  )

test('service levels of a boundary or with a condition that came later start no clock', async () => {
  const later = { ...serviceLevelSet.example, targetMinutes: 1 }
  await support.hear(serviceLevelSet, {
    ...later,
    ...{ serviceLevelId: newId(), boundary: 'renewal-talk', match: {} },
  })
  await support.hear(serviceLevelSet, {
    ...later,
    ...{ serviceLevelId: newId(), boundary: 'ticket-resolution', match: { region: 'Japan' } },
  })
  const { clocks } = await open({ customerId: await support.customer() })
  expect(clocks).toEqual([{ explanation: expect.stringContaining('480 business minutes') }])
})

test('a colleague of a department that came later is no agent', async () => {
  const before = await agents()
  await support.hear(personAdded, { ...personAdded.example, personId: newId(), department: 'finance' })
  expect(await agents()).toBe(before)
})

test('a contact in a role that came later may ask: the role is no matter of support', async () => {
  const [customerId, contactId] = [await support.customer(), newId()]
  await support.hear(contactAdded, { contactId, customerId, role: 'legal' })
  expect(await open({ customerId, contactId })).toMatchObject({ __typename: 'Ticket' })
})

const agents = async (): Promise<number> => {
  const { data } = await support.ask('{ agents(first: 100) { nodes { active } } }')
  return data.agents.nodes.length
}
