import { type Finding } from '../finding'
import { inMs, some } from './arithmetic.rules'
import { type Evidence } from './evidence'

/** So few rows are in the outbox at a moment like any other. */
const nearlyNone = 30

/** I7: while the broker is away every write is answered, and afterwards the backlog drains. */
export function checkBrokerAway(evidence: Evidence): Finding {
  const { ledger, phases, outbox, left } = evidence
  const outages = phases.filter(({ kind }) => kind === 'outage')
  const sent = ledger.filter(({ sentAt }) => outages.some(({ from, to }) => from <= sentAt && sentAt <= to))
  const failed = sent
    .filter(({ told }) => told === 'unknown')
    .map(({ command, by, tookMs }) => `command ${command.id} to ${by} failed after ${Math.round(tookMs)} ms`)
  const backlog = Math.max(
    0,
    ...outbox
      .filter(({ at }) => outages.some(({ from, to }) => from <= at && at <= to))
      .map(({ rows }) => rows),
  )
  const drained = outages.map(({ to }) => drainedAfter(evidence, to))
  const seconds = outages.map(({ from, to }) => `${Math.round((to - from) / 1_000)} s`).join(', ')
  return {
    invariant: 'I7',
    says: 'broker away: writes go on, the backlog drains',
    measured: `${failed.length} failed of ${sent.length} writes in ${outages.length} outages (${seconds}); backlog up to ${backlog} events, gone after ${inMs(Math.max(0, ...drained))} at most, ${left} at the end`,
    target: '0 failed writes, 0 left',
    violations: [
      ...(sent.length === 0 ? ['nothing was written while the broker was away'] : []),
      ...some(failed),
      ...(left > 0 ? [`${left} events are left in the outbox`] : []),
    ],
  }
}

/** How long after the broker is back the outbox is as empty as ever; until the end of the run when it never is. */
function drainedAfter({ outbox, endedAt }: Evidence, back: number): number {
  const empty = outbox.find(({ at, rows }) => at >= back && rows <= nearlyNone)
  return (empty?.at ?? endedAt) - back
}
