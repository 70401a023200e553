import { defineEvent, fact, segments } from '@customer-graph/glossary'
import { z } from 'zod'
import { handoffPacket, packetExample } from './packet'

export const dealKinds = ['new', 'expansion', 'renewal'] as const
export const dealStages = ['prospecting', 'engaging', 'won', 'lost'] as const

const deal = {
  dealId: fact.id,
  customerId: fact.id,
  kind: z.enum(dealKinds),
  sellerId: fact.id.nullable(),
  productId: fact.id.nullable(),
}

const example = {
  dealId: '019a9f10-0000-7000-8000-000000000010',
  customerId: '019a9f10-0000-7000-8000-000000000001',
  kind: 'new' as const,
  sellerId: '019a9f10-0000-7000-8000-000000000011',
  productId: '019a9f10-0000-7000-8000-000000000012',
}

export const dealOpened = defineEvent({
  type: 'sales.deal-opened.v1',
  describes: 'Sales began to work on an opportunity with a customer.',
  schema: z.object({
    ...deal,
    stage: z.enum(dealStages),
    value: fact.money.nullable(),
    engagedAt: fact.instant
      .nullable()
      .describe(
        'When work with the customer began; null while only prospecting. The sales cycle is counted from here.',
      ),
  }),
  example: { ...example, stage: 'prospecting', value: null, engagedAt: null },
})

export const dealMoved = defineEvent({
  type: 'sales.deal-moved.v1',
  describes: 'An open deal went to another stage.',
  schema: z.object({
    ...deal,
    from: z.enum(dealStages),
    to: z.enum(dealStages),
    engagedAt: fact.instant.nullable(),
  }),
  example: { ...example, from: 'prospecting', to: 'engaging', engagedAt: '2026-09-01T09:00:00.000Z' },
})

export const dealChanged = defineEvent({
  type: 'sales.deal-changed.v1',
  describes:
    'What is known of an open deal changed, at the same stage; the data is the deal as it now stands.',
  schema: z.object({
    ...deal,
    stage: z.enum(dealStages),
    value: fact.money.nullable(),
    engagedAt: fact.instant.nullable(),
  }),
  example: { ...example, stage: 'engaging', value: null, engagedAt: '2026-09-01T09:00:00.000Z' },
})

export const dealWon = defineEvent({
  type: 'sales.deal-won.v1',
  describes:
    'A deal was won. Carries the handoff packet as a snapshot, so that success can begin without asking back.',
  schema: z.object({
    ...deal,
    segment: z.enum(segments),
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
})

export const dealLost = defineEvent({
  type: 'sales.deal-lost.v1',
  describes: 'A deal was lost, with the reason when it is known.',
  schema: z.object({
    ...deal,
    engagedAt: fact.instant.nullable(),
    closedAt: fact.instant,
    reason: z.string().nullable(),
  }),
  example: {
    ...example,
    engagedAt: '2026-09-01T09:00:00.000Z',
    closedAt: '2026-10-02T10:00:00.000Z',
    reason: 'price',
  },
})

export const packetAmended = defineEvent({
  type: 'sales.packet-amended.v1',
  describes:
    'The packet of a won deal was mended after success returned the handoff; it is offered again with this content.',
  schema: z.object({
    dealId: fact.id,
    customerId: fact.id,
    packet: handoffPacket,
    changed: z.array(z.string()),
  }),
  example: {
    dealId: example.dealId,
    customerId: example.customerId,
    packet: { ...packetExample, version: 2 },
    changed: ['successCriteria.0.target'],
  },
})
