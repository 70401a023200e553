/** What a client posts. */
export interface Operation {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
}

/** Ids of the customers that the stubs tell of; any id would do. */
export const customerIds = Array.from(
  { length: 50 },
  (_, at) => `01930000-0000-7000-8000-${String(at).padStart(12, '0')}`,
)

/** One customer, as three departments know it: about 100 bytes of data. */
const headline = `query Headline($id: ID!) {
  customer(id: $id) {
    name
    supportSummary { openTickets }
    onboarding { completedAt }
  }
}`

/** Fifty customers with what four departments know of each: about 80 KB. */
const records = `query Records($first: Int!) {
  customers(first: $first) {
    nodes {
      id
      name
      domain
      segment
      region
      recurringRevenue { amountMinor currency }
      onboarding {
        startedAt
        completedAt
        milestones { key name required reachedAt }
      }
      supportSummary { openTickets waitingTickets urgentTickets overdueClocks plan }
      tickets(first: 2) { nodes { id subject priority state openedAt firstResponseClock { state dueAt remaining } } }
      feedback(first: 2) { nodes { id importance quote requestedAt item { title status customerCount } } }
    }
  }
}`

const deals = `query Deals($id: ID!, $first: Int!, $closed: Boolean!) {
  customer(id: $id) {
    ...Named
    deals(first: $first) { nodes { id stage value { ...Amount } closedAt @include(if: $closed) } }
    promises(first: 2) { nodes { text dueOn status backing { title status } } }
  }
}
fragment Named on Customer { id name segment }
fragment Amount on Money { amountMinor currency }`

const tickets = `query Tickets($first: Int!) {
  tickets(first: $first) { nodes { id subject state customer { name segment } assignee { name } } }
}`

const handoffs = `query Handoffs($first: Int!) {
  handoffs(first: $first) {
    nodes { state customer { name } successManager { name } claimClock { state dueAt } deal { value { amountMinor currency } } }
  }
}`

const twenty = Array.from({ length: 20 }, (_, at) => at)

/** Every document that is posted, for the safelist. */
export const documents = { headline, records, deals, tickets, handoffs }

export const small: readonly Operation[] = [{ query: headline, variables: { id: customerIds[0] } }]
export const big: readonly Operation[] = [{ query: records, variables: { first: 50 } }]

/** What clients of the console send: mostly small, with variables that vary. */
export const mix: readonly Operation[] = twenty.flatMap((at) => [
  { query: headline, variables: { id: customerIds[at] } },
  { query: deals, variables: { id: customerIds[at], first: 1 + (at % 5), closed: at % 2 === 0 } },
  { query: headline, variables: { id: customerIds[49 - at] } },
  { query: tickets, variables: { first: 2 + (at % 7) } },
  { query: handoffs, variables: { first: 1 + (at % 6) } },
  ...(at % 5 === 0 ? [{ query: records, variables: { first: 10 } }] : []),
])
