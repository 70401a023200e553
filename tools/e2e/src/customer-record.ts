import { eventually } from '@customer-graph/testing'
import { type Fields, type Graph } from '@customer-graph/tools-stack'

/** The fields of a customer that each department answers for. */
export const fieldsOf: Record<string, readonly string[]> = {
  sales: ['name', 'segment', 'externalRefs', 'contacts', 'deals', 'contracts', 'promises'],
  success: ['handoffs', 'onboarding'],
  support: ['supportSummary', 'tickets'],
  'product-feedback': ['feedback'],
  'operating-model': ['timeline', 'verdicts'],
}

/** Everything that all departments know of a customer. */
export const record = `id name segment externalRefs { system externalId }
  contacts(first: 5) { nodes { name role } }
  deals(first: 5) { nodes { kind stage value { amountMinor currency } } }
  contracts(first: 5) { nodes { endsOn annualValue { amountMinor } } }
  promises(first: 5) { nodes { text status } }
  handoffs(first: 5) { nodes { state round claimClock { state dueAt } firstContactClock { state dueAt } } }
  onboarding { startedAt }
  supportSummary { openTickets }
  tickets(first: 5) { nodes { subject state firstResponseClock { state dueAt } resolutionClock { state dueAt } } }
  feedback(first: 5) { nodes { importance item { title } } }
  timeline(first: 20) { nodes { type occurredAt } }
  verdicts { key holds }`

/** Nine by sales, success, support and product-feedback, and the four clocks that they start. */
const happened = 13

const atOnce = 10

/** Customers with something in every department; done when every department has heard of all of it. */
export async function meetCustomers(graph: Graph, count: number): Promise<void> {
  const ids: string[] = []
  for (let from = 0; from < count; from += atOnce)
    ids.push(
      ...(await Promise.all(
        Array.from({ length: Math.min(atOnce, count - from) }, (_, at) => meet(graph, from + at)),
      )),
    )
  await eventually(
    'every department knows every customer',
    () => graph.ask('admin', `{ customers(first: ${count}) { nodes { ${record} } } }`) as Promise<Fields>,
    ({ customers }) => (customers.nodes as Fields[]).every(isComplete),
  )
}

/** A customer with something in every department; the deal is won by `sellerId`, where one is given. Answers its id. */
export async function meet(graph: Graph, number: number, sellerId?: string): Promise<string> {
  const made = async (field: string, type: string, input: object): Promise<string> =>
    (await graph.change('admin', field, input as Fields, type && `... on ${type} { id }`)).id as string
  const name = `Customer ${String(number).padStart(3, '0')}`
  const externalRefs = [{ system: 'crm', id: name }]
  const customerId = await made('registerCustomer', 'Customer', { name, segment: 'ENTERPRISE', externalRefs })
  const contactId = await made('addContact', 'Contact', { customerId, name: 'Ada', role: 'CHAMPION' })
  const opportunity = { customerId, kind: 'NEW', stage: 'ENGAGING', ...(sellerId ? { sellerId } : {}) }
  const dealId = await made('openDeal', 'Deal', opportunity)
  const promise = { customerId, dealId, text: 'Single sign-on', type: 'FEATURE' }
  await made('recordPromise', 'CustomerPromise', promise)
  const packet = {
    goals: ['Answer within a day'],
    successCriteria: [{ measure: 'median first response', target: 'under 8 hours' }],
    stakeholders: ['CHAMPION', 'ECONOMIC_BUYER'].map((role) => ({ contactId, role })),
  }
  await made('preparePacket', 'Deal', { dealId, packet })
  const value = { amountMinor: 100_000 + number, currency: 'USD' }
  await made('winDeal', 'Deal', { dealId, value })
  const term = { startsOn: '2026-01-01', endsOn: '2099-12-31', annualValue: value }
  await made('startContract', 'Contract', { customerId, ...term })
  const feedback = {
    customerId,
    title: `Wish ${number}`,
    source: 'PORTAL',
    sourceRef: name,
    importance: 'NICE_TO_HAVE',
  }
  await graph.changeOnceHeard('admin', 'captureFeedback', feedback)
  await graph.changeOnceHeard('admin', 'openTicket', { customerId, subject: 'Help', priority: 'NORMAL' })
  return customerId
}

const isComplete = (customer: Fields): boolean =>
  customer.handoffs.nodes[0]?.firstContactClock &&
  customer.tickets.nodes[0]?.resolutionClock &&
  customer.feedback.nodes.length === 1 &&
  customer.timeline.nodes.length === happened
