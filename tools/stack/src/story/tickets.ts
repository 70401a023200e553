import { type Cast, formerName } from './cast'
import type { Stage } from './chapter'
import type { Customer } from './customers'
import { bringIn } from './former-systems'
import { onceHeard } from './hearing'

export interface Ticket {
  id: string
  state: 'OPEN' | 'ASSIGNED' | 'WAITING' | 'HELD' | 'RESOLVED' | 'CLOSED'
  timesResolved: number
}

interface Asked {
  subject: string
  text: string
  priority: 'LOW' | 'NORMAL' | 'HIGH' | 'URGENT'
  category: string
  product: string
}

const select = '... on Ticket { id state timesResolved }'

/** Opens a ticket, once support knows the customer and the people there. Answers it as it now stands. */
export async function openTicket({ graph }: Stage, customer: Customer, contactId: string, asked: Asked) {
  const idempotencyKey = `story-${customer.key}-${asked.subject}`
  const input = { idempotencyKey, customerId: customer.id, contactId, team: 'First line', ...asked }
  return (await graph.changeOnceHeard('support', 'openTicket', input, select)) as unknown as Ticket
}

/** Waits until support has heard of the contract, so that a ticket is served under its plan. */
export const heardOfPlan = ({ graph }: Stage, { id, key }: Customer) =>
  onceHeard(
    () => `support to hear of the support plan of ${key}`,
    async () => {
      const query = 'query ($id: ID!) { customer(id: $id) { supportSummary { plan } } }'
      const { customer } = (await graph.ask('support', query, { id })) as {
        customer: { supportSummary: { plan: string | null } }
      }
      return customer.supportSummary.plan
    },
  )

/** Gives a new ticket to an agent. */
export async function give({ graph, cast }: Stage, ticket: Ticket, to: keyof Cast): Promise<void> {
  if (ticket.state === 'OPEN')
    await graph.changeOnceHeard('support', 'assignTicket', { ticketId: ticket.id, agentId: cast[to] })
}

/** An agent's answer to the customer. */
export const answer = ({ graph, cast }: Stage, { id: ticketId }: Ticket, from: keyof Cast, text: string) =>
  graph.changeOnceHeard('support', 'reply', {
    ...{ idempotencyKey: `story-${ticketId}-${text}`, ticketId, by: 'AGENT', agentId: cast[from], text },
  })

/** What only support reads. */
export const note = ({ graph, cast }: Stage, { id: ticketId }: Ticket, from: keyof Cast, text: string) =>
  graph.changeOnceHeard('support', 'reply', {
    ...{ idempotencyKey: `story-${ticketId}-${text}`, ticketId, by: 'AGENT', agentId: cast[from], text },
    visibility: 'INTERNAL',
  })

/** The customer writes again. */
export const hearFrom = ({ graph }: Stage, { id: ticketId }: Ticket, contactId: string, text: string) =>
  graph.change('support', 'reply', {
    ...{ idempotencyKey: `story-${ticketId}-${text}`, ticketId, by: 'CUSTOMER', contactId, text },
  })

/** A ticket that the former help desk solved. */
interface FormerTicket {
  ref: string
  subject: string
  priority: Asked['priority']
  category: string
  product: string
  agent: keyof Cast
  openedAt: string
  takenAt: string
  /** When it was solved: a second time when the first was not the end of it. */
  resolvedAt: string[]
}

/** Brings in what the former help desk knew, once. */
export async function remember({ graph }: Stage, customer: Customer, former: FormerTicket): Promise<void> {
  const { ref, agent, openedAt, takenAt, resolvedAt, ...words } = former
  const query = '{ ticketByExternalRef(system: "former-help-desk", id: "REF") { id } }'.replace('REF', ref)
  if ((await graph.ask('support', query)).ticketByExternalRef) return
  await bringIn(graph, 'importTickets', {
    externalRef: { system: 'former-help-desk', id: ref },
    ...{ customerId: customer.id, team: 'First line', ...words },
    activities: [
      { kind: 'OPENED', at: openedAt },
      { kind: 'TAKE_IN_CHARGE', at: takenAt, agentRef: formerName(agent) },
      ...resolvedAt.map((at) => ({ kind: 'RESOLVE', at })),
      { kind: 'CLOSE', at: resolvedAt.at(-1) },
    ],
  })
}
