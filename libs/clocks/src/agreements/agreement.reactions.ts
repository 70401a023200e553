import { type EventEnvelope, type Reaction, type Tx, when } from '@customer-graph/events'
import { type EventContract, type ServiceLevel } from '@customer-graph/glossary'
import { type DeadlineHandler } from '../deadline/deadline'
import { cancelDeadlines, scheduleDeadline } from '../deadline/deadline.store'
import { type CalendarVersion, type KnownDefinition } from './agreement'
import { keepCalendar, keepDefinition, keepServiceLevel } from './agreement.store'

/** The operating model's contracts; handed in, because a platform library knows no department. */
export interface AgreementContracts {
  readonly serviceLevelSet: EventContract<ServiceLevel>
  readonly calendarSet: EventContract<CalendarVersion>
  readonly definitionEffective: EventContract<KnownDefinition>
}

/** What a service does when the targets or hours in force changed: start the clocks that waited, re-plan the open ones. */
export type TargetsChanged = (tx: Tx) => Promise<void>

/** The kind of the deadlines at which a version that was heard of earlier comes into force. */
export const agreementDeadline = 'agreement-effective'

/**
 * Keeps the service's own copies of service levels, calendars and definitions. After a service level or calendar arrived,
 * `onTargetsChanged` runs in the same transaction, and once more when a version comes into force that was announced
 * ahead; for that, hand `agreementDeadlines` to the deadline worker.
 */
export function agreementReactions(
  { serviceLevelSet, calendarSet, definitionEffective }: AgreementContracts,
  onTargetsChanged: TargetsChanged | null = null,
): Reaction[] {
  async function changed({ time, data }: EventEnvelope<{ effectiveFrom: string }>, tx: Tx): Promise<void> {
    if (!onTargetsChanged) return
    await onTargetsChanged(tx)
    const dueAt = new Date(data.effectiveFrom)
    if (dueAt <= time) return
    const subject = dueAt.toISOString()
    await cancelDeadlines(tx.manager, agreementDeadline, subject)
    await scheduleDeadline(tx.manager, { kind: agreementDeadline, subject, dueAt })
  }
  return [
    when(serviceLevelSet, async (event, tx) => {
      await keepServiceLevel(tx.manager, event.data)
      await changed(event, tx)
    }),
    when(calendarSet, async (event, tx) => {
      await keepCalendar(tx.manager, event.data)
      await changed(event, tx)
    }),
    when(definitionEffective, ({ data }, tx) => keepDefinition(tx.manager, data)),
  ]
}

/** The handlers of the deadlines that `agreementReactions` schedules. */
export const agreementDeadlines = (
  onTargetsChanged: TargetsChanged,
): Readonly<Record<typeof agreementDeadline, DeadlineHandler>> => ({
  [agreementDeadline]: (_deadline, tx) => onTargetsChanged(tx),
})
