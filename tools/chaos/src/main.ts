import { type Running } from './surroundings'
import { parseArguments, usage, type RunWanted } from './arguments.rules'
import { checkEvidence } from './check/check-evidence'
import { type Evidence } from './check/evidence'
import { type Finding } from './finding'
import { scenarios } from './invariants'
import { runProduct } from './product/run-product'
import { watchMachine } from './report/machine'
import { showFinding } from './report/show-finding'
import { writeReport } from './report/write-report'
import { longCourse, shortCourse } from './rig/course'
import { runCourse } from './rig/run-course'
import { startRig } from './rig/start-rig'
import { startSurroundings } from './surroundings'

const started = performance.now()
const say = (line: string): void =>
  void process.stdout.write(`${((performance.now() - started) / 1_000).toFixed(0).padStart(5)} s  ${line}\n`)

async function main(words: readonly string[]): Promise<number> {
  const wanted = parseArguments(words)
  if (wanted.kind === 'help') return (void process.stdout.write(`${usage}\n`), 0)
  if (wanted.kind === 'wrong') return (void process.stderr.write(`${wanted.message}\n\n${usage}\n`), 2)
  const seed = wanted.seed ?? 1 + Math.floor(Math.random() * 999_999)
  say(
    `seed ${seed}: npm run chaos -- ${[...withoutSeed(words), `--seed ${seed}`].join(' ')} repeats this run`,
  )
  const startedAt = new Date()
  if (wanted.kind === 'product') return runProduct({ ...wanted, seed, words, startedAt, say })
  const machine = watchMachine()
  const running = await startSurroundings(say)
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      // What is under way loses its ground now, and complains; nobody waits for it any more.
      process.on('unhandledRejection', () => undefined)
      void running.stop().finally(() => process.exit(130))
    })
  try {
    // First, while this process is small and the machine at rest: some of it is measured in parts of a millisecond.
    const others = wanted.onlyEvents ? [] : await further(running, wanted)
    const evidence = await withFaults(running, wanted, seed)
    const findings = [...checkEvidence(evidence), ...others]
    for (const finding of findings) showFinding(finding, say)
    const report = await writeReport({
      file: wanted.report,
      words,
      seed,
      startedAt,
      faults: evidence.faults,
      phases: evidence.phases,
      findings,
      machine: machine(),
      postgres: running.postgres,
    })
    say(`report: ${report}`)
    return findings.some(({ violations }) => violations.length > 0) ? 1 : 0
  } finally {
    await running.stop()
  }
}

/** The words of the command but for the seed and its value. */
const withoutSeed = (words: readonly string[]) =>
  words.filter((word, at) => !word.startsWith('--seed') && words[at - 1] !== '--seed')

async function withFaults(
  { postgres, broker, programs }: Running,
  wanted: RunWanted,
  seed: number,
): Promise<Evidence> {
  const course =
    wanted.minutes === null ? shortCourse(wanted.events) : longCourse(wanted.minutes, wanted.events)
  const [way] = broker.ways
  if (!way) throw new Error('The broker was started without a way to it.')
  const rig = await startRig({ postgres, broker: way, programs, writers: 2, consumers: 2 })
  try {
    return await runCourse({ rig, broker: broker.control, course, seed, say })
  } finally {
    await rig.close()
  }
}

async function further({ postgres, broker }: Running, { minutes }: RunWanted): Promise<Finding[]> {
  const brokers = broker.ways[0]?.direct ?? []
  const found: Finding[] = []
  for (const { name, run } of scenarios) {
    say(name)
    found.push(...(await run({ postgres, brokers, long: (minutes ?? 0) >= 30 })))
  }
  return found
}

void main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: Error) => {
    process.stderr.write(`${error.stack}\n`)
    process.exit(1)
  },
)
