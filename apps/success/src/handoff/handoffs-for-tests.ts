import { type CustomerId, type DealId, type PersonId } from '@customer-graph/glossary'
import {
  type AcceptedHandoff,
  type ClaimedHandoff,
  type HandoffId,
  type OfferedHandoff,
  type ReturnedHandoff,
} from './handoff'

const id = (last: string) => `019a9f10-0000-7000-8000-0000000000${last}`

export const tomas = id('31') as PersonId
export const mira = id('32') as PersonId
export const customerId = id('01') as CustomerId
export const dealId = id('10') as DealId
export const wonAt = new Date('2026-11-20T15:30:00Z')
export const later = new Date('2026-11-23T09:00:00Z')

export const offered: OfferedHandoff = {
  id: id('30') as HandoffId,
  customerId,
  dealId,
  segment: 'enterprise',
  wonAt,
  round: 1,
  offeredAt: wonAt,
  packetVersion: 1,
  firstContact: null,
  state: 'offered',
  successManagerId: null,
}
export const claimed: ClaimedHandoff = { ...offered, state: 'claimed', successManagerId: tomas }
export const returned: ReturnedHandoff = { ...claimed, state: 'returned', returnedAt: later }
export const accepted: AcceptedHandoff = { ...claimed, state: 'accepted', acceptedAt: later }
