import {
  type DealId,
  type Decision,
  type NotFound,
  notFound,
  refuse,
  type WrongState,
} from '@customer-graph/glossary'
import { type EntityManager } from 'typeorm'
import { type Acting } from '@customer-graph/subgraph'
import { contactStore } from '../contact/contact.store'
import { type Deal } from '../deal/deal'
import { dealStore } from '../deal/deal.store'
import { type PacketContent } from './packet'
import { stopRepairClock } from './packet.clock'
import { announceAmended } from './packet.events'
import { amend, type PacketIncomplete, prepare } from './packet.rules'
import { packetStore } from './packet.store'

/** Writes the packet of an open deal; nothing has to be complete yet. */
export const preparePacket = (
  { transaction, cause }: Acting,
  dealId: DealId,
  content: PacketContent,
): Promise<Decision<Deal, NotFound | WrongState>> =>
  transaction(cause, async ({ manager }) => {
    const packets = packetStore(manager)
    const deal = await dealStore(manager).lock(dealId)
    if (!deal) return refuse(notFound('deal', dealId))
    const stranger = await strangerAmong(manager, deal, content)
    if (stranger) return refuse(stranger)
    const packet = await packets.ofDeal(dealId)
    const decision = prepare(deal, packet, content)
    if (!decision.accepted) return decision
    await packets.save(dealId, decision.value)
    return { accepted: true, value: deal }
  })

/** Mends the packet of a returned handoff; it is announced whole, so that success can take it up again. */
export const amendPacket = (
  { transaction, clock, cause }: Acting,
  dealId: DealId,
  content: PacketContent,
): Promise<Decision<Deal, NotFound | WrongState | PacketIncomplete>> =>
  transaction(cause, async (tx) => {
    const packets = packetStore(tx.manager)
    const deal = await dealStore(tx.manager).lock(dealId)
    if (!deal) return refuse(notFound('deal', dealId))
    const stranger = await strangerAmong(tx.manager, deal, content)
    if (stranger) return refuse(stranger)
    const packet = await packets.ofDeal(dealId)
    const decision = amend(packet, packet.returned, content)
    if (!decision.accepted) return decision
    await packets.save(dealId, decision.value)
    const now = clock.now()
    announceAmended(tx, deal, packet, decision.value, now)
    await stopRepairClock(tx, dealId, now)
    return { accepted: true, value: deal }
  })

/** A stakeholder who is not a contact of the deal's customer. */
async function strangerAmong(
  manager: EntityManager,
  deal: Deal,
  content: PacketContent,
): Promise<NotFound | null> {
  const wanted = content.stakeholders.map((stakeholder) => stakeholder.contactId)
  const contacts = await contactStore(manager).byIds(wanted)
  const known = new Set<string>(
    contacts.filter((contact) => contact.customerId === deal.customerId).map((contact) => contact.id),
  )
  const stranger = wanted.find((id) => !known.has(id))
  return stranger ? notFound('contact of this customer', stranger) : null
}
