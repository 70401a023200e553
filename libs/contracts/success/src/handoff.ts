import {
  becauseOf,
  businessTimeInWords,
  defineEvent,
  fact,
  inWords,
  segments,
} from '@customer-graph/glossary'
import { z } from 'zod'

/** Why success may send a handoff back. */
export const returnReasons = [
  'goals-unclear',
  'success-criteria-not-measurable',
  'stakeholder-missing',
  'promises-unclear',
  'wrong-segment',
  'other',
] as const

const handoff = { handoffId: fact.id, customerId: fact.id, dealId: fact.id }
const example = {
  handoffId: '019a9f10-0000-7000-8000-000000000030',
  customerId: '019a9f10-0000-7000-8000-000000000001',
  dealId: '019a9f10-0000-7000-8000-000000000010',
}
const person = '019a9f10-0000-7000-8000-000000000031'

export const handoffOffered = defineEvent({
  type: 'success.handoff-offered.v1',
  describes:
    'A won deal was offered to success with its packet: for the first time (round 1), or again after a return.',
  schema: z.object({
    ...handoff,
    segment: fact.keyOf(segments),
    round: z.int().min(1),
    packetVersion: z.int().min(1),
  }),
  example: { ...example, segment: 'enterprise', round: 1, packetVersion: 1 },
  concerns: ({ customerId }) => [customerId],
  headline: ({ round }) =>
    round === 1 ? 'A handoff was offered to success' : `A handoff was offered again, round ${round}`,
  hidden: null,
})

export const handoffClaimed = defineEvent({
  type: 'success.handoff-claimed.v1',
  describes: 'A success manager took a handoff.',
  schema: z.object({ ...handoff, successManagerId: fact.id }),
  example: { ...example, successManagerId: person },
  concerns: ({ customerId }) => [customerId],
  headline: () => 'A success manager took the handoff',
  hidden: null,
})

export const handoffReassigned = defineEvent({
  type: 'success.handoff-reassigned.v1',
  describes: 'A handoff went from one success manager to another.',
  schema: z.object({
    ...handoff,
    fromId: fact.id.nullable(),
    toId: fact.id,
    reason: fact.words(2000).nullable(),
  }),
  example: {
    ...example,
    fromId: person,
    toId: '019a9f10-0000-7000-8000-000000000032',
    reason: 'left the company',
  },
  concerns: ({ customerId }) => [customerId],
  headline: ({ reason }) => `The handoff went to another success manager${becauseOf(reason)}`,
  hidden: null,
})

export const handoffAccepted = defineEvent({
  type: 'success.handoff-accepted.v1',
  describes: 'Success accepted the handoff: the packet is good enough to begin with.',
  schema: z.object({ ...handoff, successManagerId: fact.id, round: z.int().min(1) }),
  example: { ...example, successManagerId: person, round: 1 },
  concerns: ({ customerId }) => [customerId],
  headline: () => 'Success accepted the handoff',
  hidden: null,
})

export const handoffReturned = defineEvent({
  type: 'success.handoff-returned.v1',
  describes: 'Success sent the handoff back with reasons; sales mends the packet and it is offered again.',
  schema: z.object({
    ...handoff,
    round: z.int().min(1),
    reasons: z.array(z.object({ code: fact.keyOf(returnReasons), note: fact.words(2000).nullable() })).min(1),
  }),
  example: {
    ...example,
    round: 1,
    reasons: [{ code: 'success-criteria-not-measurable', note: 'no target given' }],
  },
  concerns: ({ customerId }) => [customerId],
  headline: ({ reasons }) =>
    `Success returned the handoff: ${reasons.map(({ code }) => inWords(code)).join(', ')}`,
  hidden: null,
})

const punctuality = { true: ', in time', false: ', too late', null: '' }

export const firstContactMade = defineEvent({
  type: 'success.first-contact-made.v1',
  describes: 'Success spoke with the customer for the first time after the deal was won.',
  schema: z.object({
    ...handoff,
    contactedAt: fact.instant,
    elapsedBusinessMinutes: z
      .number()
      .min(0)
      .nullable()
      .describe(
        'Business minutes since the deal was won, less those in which the packet was back with sales; null when no service level applied.',
      ),
    inTime: z.boolean().nullable(),
  }),
  example: { ...example, contactedAt: '2026-11-23T10:00:00.000Z', elapsedBusinessMinutes: 90, inTime: true },
  concerns: ({ customerId }) => [customerId],
  headline: ({ inTime, elapsedBusinessMinutes: minutes }) => {
    const after = minutes === null ? '' : ` after ${businessTimeInWords(minutes)} of business time`
    return `First contact was made${after}${punctuality[`${inTime}`]}`
  },
  hidden: null,
})

export const handoffCompleted = defineEvent({
  type: 'success.handoff-completed.v1',
  describes: 'The handoff is over: accepted, first contact made, and onboarding under way.',
  schema: z.object({ ...handoff, rounds: z.int().min(1) }),
  example: { ...example, rounds: 1 },
  concerns: ({ customerId }) => [customerId],
  headline: () => 'The handoff is complete',
  hidden: null,
})
