import { type Command } from '../processes/command'
import { type Random } from './random'

/** What the load of a run is made of. */
export interface Mixture {
  /** Ordinary streams; a tenth of the commands goes to ten busy ones besides. */
  readonly streams: number
  /** One of so many events is poison; never one of a busy stream, which would soon be parked as a whole. */
  readonly poisonEvery: number
  /** In how many of 100 commands the commit takes its time. */
  readonly slowPercent: number
  readonly rolledBackPercent: number
}

const mostEvents = 5
const busyStreams = 10
const slowMs = [20, 150] as const

/** Draws a command: one to five events in one or two streams. */
export function nextCommand(id: number, random: Random, mixture: Mixture): Command {
  const stream = () =>
    random.inPercent(10)
      ? `busy-${random.between(1, busyStreams)}`
      : `stream-${random.between(1, mixture.streams)}`
  const streams = [stream(), stream()]
  const events = Array.from({ length: random.between(1, mostEvents) }, () => {
    const chosen = random.inPercent(70) ? streams[0] : streams[1]
    const poison = random.between(1, mixture.poisonEvery) === 1 && !chosen?.startsWith('busy')
    return { stream: chosen ?? 'stream-1', poison }
  })
  const rolledBack = random.inPercent(mixture.rolledBackPercent)
  const slow = random.inPercent(mixture.slowPercent)
  return {
    id,
    events,
    fate: !rolledBack ? 'commit' : random.inPercent(50) ? 'fail-in-work' : 'fail-at-commit',
    slowMs: slow ? random.between(...slowMs) : 0,
  }
}
