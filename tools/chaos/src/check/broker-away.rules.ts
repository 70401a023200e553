import { type Finding } from '../finding'
import { some } from './arithmetic.rules'
import { type Evidence } from './evidence'

/** I7: while the broker is away every write is answered, and afterwards the backlog drains. */
export function checkBrokerAway({ ledger, phases, outbox, left }: Evidence): Finding {
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
  const seconds = outages.map(({ from, to }) => `${Math.round((to - from) / 1_000)} s`).join(', ')
  return {
    invariant: 'I7',
    says: 'broker away: writes go on, the backlog drains',
    measured: `${failed.length} failed of ${sent.length} writes in ${outages.length} outages (${seconds}); backlog up to ${backlog} events, ${left} at the end`,
    target: '0 failed writes, 0 left',
    violations: [
      ...(sent.length === 0 ? ['nothing was written while the broker was away'] : []),
      ...some(failed),
      ...(left > 0 ? [`${left} events are left in the outbox`] : []),
    ],
  }
}
