import { type Finding } from '../finding'
import { inMs, percentileOf } from './arithmetic.rules'
import { bounds, verdictOn } from './bounds'
import { type Evidence, type Group } from './evidence'
import { expectedEvents, keyOf, type Expected } from './expected-events.rules'
import { type Phase } from '../faults/chronicle'

/** From the first statement of a write to its effect, both by the database's clock; an event without effect waits still. */
export function latenciesOf(
  evidence: Evidence,
  group: Group,
  chosen: (event: Expected) => boolean,
): number[] {
  const appliedAt = new Map(evidence.effects[group].map((effect) => [keyOf(effect), effect.at]))
  return expectedEvents(evidence)
    .filter(chosen)
    .map((event) => (appliedAt.get(keyOf(event)) ?? evidence.endedAt) - event.writtenAt)
}

export const within =
  (phases: readonly Phase[], kind: Phase['kind']) =>
  ({ writtenAt }: Expected): boolean =>
    phases.some((phase) => phase.kind === kind && phase.from <= writtenAt && writtenAt <= phase.to)

/** I5: commit to effect while nothing else happens, and that it does not grow in a long run. */
export function checkLatency(evidence: Evidence): Finding {
  const { latency, drift } = bounds
  const calms = evidence.phases.filter(({ kind }) => kind === 'calm')
  const latencies = latenciesOf(evidence, 'steady', within(calms, 'calm'))
  const [p50, p99] = [percentileOf(latencies, 0.5), percentileOf(latencies, 0.99)]
  const grown = driftOf(evidence, calms)
  const driftText =
    grown === null
      ? ''
      : `; p99 ${inMs(grown.first)} in the first quarter and ${inMs(grown.last)} in the last, ${grown.percent.toFixed(0)} % more (${verdictOn(grown.percent, drift.target)})`
  return {
    invariant: 'I5',
    says: 'commit → effect at 200 events/s',
    measured: `p50 ${inMs(p50)} (${verdictOn(p50, latency.p50.target)}), p99 ${inMs(p99)} (${verdictOn(p99, latency.p99.target)}) of ${latencies.length} events${driftText}`,
    target: `p50 ≤ ${latency.p50.target} ms, p99 ≤ ${latency.p99.target} ms${grown === null ? '' : `, p99 drifts ≤ ${drift.target} %`}`,
    violations: [
      ...(latencies.length === 0 ? ['nothing was written in a calm'] : []),
      ...(p50 > latency.p50.bound
        ? [`p50 is ${inMs(p50)}: above ${latency.p50.bound} ms a relay is not woken`]
        : []),
      ...(p99 > latency.p99.bound
        ? [`p99 is ${inMs(p99)}: above ${latency.p99.bound} ms something stands still`]
        : []),
      ...(grown !== null && grown.last - grown.first > drift.bound
        ? [`p99 grew from ${inMs(grown.first)} to ${inMs(grown.last)}: something fills up`]
        : []),
    ],
  }
}

const calmsForDrift = 4

function driftOf(evidence: Evidence, calms: readonly Phase[]) {
  if (calms.length < calmsForDrift) return null
  const quarter = Math.ceil(calms.length / 4)
  const p99 = (of: readonly Phase[]) =>
    percentileOf(latenciesOf(evidence, 'steady', within(of, 'calm')), 0.99)
  const [first, last] = [p99(calms.slice(0, quarter)), p99(calms.slice(-quarter))]
  return { first, last, percent: (last / first - 1) * 100 }
}
