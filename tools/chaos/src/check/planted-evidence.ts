import { type Command } from '../processes/command'
import { type Applied, type Evidence, type Published } from './evidence'

const start = 1_000_000

const command = (id: number, streams: readonly string[], more: Partial<Command> = {}): Command => ({
  id,
  events: streams.map((stream) => ({ stream, poison: false })),
  fate: 'commit',
  slowMs: 0,
  ...more,
})

const event = (
  place: number,
  command: number,
  index: number,
  stream: string,
  sequence: number,
): Published => ({
  id: `event-${place}`,
  command,
  index,
  stream,
  sequence,
})

const published = [
  event(1, 1, 0, 'a', 1),
  event(2, 1, 1, 'b', 1),
  event(3, 3, 0, 'a', 2),
  event(4, 4, 0, 'a', 3),
  event(5, 5, 0, 'b', 2),
]

export const appliedAs = (event: Published, after = 50): Applied => ({
  ...event,
  attempt: 1,
  process: 'consumer 1',
  at: start + event.command * 1_000 + after,
})

/**
 * A run in which nothing went wrong: command 2 was rolled back, command 4 was committed though its answer was lost, the
 * rest was committed. Each command was sent at its number in seconds, in a phase of each kind.
 */
export function flawless(): Evidence {
  const effects = published.map((each) => appliedAs(each))
  const sent = (command: Command, told: 'committed' | 'rolled back' | 'unknown') => ({
    command,
    told,
    sentAt: start + command.id * 1_000,
    tookMs: 5,
    by: 'writer 1',
  })
  const phase = (kind: 'calm' | 'take-over' | 'storm' | 'outage' | 'rolling', id: number) => ({
    kind,
    from: start + id * 1_000 - 100,
    to: start + id * 1_000 + 900,
  })
  return {
    ledger: [
      sent(command(1, ['a', 'b']), 'committed'),
      sent(command(2, ['a'], { fate: 'fail-at-commit' }), 'rolled back'),
      sent(command(3, ['a']), 'committed'),
      sent(command(4, ['a']), 'unknown'),
      sent(command(5, ['b']), 'committed'),
    ],
    written: new Map([1, 3, 4, 5].map((id) => [id, start + id * 1_000])),
    published,
    effects: { steady: effects, failing: effects },
    faults: [{ at: start + 2_950, kind: 'kill', target: 'writer 1', tookMs: 500 }],
    phases: [
      phase('calm', 1),
      phase('take-over', 3),
      phase('storm', 4),
      phase('outage', 5),
      phase('rolling', 5),
    ],
    outbox: [],
    left: 0,
    parked: { steady: { before: 0, after: 0 }, failing: { before: 0, after: 0 } },
    crashes: [],
    endings: [{ process: 'writer 1', code: 0, tookMs: 100 }],
    endedAt: start + 60_000,
  }
}
