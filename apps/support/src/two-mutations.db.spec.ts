import { type CustomerId } from '@customer-graph/glossary'
import { openSupport, type SupportUnderTest } from './support-for-tests'

let support: SupportUnderTest
let customerId: CustomerId
let ticketId: string
beforeAll(async () => {
  support = await openSupport('2026-11-23T10:00:00Z')
  await support.officeHours()
  await support.serviceLevel('ticket-first-response', 2)
  await support.serviceLevel('ticket-resolution', 24)
})
beforeEach(async () => {
  customerId = await support.customer()
  ticketId = (await support.mutate('openTicket', { customerId, subject: 'Broken' }, '... on Ticket { id }'))
    .id
})
afterAll(() => support.close())

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- their shape is what the test asked for
type Fields = any

/** What both mutations of one document answer. */
async function both(mutations: string): Promise<[Fields, Fields]> {
  const { one, two } = await support.answer(`mutation { ${mutations} }`)
  return [one, two]
}

describe('the second mutation of a document answers what is true after it', () => {
  test('of the clocks of a ticket', async () => {
    const fields = '... on Ticket { resolutionClock { state } clocks { state } }'
    const [one, two] = await both(`
      one: waitOnCustomer(input: { ticketId: "${ticketId}" }) { ${fields} }
      two: resolveTicket(input: { ticketId: "${ticketId}" }) { ${fields} }`)
    expect([one.resolutionClock.state, two.resolutionClock.state]).toEqual(['PAUSED', 'MET'])
    expect(two.clocks).not.toEqual(one.clocks)
  })

  test('of what was said', async () => {
    const fields = '... on Ticket { replies(first: 5) { nodes { text } } }'
    const reply = (text: string) =>
      `reply(input: { ticketId: "${ticketId}", by: AGENT, text: "${text}" }) { ${fields} }`
    const [one, two] = await both(`one: ${reply('Look into it.')} two: ${reply('Found it.')}`)
    expect([one, two].map(({ replies }) => replies.nodes.length)).toEqual([1, 2])
  })

  test('of the states of a ticket', async () => {
    const fields = '... on Ticket { stateHistory(first: 9) { nodes { state } } }'
    const [one, two] = await both(`
      one: resolveTicket(input: { ticketId: "${ticketId}" }) { ${fields} }
      two: closeTicket(input: { ticketId: "${ticketId}" }) { ${fields} }`)
    expect(two.stateHistory.nodes.length).toBe(one.stateHistory.nodes.length + 1)
  })

  test('of what a customer asked', async () => {
    const open = (subject: string) =>
      `openTicket(input: { customerId: "${customerId}", subject: "${subject}" }) {
         ... on Ticket { customer { tickets(first: 9) { nodes { subject } } supportSummary { openTickets } } } }`
    const [one, two] = await both(`one: ${open('Slow')} two: ${open('Slower')}`)
    expect([one, two].map(({ customer }) => customer.tickets.nodes.length)).toEqual([2, 3])
    expect([one, two].map(({ customer }) => customer.supportSummary.openTickets)).toEqual([2, 3])
  })
})
