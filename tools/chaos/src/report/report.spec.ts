import { type Finding } from '../finding'
import { reportOf } from './report.rules'

const held: Finding = {
  invariant: 'I1',
  says: 'nothing is lost',
  measured: '0 lost',
  target: '0',
  violations: [],
}
const broken: Finding = { ...held, invariant: 'I3', violations: ['event 1/0 | twice', 'two\nlines'] }
const run = (findings: Finding[]) =>
  reportOf({
    command: 'npm run chaos -- --seed 7',
    seed: 7,
    startedAt: new Date('2026-11-22T03:00:00Z'),
    tookMs: 61_000,
    findings,
    faults: [{ at: Date.parse('2026-11-22T03:00:05Z'), kind: 'kill', target: 'writer 1', tookMs: 700 }],
    phases: [
      { kind: 'calm', from: Date.parse('2026-11-22T03:00:01Z'), to: Date.parse('2026-11-22T03:00:04Z') },
    ],
    machine: { system: 'Linux 6', cores: 2, model: 'some', gigabytes: 8, loads: [1, 4, 2] },
    versions: { 'Apache Kafka': '4.3.1' },
    notes: [],
  })

test('a report says how to repeat the run, what was measured, what was done and on what', () => {
  const text = run([held])
  expect(text).toContain('Seed **7**')
  expect(text).toContain('**Nothing was violated.**')
  expect(text).toContain('| I1 | nothing is lost | 0 lost | 0 | yes |')
  expect(text).toContain('| SIGKILL, and a new process | 1 | 0.7 s |')
  expect(text).toContain('| 5.0 s | kill | writer 1 | 0.7 s |')
  expect(text).toContain('| load average (1 min) | 1.0 at the start, 2.0 at the end, 4.0 at most |')
  expect(text).toContain('| Apache Kafka | 4.3.1 |')
})

test('what was violated is said at the top and listed, and cannot break the tables', () => {
  const text = run([held, broken])
  expect(text).toContain('**Violated: I3.**')
  expect(text).toContain('- I3: event 1/0 \\| twice')
  expect(text).toContain('- I3: two · lines')
})
