import { z } from 'zod'
import { type Department } from './departments'
import { defineEvent, type EventContract } from './event-contract'
import { fact } from './facts'

/** The most ids that one event names; where more are undone in a stream, several follow each other. */
export const maxUndoneIds = 5_000

const eventsUndoneFact = z.object({
  customerId: fact.id.nullable(),
  from: z.int().min(1).describe('The lowest number (`ce_sequence`) among the undone events of this stream.'),
  to: z.int().min(1).describe('The highest.'),
  eventIds: z
    .array(fact.id)
    .min(1)
    .max(maxUndoneIds)
    .describe(
      'The undone events of this stream, by id. Where one of them is itself an `events-undone`, what it named is true again unless it is named here too.',
    ),
})
export type EventsUndoneFact = z.infer<typeof eventsUndoneFact>

/**
 * The contract `<department>.events-undone.v1`: the department's database was put back, and events of this stream that it
 * had announced happened after that state. They stand on the topic and are no more.
 */
export const eventsUndone = (department: Department): EventContract<EventsUndoneFact> =>
  defineEvent({
    type: `${department}.events-undone.v1`,
    describes:
      'The database of the department was put back to an earlier state. The named events of this stream happened later: they are on the topic, and no more.',
    schema: eventsUndoneFact,
    example: {
      customerId: '019a9f10-0000-7000-8000-000000000001',
      from: 15,
      to: 16,
      eventIds: ['019a9f10-0000-7000-8000-0000000000e1', '019a9f10-0000-7000-8000-0000000000e2'],
    },
    concerns: ({ customerId }) => [customerId],
    headline: ({ eventIds }) =>
      `Put back to an earlier state: ${eventIds.length === 1 ? 'an entry is' : `${eventIds.length} entries are`} no more`,
    hidden: null,
  })

/** Whether a type is that of {@link eventsUndone}, of whichever department. */
export const isEventsUndone = (type: string): boolean => type.endsWith('.events-undone.v1')
