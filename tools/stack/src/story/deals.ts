import type { Stage } from './chapter'
import { contactOf, type Customer, listedAs } from './customers'
import { dayFromNow } from './days'
import { bringIn } from './former-systems'
import type { ProductName } from './products'
import type { Cast } from './cast'

export interface Deal {
  id: string
  stage: 'PROSPECTING' | 'ENGAGING' | 'WON' | 'LOST'
  euros: number
}

/** A deal of the former customer list: open still, or closed long ago. */
interface FormerDeal {
  ref: string
  kind?: 'NEW' | 'EXPANSION' | 'RENEWAL'
  seller: keyof Cast
  product: ProductName
  euros: number
  engagedAt: string
  closed?: { stage: 'WON' | 'LOST'; at: string }
}

export const euros = (amount: number) => ({ amountMinor: amount * 100, currency: 'EUR' })

/** The deal with its present stage; brought in with its dates the first time. */
export async function dealOf(stage: Stage, customer: Customer, former: FormerDeal): Promise<Deal> {
  const { ref, kind = 'NEW', seller, product, closed } = former
  const known = await dealCalled(stage, customer, ref)
  if (known) return { ...known, euros: former.euros }
  await bringIn(stage.graph, 'importDeals', {
    externalRef: { system: 'former-crm', id: ref },
    customer: listedAs(customer),
    ...{ kind, product, sellerId: stage.cast[seller], value: euros(former.euros) },
    ...{ stage: closed?.stage ?? 'ENGAGING', engagedAt: former.engagedAt, closedAt: closed?.at ?? null },
  })
  const brought = await dealCalled(stage, customer, ref)
  if (!brought) throw new Error(`the deal ${ref} was brought in and is not there`)
  return { ...brought, euros: former.euros }
}

async function dealCalled(
  { graph }: Stage,
  { id }: Customer,
  ref: string,
): Promise<Omit<Deal, 'euros'> | null> {
  const query =
    'query ($id: ID!) { customer(id: $id) { deals(first: 100) { nodes { id stage externalRef { externalId } } } } }'
  type Found = {
    customer: {
      deals: { nodes: { id: string; stage: Deal['stage']; externalRef: { externalId: string } | null }[] }
    }
  }
  const { customer } = (await graph.ask('sales', query, { id })) as Found
  return customer.deals.nodes.find(({ externalRef }) => externalRef?.externalId === ref) ?? null
}

interface Said {
  text: string
  type: 'FEATURE' | 'SERVICE' | 'COMMERCIAL' | 'DATE'
  dueInDays: number
  by: keyof Cast
}

/** Writes down what was promised to the champion. Answers the promise as it stands. */
export async function promise(
  { graph, cast }: Stage,
  customer: Customer,
  deal: Deal | null,
  { text, type, dueInDays, by }: Said,
): Promise<{ id: string; status: string }> {
  const query = 'query ($id: ID!) { customer(id: $id) { promises(first: 100) { nodes { id status text } } } }'
  type Found = { customer: { promises: { nodes: { id: string; status: string; text: string }[] } } }
  const found = (await graph.ask('sales', query, { id: customer.id })) as Found
  const known = found.customer.promises.nodes.find((each) => each.text === text)
  if (known) return known
  const input = {
    idempotencyKey: `story-${customer.key}-${text}`,
    customerId: customer.id,
    ...(deal ? { dealId: deal.id } : {}),
    ...{ text, type, toContactId: contactOf(customer, 'CHAMPION'), byPersonId: cast[by] },
    dueOn: dayFromNow(dueInDays),
  }
  const select = '... on CustomerPromise { id status }'
  return (await graph.change('sales', 'recordPromise', input, select)) as { id: string; status: string }
}

export interface Packet {
  goals: string[]
  successCriteria: { measure: string; target: string; dueOn?: string }[]
  nothingPromised?: boolean
}

/** Writes the packet of an open deal, with the two people whom every handoff needs. */
export async function prepare(
  { graph }: Stage,
  customer: Customer,
  deal: Deal,
  packet: Packet,
): Promise<void> {
  const stakeholders = customer.contacts.map(({ id, role }) => ({ contactId: id, role }))
  await graph.change('sales', 'preparePacket', { dealId: deal.id, packet: { ...packet, stakeholders } })
}

/** Wins a deal that is open still. */
export async function win(stage: Stage, customer: Customer, deal: Deal, packet: Packet): Promise<void> {
  if (deal.stage !== 'ENGAGING') return
  await prepare(stage, customer, deal, packet)
  await stage.graph.change('sales', 'winDeal', { dealId: deal.id, value: euros(deal.euros) })
}

/** A contract over the value of a deal, for two years. */
export async function sign(
  { graph }: Stage,
  customer: Customer,
  deal: Deal,
  { startedDaysAgo, supportPlan }: { startedDaysAgo: number; supportPlan: 'premium' | 'standard' },
): Promise<void> {
  const query = 'query ($id: ID!) { customer(id: $id) { contracts(first: 1) { nodes { id } } } }'
  type Found = { customer: { contracts: { nodes: object[] } } }
  const found = (await graph.ask('sales', query, { id: customer.id })) as Found
  if (found.customer.contracts.nodes.length > 0) return
  await graph.change('sales', 'startContract', {
    idempotencyKey: `story-${customer.key}-contract`,
    ...{ customerId: customer.id, dealId: deal.id, supportPlan, annualValue: euros(deal.euros) },
    ...{ startsOn: dayFromNow(-startedDaysAgo), endsOn: dayFromNow(730 - startedDaysAgo) },
  })
}
