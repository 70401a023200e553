import { type Finding } from '../finding'
import { inMs } from './arithmetic.rules'
import { bounds, verdictOn } from './bounds'
import { type Evidence } from './evidence'
import { latenciesOf } from './latency.rules'

/** Whatever was written so soon after a kill has waited for a new owner, if its stream had lost one. */
const soonMs = 1_500

/** I6: after the SIGKILL of a relay in an otherwise calm rig, how long the longest event waited for another relay. */
export function checkTakeOver(evidence: Evidence): Finding {
  const { faults, phases } = evidence
  const probes = phases.filter(({ kind }) => kind === 'take-over')
  const kills = faults.filter(
    ({ kind, target, at }) =>
      kind === 'kill' && target.startsWith('writer') && probes.some(({ from, to }) => from <= at && at <= to),
  )
  const waited = latenciesOf(evidence, 'steady', ({ writtenAt }) =>
    kills.some(({ at }) => at <= writtenAt && writtenAt <= at + soonMs),
  )
  const longest = waited.reduce((a, b) => Math.max(a, b), 0)
  const { target, bound } = bounds.takeOver
  return {
    invariant: 'I6',
    says: 'take-over after a relay’s SIGKILL',
    measured: `${inMs(longest)} at most after ${kills.length} kills (${verdictOn(longest, target)}), by ${waited.length} events written just then`,
    target: `≤ ${target / 1_000} s`,
    violations: [
      ...(kills.length === 0 || waited.length === 0 ? ['no relay was killed while events were written'] : []),
      ...(longest > bound ? [`an event waited ${inMs(longest)} for another relay`] : []),
    ],
  }
}
