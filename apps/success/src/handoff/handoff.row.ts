import { type CustomerId, type DealId, type PersonId } from '@customer-graph/glossary'
import { type FirstContact, type Handoff, type HandoffId } from './handoff'
import { type HandoffRow } from './handoff.table'

export const rowOfHandoff = (handoff: Handoff): HandoffRow => ({
  id: handoff.id,
  customer_id: handoff.customerId,
  deal_id: handoff.dealId,
  segment: handoff.segment,
  state: handoff.state,
  round: handoff.round,
  packet_version: handoff.packetVersion,
  success_manager_id: handoff.successManagerId,
  won_at: handoff.wonAt,
  offered_at: handoff.offeredAt,
  returned_at: 'returnedAt' in handoff ? handoff.returnedAt : null,
  accepted_at: 'acceptedAt' in handoff ? handoff.acceptedAt : null,
  completed_at: 'completedAt' in handoff ? handoff.completedAt : null,
  first_contact_at: handoff.firstContact?.at ?? null,
  first_contact_note: handoff.firstContact?.note ?? null,
})

/** The handoff of a row. Throws when the row lacks what its state requires: then somebody wrote to the table by hand. */
export function readHandoff(row: HandoffRow): Handoff {
  const firstContact: FirstContact | null = row.first_contact_at && {
    at: row.first_contact_at,
    note: row.first_contact_note,
  }
  const crossing = {
    id: row.id as HandoffId,
    customerId: row.customer_id as CustomerId,
    dealId: row.deal_id as DealId,
    segment: row.segment,
    wonAt: row.won_at,
    round: row.round,
    offeredAt: row.offered_at,
    packetVersion: row.packet_version,
    firstContact,
  }
  const there = <Value>(value: Value | null, what: string): Value => {
    if (value === null)
      throw new Error(`The stored handoff ${row.id} is ${row.state} without ${what}; mend its row.`)
    return value
  }
  if (row.state === 'offered')
    return { ...crossing, state: row.state, successManagerId: row.success_manager_id as PersonId | null }
  const taken = {
    ...crossing,
    successManagerId: there(row.success_manager_id, 'a success manager') as PersonId,
  }
  switch (row.state) {
    case 'claimed':
      return { ...taken, state: row.state }
    case 'returned':
      return { ...taken, state: row.state, returnedAt: there(row.returned_at, 'the time of its return') }
    case 'accepted':
      return { ...taken, state: row.state, acceptedAt: there(row.accepted_at, 'the time of its acceptance') }
    case 'completed':
      return {
        ...taken,
        state: row.state,
        acceptedAt: there(row.accepted_at, 'the time of its acceptance'),
        firstContact: there(firstContact, 'a first contact'),
        completedAt: there(row.completed_at, 'the time of its completion'),
      }
  }
}
