import { businessTimeBetween } from '@customer-graph/clocks'
import {
  type replyKinds,
  ticketCategorised,
  ticketOpened,
  ticketReopened,
  ticketReplied,
  ticketResolved,
} from '@customer-graph/contracts-support'
import { type EventContract, oneOf } from '@customer-graph/glossary'
import { type CalendarVersion } from '../calendar/calendar'
import { inForce } from '../agreement/in-force.rules'
import { factOf, type FactStep } from './fact-step'
import { type BusinessTimes, type TicketFact } from './ticket-fact'

type Ticket = { ticketId: string; customerId: string }

const step = <Data extends Ticket>(
  contract: EventContract<Data>,
  next: (data: Data, before: TicketFact) => Partial<TicketFact>,
): FactStep<TicketFact> =>
  factOf(
    contract,
    ({ ticketId }) => ticketId,
    (data, before) => {
      const { ticketId, customerId } = data
      const known = { ...unheard, ...before, ticketId, customerId }
      return { ...known, ...next(data, known) }
    },
  )

const unheard = {
  ...{ priority: null, plan: null, openedAt: null, firstRespondedAt: null, resolvedAt: null },
  ...{ timesResolved: 0, timesReopened: 0 },
}

/** What counts as an answer by a person. Kinds that came later are not counted. */
const responses = ['message', 'acknowledgement'] as const satisfies readonly (typeof replyKinds)[number][]

/**
 * How each event of a ticket changes what is known of it. An acknowledgement by a person is a response, a machine's reply is
 * not; of several the earliest counts, and of several resolutions the last.
 */
export const ticketSteps: readonly FactStep<TicketFact>[] = [
  step(ticketOpened, ({ openedAt, priority, plan }) => ({ openedAt: new Date(openedAt), priority, plan })),
  step(ticketCategorised, ({ priority }) => ({ priority })),
  step(ticketReplied, ({ by, visibility, kind, repliedAt }, { firstRespondedAt }) => {
    if (by !== 'agent' || visibility !== 'public' || !oneOf(responses, kind)) return {}
    const at = new Date(repliedAt)
    return { firstRespondedAt: firstRespondedAt && firstRespondedAt < at ? firstRespondedAt : at }
  }),
  step(ticketResolved, ({ resolvedAt, times }, before) => {
    const at = new Date(resolvedAt)
    return {
      resolvedAt: before.resolvedAt && before.resolvedAt > at ? before.resolvedAt : at,
      timesResolved: Math.max(before.timesResolved, times),
    }
  }),
  step(ticketReopened, (_data, { timesReopened }) => ({ timesReopened: timesReopened + 1 })),
]

/**
 * How long a ticket took on the calendar in force when it was opened, or on the first version for one that is older than the
 * calendar: so that measuring again gives the same, whatever was decided since.
 */
export function businessTimes(
  { openedAt, firstRespondedAt, resolvedAt }: TicketFact,
  versions: readonly CalendarVersion[],
): BusinessTimes {
  const calendar = openedAt && (inForce(versions, openedAt) ?? first(versions))
  const minutes = (until: Date | null) =>
    calendar && openedAt && until ? businessTimeBetween(calendar, openedAt, until) / 60_000 : null
  return {
    firstResponseMinutes: minutes(firstRespondedAt),
    resolutionMinutes: minutes(resolvedAt),
    calendarVersion: calendar?.version ?? null,
  }
}

const first = (versions: readonly CalendarVersion[]): CalendarVersion | null =>
  versions.reduce<CalendarVersion | null>(
    (least, each) => (least && least.version < each.version ? least : each),
    null,
  )
