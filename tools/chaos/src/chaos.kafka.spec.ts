import { describeWithKafka } from '@customer-graph/tools-kafka/suite'
import { checkEvidence } from './check/check-evidence'
import { type Evidence } from './check/evidence'
import { type Finding } from './finding'
import { mutantNames, mutants } from './mutants/mutants'
import { tryMutant } from './mutants/try-mutant'
import { bundleProcesses, type Programs } from './rig/bundle-processes'
import { shortCourse } from './rig/course'
import { runCourse } from './rig/run-course'
import { startBroker, type RigBroker } from './rig/start-broker'
import { startRig, type BrokerAccess } from './rig/start-rig'

/** A seed that failed is added here, with a word on what it found; then it is tried for ever. */
const seed = 20_261_122

const postgres = process.env['TEST_POSTGRES_URL'] ?? ''
const say = (line: string) => void process.stderr.write(`${line}\n`)
const patienceMs = 600_000

describeWithKafka('the event backbone on a real broker', () => {
  let broker: RigBroker
  let programs: Programs
  /** The trial that takes the broker away has a way of its own. */
  let shared: BrokerAccess
  let cut: BrokerAccess
  beforeAll(async () => {
    programs = await bundleProcesses()
    broker = await startBroker(2, say)
    ;[shared, cut] = broker.ways as [BrokerAccess, BrokerAccess]
  }, 300_000)
  afterAll(async () => {
    await broker?.stop()
    programs?.remove()
  })

  describe('with kills, stops, cuts, restarts and an outage', () => {
    let evidence: Evidence
    let findings: readonly Finding[]
    beforeAll(async () => {
      const rig = await startRig({ postgres, broker: shared, programs, writers: 2, consumers: 2 })
      evidence = await runCourse({ rig, broker: broker.control, course: shortCourse(), seed, say }).finally(
        () => rig.close(),
      )
      findings = checkEvidence(evidence)
      for (const { invariant, measured } of findings) say(`${invariant}: ${measured}`)
    }, patienceMs)

    test('the run was what it should be: 20,000 events, ten SIGKILLs and everything else that breaks', () => {
      const times = (kind: string) => evidence.faults.filter((fault) => fault.kind === kind).length
      expect(evidence.effects.steady.length).toBeGreaterThanOrEqual(20_000)
      expect(times('kill')).toBeGreaterThanOrEqual(10)
      expect(times('restart')).toBe(12)
      for (const kind of [
        'stop',
        'cut-postgres',
        'half-open-postgres',
        'cut-broker',
        'half-open-broker',
        'broker-away',
      ])
        expect({ kind, happened: times(kind) > 0 }).toEqual({ kind, happened: true })
    })

    test.each(['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I9', 'I10', 'I16'])('%s holds', (invariant) => {
      expect(findings.find((finding) => finding.invariant === invariant)).toMatchObject({ violations: [] })
    })
  })

  describe('the checker finds out', () => {
    const trials = new Map<string, Promise<Finding>>()
    beforeAll(() => {
      for (const name of mutantNames) {
        const broker = name === 'broker-in-write' ? cut : shared
        const trial = tryMutant(name, { postgres, broker, programs, seed })
        trial.catch(() => undefined)
        trials.set(name, trial)
      }
    })

    test.each(mutantNames.map((name) => [name, mutants[name].does, mutants[name].invariant] as const))(
      '%s: %s (%s)',
      async (name) => {
        const finding = await trials.get(name)
        expect(finding?.violations.join('\n')).toMatch(mutants[name].shows)
      },
      patienceMs,
    )
  })
})
