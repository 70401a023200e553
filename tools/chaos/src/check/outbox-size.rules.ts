import { type Finding } from '../finding'
import { bounds, verdictOn } from './bounds'
import { type Evidence, type OutboxSample } from './evidence'

const kib = (bytes: number) => `${Math.round(bytes / 1024)} KiB`
/** A run of this length has halves that can be compared. */
const longMs = 5 * 60_000

/** I9: at rest the outbox is as good as empty, and in a long run it does not grow any more in the second half. */
export function checkOutboxSize({ left, outbox, published }: Evidence): Finding {
  const most = highest(outbox, 'rows')
  const growth = growthOf(outbox)
  const { target, bytesPerRow } = bounds.outboxGrowth
  const growthText =
    growth === null
      ? ''
      : `; at most ${kib(growth.before)} in the first half and ${kib(growth.after)} in the second, ${growth.percent.toFixed(1)} % more (${verdictOn(growth.percent, target)})`
  return {
    invariant: 'I9',
    says: 'the outbox stays small',
    measured: `${left} rows at rest after ${published.length} published, ${most} rows and ${kib(highest(outbox, 'bytes'))} at most${growthText}`,
    target: `≤ ${bounds.outboxRows} rows at rest${growth === null ? '' : `, ≤ ${target} % growth in the second half`}`,
    violations: [
      ...(left > bounds.outboxRows ? [`${left} rows are left at rest`] : []),
      ...(growth !== null && growth.percent > target && growth.after > most * bytesPerRow
        ? [`the outbox grew to ${kib(growth.after)} in the second half, for ${most} rows at most`]
        : []),
    ],
  }
}

const highest = (samples: readonly OutboxSample[], what: 'rows' | 'bytes') =>
  samples.reduce((most, sample) => Math.max(most, sample[what]), 0)

function growthOf(samples: readonly OutboxSample[]) {
  const [first, last] = [samples[0], samples.at(-1)]
  if (!first || !last || last.at - first.at < longMs) return null
  const half = (first.at + last.at) / 2
  const before = highest(
    samples.filter(({ at }) => at <= half),
    'bytes',
  )
  const after = highest(
    samples.filter(({ at }) => at > half),
    'bytes',
  )
  return { before, after, percent: (after / Math.max(1, before) - 1) * 100 }
}
