import { describeReport, type Measured, verdictsOf } from './report.rules'

const quiet = { cores: 2, seconds: 10, ownCores: 1, foreignCores: 0.01 }
const measured = (more: { foreignCores?: number; same?: boolean; value?: number }): Measured => ({
  bench: { name: 'latency', title: 'Latency', how: 'It is measured.' },
  outcome: {
    figures: [
      { what: 'p50', value: more.value ?? 13, unit: 'ms', target: { most: 60, by: 'I5' }, note: 'good' },
    ],
    answers: { same: more.same ?? true, compared: 'events on both' },
    notes: ['Kafka was left out.'],
  },
  before: quiet,
  during: { ...quiet, foreignCores: more.foreignCores ?? 0.01 },
  load: { before: 0.1, after: 1.2 },
})
const head = { title: 'Costs', command: 'npm run bench', at: 'today', environment: [['Node', '20']] as const }

test('a report shows every figure beside its target, and the load of the machine', () => {
  const text = describeReport(head, [measured({})])
  expect(text).toContain('**Every target is kept.**')
  expect(text).toContain('| p50 | 13.0 ms | ≤ 60 ms (I5) | kept | good |')
  expect(text).toContain('Kafka was left out.')
  expect(text).toContain('Load average 0.10 before, 1.20 after.')
})

test('planted: a busy machine, different answers and a missed target each show in the first line', () => {
  expect(describeReport(head, [measured({ foreignCores: 1 })])).toContain('**Void: part of this')
  expect(describeReport(head, [measured({ value: 61 })])).toContain('**A target is missed.**')
  const different = measured({ same: false })
  expect(verdictsOf(different)).toEqual(['wrong', 'wrong'])
  expect(describeReport(head, [different])).toContain('**Wrong**: the answers were not those they should be.')
})

test('planted: a bench that failed makes the report wrong, with its reason, whatever the others found', () => {
  const nothing = { figures: [], answers: { same: false, compared: 'nothing' } }
  const failed = { ...measured({}), outcome: nothing, failed: 'no broker answers' }
  const text = describeReport(head, [measured({}), failed])
  expect(text).toContain('**Wrong: a bench failed')
  expect(text).toContain('no broker answers')
  expect(text).toContain('| kept |')
})
