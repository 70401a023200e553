import { checkEvidence, checks } from './check-evidence'
import { type Evidence } from './evidence'
import { appliedAs, flawless } from './planted-evidence'

const right = flawless()
const breaches = (of: keyof typeof checks, evidence: Partial<Evidence>): readonly string[] =>
  checks[of]({ ...right, ...evidence }).violations
const inSteady = (steady: Evidence['effects']['steady']) => ({ effects: { ...right.effects, steady } })
const [first, second, third, fourth, fifth] = right.effects.steady as [
  ReturnType<typeof appliedAs>,
  ReturnType<typeof appliedAs>,
  ReturnType<typeof appliedAs>,
  ReturnType<typeof appliedAs>,
  ReturnType<typeof appliedAs>,
]

test('a run in which nothing went wrong has no violation', () => {
  expect(checkEvidence(right).flatMap(({ violations }) => violations)).toEqual([])
})

describe('I1', () => {
  test('a committed event without effect is lost, also when its answer was', () => {
    expect(breaches('I1', inSteady([first, second, third, fifth]))).toEqual([
      'event 4/0 of a never reached the group steady',
    ])
  })
  test('a command that was reported committed must be in the database', () => {
    expect(breaches('I1', { written: new Map([[1, 0]]) })).toContain(
      'command 3 was reported committed and is not in the database',
    )
  })
  test('nothing may be parked for the group that never fails', () => {
    const parked = { ...right.parked, steady: { before: 2, after: 0 } }
    expect(breaches('I1', { parked })).toEqual(['2 events are parked for the group steady'])
  })
  test('a process that ended by itself is a violation', () => {
    expect(breaches('I1', { crashes: ['writer 1 ended by itself'] })).toEqual(['writer 1 ended by itself'])
  })
})

describe('I2', () => {
  const ghost = { id: 'ghost', stream: 'a', sequence: 4, command: 2, index: 0 }
  test('an event of a command that was rolled back may not be published', () => {
    expect(breaches('I2', { published: [...right.published, ghost] })).toEqual([
      'event 2/0 was published, and its command is not in the database',
    ])
  })
  test('nor have an effect', () => {
    expect(breaches('I2', inSteady([...right.effects.steady, appliedAs(ghost)]))).toHaveLength(1)
  })
  test('what was reported rolled back may not be in the database', () => {
    expect(breaches('I2', { written: new Map([...right.written, [2, 0]]) })).toEqual([
      'command 2 was reported rolled back and is in the database',
    ])
  })
})

test('I3: an effect twice is seen, also under another event id', () => {
  const again = { ...third, id: 'another' }
  expect(breaches('I3', inSteady([...right.effects.steady, again]))).toEqual([
    'event 3/0 had its effect more than once in the group steady',
  ])
})

describe('I4', () => {
  test('a stream that goes back is seen', () => {
    expect(breaches('I4', inSteady([first, second, fourth, third, fifth]))).toEqual([
      'a went back from 3 to 2 in the group steady',
    ])
  })
  test('a gap at rest is seen', () => {
    expect(breaches('I4', inSteady([first, second, fourth, fifth]))).toEqual([
      'a lacks 1 of its 3 events in the group steady',
    ])
  })
})

describe('I5', () => {
  test('an event without effect waits still', () => {
    expect(breaches('I5', inSteady([third, fourth, fifth]))).toHaveLength(2)
  })
  test('the target is compared with, and only the bound is a violation', () => {
    const slow = right.effects.steady.map((each) => ({ ...each, at: each.at + 1_000 }))
    const finding = checks.I5({ ...right, ...inSteady(slow) })
    expect(finding.violations).toEqual([])
    expect(finding.measured).toContain('target missed')
  })
})

describe('I6', () => {
  test('an event that waited long after a kill is a violation', () => {
    const late = { ...third, at: third.at + 20_000 }
    expect(breaches('I6', inSteady([first, second, late, fourth, fifth]))).toEqual([
      'an event waited 20050 ms for another relay',
    ])
  })
  test('a run without a kill shows nothing', () => {
    expect(breaches('I6', { faults: [] })).toEqual(['no relay was killed while events were written'])
  })
})

describe('I7', () => {
  test('a write without an answer while the broker is away has failed', () => {
    const ledger = right.ledger.map((entry) =>
      entry.command.id === 5 ? { ...entry, told: 'unknown' as const } : entry,
    )
    expect(breaches('I7', { ledger })).toEqual(['command 5 to writer 1 failed after 5 ms'])
  })
  test('a backlog that does not drain is a violation', () => {
    expect(breaches('I7', { left: 7 })).toEqual(['7 events are left in the outbox'])
  })
  test('the time until it has drained is told', () => {
    const [back = 0] = right.phases.filter(({ kind }) => kind === 'outage').map(({ to }) => to)
    const outbox = [
      { at: back + 1_000, rows: 900, bytes: 1 },
      { at: back + 3_000, rows: 12, bytes: 1 },
    ]
    expect(checks.I7({ ...right, outbox }).measured).toContain('gone after 3000 ms at most')
  })
})

describe('I9', () => {
  test('an outbox that is full at rest is a violation', () => {
    expect(breaches('I9', { left: 2_001 })).toEqual(['2001 rows are left at rest'])
  })
  test('in a long run the halves are compared', () => {
    const sample = (minute: number, bytes: number) => ({ at: minute * 60_000, rows: 10, bytes })
    const outbox = [sample(0, 50_000), sample(4, 50_000), sample(6, 90_000), sample(10, 60_000)]
    expect(breaches('I9', { outbox })).toEqual([
      'the outbox grew to 88 KiB in the second half, for 10 rows at most',
    ])
  })
})

describe('I10', () => {
  const poisoned = right.ledger.map((entry) =>
    entry.command.id === 5
      ? { ...entry, command: { ...entry.command, events: [{ stream: 'b', poison: true }] } }
      : entry,
  )
  const parked = { ...right.parked, failing: { before: 1, after: 0 } }
  test('poison that was parked and redriven is as it should be', () => {
    expect(breaches('I10', { ledger: poisoned, parked })).toEqual([])
  })
  test('poison that was not parked is a violation', () => {
    expect(breaches('I10', { ledger: poisoned })).toEqual(['nothing was parked although there was poison'])
  })
  test('what is still parked, lost or turned round after the redrive is a violation', () => {
    const still = { ...right.parked, failing: { before: 1, after: 1 } }
    const failing = [first, second, fourth, third]
    expect(
      breaches('I10', { ledger: poisoned, parked: still, effects: { ...right.effects, failing } }),
    ).toEqual([
      '1 events are still parked after the redrive',
      '1 events never had their effect, though redriven',
      'a went back from 3 to 2',
    ])
  })
  test('other streams that stand still beside poison are a violation', () => {
    const failing = right.effects.failing.map((each) =>
      each.command === 1 ? { ...each, at: each.at + 15_000 } : each,
    )
    expect(breaches('I10', { ledger: poisoned, parked, effects: { ...right.effects, failing } })).toEqual([
      'other streams waited 15050 ms beside poison',
    ])
  })
})

describe('I16', () => {
  test('a command without an answer in a rolling restart has failed', () => {
    const ledger = right.ledger.map((entry) =>
      entry.command.id === 5 ? { ...entry, told: 'unknown' as const } : entry,
    )
    expect(breaches('I16', { ledger })).toEqual(['command 5 to writer 1 had no answer'])
  })
  test('a process that did not end in order is a violation', () => {
    expect(breaches('I16', { endings: [{ process: 'writer 1', code: null, tookMs: 1 }] })).toEqual([
      'writer 1 ended with a signal',
    ])
  })
})
