import { amountInWords, becauseOf, defineEvent, fact, inWords, segments } from '@customer-graph/glossary'
import { z } from 'zod'
import { handoffPacket, packetExample } from './packet'

export const dealKinds = ['new', 'expansion', 'renewal'] as const
export const dealStages = ['prospecting', 'engaging', 'won', 'lost'] as const

const deal = {
  dealId: fact.id,
  customerId: fact.id,
  kind: fact.keyOf(dealKinds),
  sellerId: fact.id.nullable(),
  productId: fact.id.nullable(),
}

const example = {
  dealId: '019a9f10-0000-7000-8000-000000000010',
  customerId: '019a9f10-0000-7000-8000-000000000001',
  kind: 'new',
  sellerId: '019a9f10-0000-7000-8000-000000000011',
  productId: '019a9f10-0000-7000-8000-000000000012',
}

const aDeal = (kind: string) => `${/^[aeiou]/.test(kind) ? 'An' : 'A'} ${inWords(kind)} deal`

export const dealOpened = defineEvent({
  type: 'sales.deal-opened.v1',
  describes: 'Sales began to work on an opportunity with a customer.',
  schema: z.object({
    ...deal,
    stage: fact.keyOf(dealStages),
    value: fact.money.nullable(),
    engagedAt: fact.instant
      .nullable()
      .describe(
        'When work with the customer began; null while only prospecting. The sales cycle is counted from here.',
      ),
  }),
  example: { ...example, stage: 'prospecting', value: null, engagedAt: null },
  concerns: ({ customerId }) => [customerId],
  headline: ({ kind, stage, value }) =>
    `${aDeal(kind)} was opened, ${inWords(stage)}${value ? `, worth ${amountInWords(value)}` : ''}`,
  hidden: null,
})

export const dealMoved = defineEvent({
  type: 'sales.deal-moved.v1',
  describes: 'An open deal went to another stage.',
  schema: z.object({
    ...deal,
    from: fact.keyOf(dealStages),
    to: fact.keyOf(dealStages),
    engagedAt: fact.instant.nullable(),
  }),
  example: { ...example, from: 'prospecting', to: 'engaging', engagedAt: '2026-09-01T09:00:00.000Z' },
  concerns: ({ customerId }) => [customerId],
  headline: ({ from, to }) => `A deal went from ${inWords(from)} to ${inWords(to)}`,
  hidden: null,
})

export const dealChanged = defineEvent({
  type: 'sales.deal-changed.v1',
  describes:
    'What is known of an open deal changed, at the same stage; the data is the deal as it now stands.',
  schema: z.object({
    ...deal,
    stage: fact.keyOf(dealStages),
    value: fact.money.nullable(),
    engagedAt: fact.instant.nullable(),
  }),
  example: { ...example, stage: 'engaging', value: null, engagedAt: '2026-09-01T09:00:00.000Z' },
  concerns: ({ customerId }) => [customerId],
  headline: ({ value }) => `What is known of a deal changed${value ? `: worth ${amountInWords(value)}` : ''}`,
  hidden: null,
})

export const dealWon = defineEvent({
  type: 'sales.deal-won.v1',
  describes:
    'A deal was won. Carries the handoff packet as a snapshot, so that success can begin without asking back.',
  schema: z.object({
    ...deal,
    segment: fact.keyOf(segments),
    value: fact.money,
    engagedAt: fact.instant.nullable(),
    closedAt: fact.instant,
    /** Null only for imported history, which hands nothing over. */
    packet: handoffPacket.nullable(),
  }),
  example: {
    ...example,
    segment: 'enterprise',
    value: { amountMinor: 482_100, currency: 'USD' },
    engagedAt: '2026-09-01T09:00:00.000Z',
    closedAt: '2026-11-20T15:30:00.000Z',
    packet: packetExample,
  },
  concerns: ({ customerId }) => [customerId],
  headline: ({ kind, value }) => `${aDeal(kind)} was won: ${amountInWords(value)}`,
  hidden: null,
})

export const dealLost = defineEvent({
  type: 'sales.deal-lost.v1',
  describes: 'A deal was lost, with the reason when it is known.',
  schema: z.object({
    ...deal,
    engagedAt: fact.instant.nullable(),
    closedAt: fact.instant,
    reason: fact.words(2000).nullable(),
  }),
  example: {
    ...example,
    engagedAt: '2026-09-01T09:00:00.000Z',
    closedAt: '2026-10-02T10:00:00.000Z',
    reason: 'price',
  },
  concerns: ({ customerId }) => [customerId],
  headline: ({ kind, reason }) => `${aDeal(kind)} was lost${becauseOf(reason)}`,
  hidden: null,
})

export const packetAmended = defineEvent({
  type: 'sales.packet-amended.v1',
  describes:
    'The packet of a won deal was mended after success returned the handoff; it is offered again with this content.',
  schema: z.object({
    dealId: fact.id,
    customerId: fact.id,
    packet: handoffPacket,
    changed: z.array(fact.key).describe('Paths, e.g. `successCriteria.0.target`.'),
  }),
  example: {
    dealId: example.dealId,
    customerId: example.customerId,
    packet: { ...packetExample, version: 2 },
    changed: ['successCriteria.0.target'],
  },
  concerns: ({ customerId }) => [customerId],
  headline: ({ packet }) => `The handoff packet was mended and offered again, version ${packet.version}`,
  hidden: null,
})
