import {
  personAdded,
  personChanged,
  personDeactivated,
  personReactivated,
} from '@customer-graph/contracts-operating-model'
import { newId } from '@customer-graph/glossary'
import { openSupport, person, type SupportUnderTest } from '../support-for-tests'
import { agentStore } from './agent.store'

let support: SupportUnderTest
beforeAll(async () => void (support = await openSupport('2026-11-23T09:00:00Z')))
afterAll(() => support?.close())

const externalRefs = [{ system: 'helpdesk', id: 'Value 1' }]
const entry = { managerId: null, office: 'first line', externalRefs }
const leave = (personId: string) => support.hear(personDeactivated, { personId, department: 'support' })
const change = (personId: string, changed: object) =>
  support.hear(personChanged, { ...entry, department: 'support', active: true, personId, ...changed })
const comeBack = (personId: string) =>
  support.hear(personReactivated, { ...entry, department: 'support', active: true, personId })
const kept = async (id: string) => (await agentStore(support.manager).byIds([id]))[0]

test('an agent is known as the directory says, whatever changes there', async () => {
  const id = newId()
  await support.hear(personAdded, { ...entry, personId: id, department: 'support', externalRefs: [] })
  await change(id, { office: 'second line' })
  expect(await kept(id)).toEqual({ id, team: 'second line', active: true, externalRefs })
  await leave(id)
  await change(id, { office: 'third line', active: undefined })
  expect(await kept(id)).toEqual({ id, team: 'third line', active: false, externalRefs })
  await comeBack(id)
  expect(await kept(id)).toEqual({ id, team: 'first line', active: true, externalRefs })
  await change(id, { department: 'sales' })
  expect(await kept(id)).toMatchObject({ active: false })
})

test('a colleague who moves to support answers tickets, and one of elsewhere who comes back does not', async () => {
  const [mover, other] = [newId(), newId()]
  for (const personId of [mover, other])
    await support.hear(personAdded, { ...entry, personId, department: 'sales', externalRefs: [] })
  await change(mover, {})
  await support.hear(personReactivated, { ...entry, department: 'sales', active: true, personId: other })
  expect([await kept(mover), await kept(other)]).toEqual([
    { id: mover, team: 'first line', active: true, externalRefs },
    undefined,
  ])
})

const naming: [string, object][] = [
  ['assignTicket', {}],
  ['reply', { by: 'AGENT', text: 'It works again.' }],
  ['resolveTicket', {}],
]

describe.each(naming)('%s', (mutation, input) => {
  let ticketId: string
  beforeEach(async () => {
    const asked = { customerId: await support.customer(), subject: 'It does not work' }
    ticketId = (await support.mutate('openTicket', asked, '... on Ticket { id }')).id
  })
  const named = (agentId: string) =>
    support.mutate(
      mutation,
      { ticketId, agentId, ...input },
      '__typename ... on InvalidInput { problems { path message } }',
    )

  test.each<[string, (personId: string) => Promise<unknown>]>([
    ['has left', leave],
    ['moved to sales', (personId) => change(personId, { department: 'sales' })],
  ])('refuses an agent who %s, at agentId, and takes one who came back', async (_what, go) => {
    const id = await support.agent()
    await go(id)
    const message = 'This colleague has left or works elsewhere; name one who works in support.'
    expect(await named(id)).toMatchObject({
      __typename: 'InvalidInput',
      problems: [{ path: 'agentId', message }],
    })
    await comeBack(id)
    expect(await named(id)).not.toHaveProperty('code')
  })
})

test('a ticket of an agent who left is resolved by whoever does it, not in the name of the leaver', async () => {
  const resolverOf = async (go: (agentId: string) => Promise<unknown>) => {
    const agentId = await support.agent()
    const asked = { customerId: await support.customer(), subject: 'It does not work' }
    const { id: ticketId } = await support.mutate('openTicket', asked, '... on Ticket { id }')
    await support.mutate('assignTicket', { ticketId, agentId })
    await go(agentId)
    await support.mutate('resolveTicket', { ticketId })
    const [resolved] = (await support.announced()).filter(
      ({ type, data }) => type === 'support.ticket-resolved.v1' && data.ticketId === ticketId,
    )
    return resolved!.data.agentId === agentId ? 'the one in charge' : resolved!.data.agentId
  }
  expect(await resolverOf(async () => {})).toBe('the one in charge')
  expect(await resolverOf(leave)).toBe(person)
})
