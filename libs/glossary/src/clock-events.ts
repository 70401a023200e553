import { z } from 'zod'
import { type Department } from './departments'
import { defineEvent, type EventContract } from './event-contract'
import { fact } from './facts'
import { becauseOf, businessTimeInWords } from './in-words'
import { boundaries } from './service-level'

/** What every event of a clock says. Minutes are business minutes of the clock's calendar, to two decimals. */
export const clockFact = z.object({
  clockId: fact.id,
  subjectKind: fact.key.describe('The kind of thing that is measured, e.g. `ticket`.'),
  subjectId: fact.key.describe('Its id, of that kind.'),
  customerId: fact.id.nullable(),
  boundary: fact.keyOf(boundaries),
  serviceLevelId: fact.id,
  serviceLevelVersion: z.int().min(1),
  name: fact.words(200),
  startedAt: fact.instant,
  dueAt: fact.instant
    .nullable()
    .describe(
      'When the target is used up if nothing pauses the clock again; null while it is paused and once it has ended in time.',
    ),
  breachedAt: fact.instant
    .nullable()
    .describe('Once set it stays: a failed clock stays failed, also when it is met later.'),
  share: z
    .number()
    .gt(0)
    .lt(1)
    .optional()
    .describe('The share of the target that is used up; warnings only.'),
  elapsedBusinessMinutes: z.number().min(0),
  targetMinutes: z.number().gt(0),
  pausedMinutes: z.number().min(0),
  reason: fact
    .words(2000)
    .optional()
    .describe('Why the clock was paused, resumed or cancelled, or why this service level was chosen.'),
})
export type ClockFact = z.infer<typeof clockFact>

const target = ({ name, targetMinutes }: ClockFact) => `${name} (${businessTimeInWords(targetMinutes)})`

/** What each moment of a clock is, and how it is told. */
const moments = {
  started: {
    describes: 'A clock of a service level started to run.',
    headline: (fact: ClockFact) => `The clock started: ${target(fact)}`,
  },
  paused: {
    describes: 'A clock stands still; the time until it resumes does not count.',
    headline: ({ name, reason }: ClockFact) => `The clock stands still: ${name}${becauseOf(reason)}`,
  },
  resumed: {
    describes: 'A paused or ended clock runs on, with what had elapsed kept.',
    headline: ({ name, reason }: ClockFact) => `The clock runs on: ${name}${becauseOf(reason)}`,
  },
  warned: {
    describes: 'A share of the target is used up and the clock has not been met. Once per share and target.',
    headline: (fact: ClockFact) =>
      `${Math.round((fact.share ?? 0) * 100)} % of the time is used up: ${target(fact)}`,
  },
  breached: {
    describes:
      'The target was used up before the clock was met. Final: a later `clock-met` does not heal it.',
    headline: (fact: ClockFact) => `The time was used up: ${target(fact)}`,
  },
  met: {
    describes: 'What the clock waited for happened: in time when `breachedAt` is null, late otherwise.',
    headline: (fact: ClockFact) =>
      `${fact.breachedAt ? 'Done, too late' : 'Done in time'}: ${target(fact)} after ${businessTimeInWords(fact.elapsedBusinessMinutes)}`,
  },
  cancelled: {
    describes:
      'The clock no longer applies. It counts neither as met nor as missed, unless it had breached before.',
    headline: ({ name, reason }: ClockFact) => `The clock no longer applies: ${name}${becauseOf(reason)}`,
  },
} as const

/** A moment in the life of a clock that its department announces. */
export type ClockMoment = keyof typeof moments

/** The clock events of one department, by moment. */
export type ClockEvents = Readonly<Record<ClockMoment, EventContract<ClockFact>>>

/** The contracts `<department>.clock-started.v1` and so on, which every service that runs clocks publishes. */
export const clockEvents = (department: Department): ClockEvents => ({
  started: contractOf(department, 'started', { ...running, reason: '"First contact" version 1 applies' }),
  paused: contractOf(department, 'paused', {
    ...running,
    dueAt: null,
    elapsedBusinessMinutes: 30,
    reason: 'waiting on customer',
  }),
  resumed: contractOf(department, 'resumed', { ...running, elapsedBusinessMinutes: 30, pausedMinutes: 90 }),
  warned: contractOf(department, 'warned', { ...running, elapsedBusinessMinutes: 240, share: 0.5 }),
  breached: contractOf(department, 'breached', {
    ...running,
    elapsedBusinessMinutes: 480,
    breachedAt: running.dueAt,
  }),
  met: contractOf(department, 'met', { ...running, dueAt: null, elapsedBusinessMinutes: 200.5 }),
  cancelled: contractOf(department, 'cancelled', { ...running, dueAt: null, reason: 'merged into another' }),
})

const contractOf = (
  department: Department,
  moment: ClockMoment,
  example: ClockFact,
): EventContract<ClockFact> =>
  defineEvent({
    type: `${department}.clock-${moment}.v1`,
    ...moments[moment],
    schema: clockFact,
    example,
    concerns: ({ customerId }) => [customerId],
    hidden: null,
  })

const running: ClockFact = {
  clockId: '019a9f10-0000-7000-8000-000000000090',
  subjectKind: 'handoff',
  subjectId: '019a9f10-0000-7000-8000-000000000020',
  customerId: '019a9f10-0000-7000-8000-000000000001',
  boundary: 'handoff-first-contact',
  serviceLevelId: '019a9f10-0000-7000-8000-000000000080',
  serviceLevelVersion: 1,
  name: 'First contact, enterprise',
  startedAt: '2026-11-20T08:00:00.000Z',
  dueAt: '2026-11-20T17:00:00.000Z',
  breachedAt: null,
  elapsedBusinessMinutes: 0,
  targetMinutes: 480,
  pausedMinutes: 0,
}
