import { customerRegistered, dealLost, dealMoved, dealOpened, dealWon } from '@customer-graph/contracts-sales'
import {
  ticketOpened,
  ticketReopened,
  ticketReplied,
  ticketResolved,
} from '@customer-graph/contracts-support'
import { type EventEnvelope } from '@customer-graph/events'
import { newId } from '@customer-graph/glossary'
import { eventOf } from '@customer-graph/subgraph/for-tests/event-of'

/** A large and a small customer. */
export const [acme, bolt] = [newId(), newId()]
/** Those who sell to them. */
export const [sam, tina] = [newId(), newId()]
export const day = (date: string, time = '00:00') => `${date}T${time}:00.000Z`

interface Story {
  readonly customerId: string
  readonly sellerId?: string
  readonly engaged?: string
  readonly closed?: string
  readonly minor?: number
}

function openedDeal({ customerId, sellerId = sam, engaged }: Story) {
  const deal = { dealId: newId(), customerId, kind: 'new' as const, sellerId, productId: null }
  const engagedAt = engaged ? day(engaged) : null
  const time = new Date(engagedAt ?? day('2026-02-01'))
  return {
    deal: { ...deal, engagedAt },
    opened: eventOf(dealOpened, { ...deal, engagedAt, stage: 'prospecting', value: null }, { time }),
  }
}

export function wonDeal(story: Story, currency = 'USD'): EventEnvelope[] {
  const { deal, opened } = openedDeal(story)
  const closedAt = day(story.closed!)
  const value = { amountMinor: story.minor!, currency }
  return [
    opened,
    eventOf(
      dealWon,
      { ...deal, segment: 'small', value, closedAt, packet: null },
      { time: new Date(closedAt) },
    ),
  ]
}

function lostDeal(story: Story): EventEnvelope[] {
  const { deal, opened } = openedDeal(story)
  const closedAt = day(story.closed!)
  return [opened, eventOf(dealLost, { ...deal, closedAt, reason: null }, { time: new Date(closedAt) })]
}

function movedDeal(story: Story): EventEnvelope[] {
  const { deal, opened } = openedDeal(story)
  const engagedAt = day('2026-02-02')
  return [opened, eventOf(dealMoved, { ...deal, engagedAt, from: 'prospecting', to: 'engaging' })]
}

/** A ticket opened at an instant, first answered and then resolved some hours later, once or more often. */
function ticket(
  customerId: string,
  openedAt: string,
  answeredAfter: number | null,
  ...resolvedAfter: number[]
): EventEnvelope[] {
  const about = { ticketId: newId(), customerId }
  const after = (hours: number) => new Date(Date.parse(openedAt) + hours * 3_600_000).toISOString()
  const reply = { ...ticketReplied.example, ...about, kind: 'acknowledgement' as const }
  const opening = { ...ticketOpened.example, ...about, openedAt }
  return [
    eventOf(ticketOpened, opening),
    ...(answeredAfter === null
      ? []
      : [eventOf(ticketReplied, { ...reply, repliedAt: after(answeredAfter) })]),
    ...resolvedAfter.flatMap((hours, at) => [
      ...(at ? [eventOf(ticketReopened, { ...about, reason: null })] : []),
      eventOf(ticketResolved, { ...about, agentId: null, resolvedAt: after(hours), times: at + 1 }),
    ]),
  ]
}

const registered = (customerId: string, segment: 'small' | 'enterprise') =>
  eventOf(customerRegistered, { ...customerRegistered.example, customerId, segment })

/** Three deals won, one lost, two at work, one beginning: what sales announced, in order. */
export const sales: EventEnvelope[] = [
  registered(acme, 'enterprise'),
  registered(bolt, 'small'),
  ...wonDeal({ customerId: acme, engaged: '2026-01-01', closed: '2026-01-11', minor: 30_000 }),
  ...wonDeal({
    customerId: acme,
    engaged: '2026-01-01',
    closed: '2026-02-10',
    minor: 20_000,
    sellerId: tina,
  }),
  ...wonDeal({ customerId: bolt, engaged: '2026-01-05', closed: '2026-01-26', minor: 10_000 }),
  ...lostDeal({ customerId: bolt, engaged: '2026-01-05', closed: '2026-01-20', sellerId: tina }),
  ...movedDeal({ customerId: acme }),
  ...movedDeal({ customerId: bolt }),
  openedDeal({ customerId: bolt }).opened,
]
/**
 * Four tickets: what support announced, in order.
 * 16 November 2026 is a Monday; office hours are 9:00 to 12:30 and 13:30 to 18:00 in Rome, an hour ahead of UTC.
 */
export const support: EventEnvelope[] = [
  ...ticket(acme, day('2026-11-16', '08:00'), 1, 2),
  ...ticket(acme, day('2026-11-16', '08:00'), 2, 5, 24),
  ...ticket(bolt, day('2026-11-20', '16:00'), 64, 65),
  ...ticket(bolt, day('2026-11-20', '16:00'), null),
]
