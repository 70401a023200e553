import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { format } from 'prettier'
import { type Asked, type Bench, type Outcome } from './bench'
import { environment } from './environment'
import { benchUsage, parseBenchFlags } from './flags.rules'
import { load, restingUse, watchMachine } from './machine'
import { whyVoid } from './quiet.rules'
import { describeReport, type Measured, uncounted, verdictsOf } from './report.rules'
import { shown, worstOf } from './verdict.rules'

export interface BenchCommand {
  /** As a person types it. */
  readonly command: string
  readonly title: string
  readonly benches: readonly Bench[]
  /** From the root of the checkout. */
  readonly defaultReport: string
}

const root = resolve(__dirname, '../../../..')
const exitCodes = { kept: 0, 'no target': 0, missed: 1, wrong: 1, void: 3 } as const
const nothing: Outcome = { figures: [], answers: { same: false, compared: 'nothing' } }

/**
 * Runs the benches the arguments ask for, one after the other, and writes the report. Before each the machine is watched
 * at rest for 3 s, and during each as well: see `whyVoid`. Answers the exit code.
 */
export async function runBenches(words: readonly string[], what: BenchCommand): Promise<number> {
  const { benches, command, title, defaultReport } = what
  const names = benches.map(({ name }) => name)
  const usage = benchUsage(command, names, defaultReport)
  const parsed = parseBenchFlags(words, names, defaultReport)
  if (parsed.kind === 'help') return say(usage, 0)
  if (parsed.kind === 'wrong') return say(`${parsed.message}\n\n${usage}`, 2)
  const { quick, long, only, report } = parsed.flags
  const began = performance.now()
  const tell = (text: string) =>
    void process.stderr.write(`${((performance.now() - began) / 1_000).toFixed(0).padStart(4)} s  ${text}\n`)
  const stop = stopSignal()
  const at = new Date().toISOString().slice(0, 16).replace('T', ' ')
  const measured: Measured[] = []
  try {
    for (const bench of benches.filter(({ name }) => only.includes(name))) {
      measured.push(await measure(bench, { quick, long, signal: stop, tell }))
      stop.throwIfAborted()
    }
  } catch (error) {
    if (stop.aborted) return say('Stopped; no report was written.', 130)
    throw error
  }
  const versions = Object.assign({}, ...measured.map(({ outcome }) => outcome.versions ?? {}))
  const typed = [command, ...(words.length ? ['--', ...words] : [])].join(' ')
  const head = { title, command: typed, at: `${at} UTC`, environment: environment(versions) }
  const file = resolve(root, report)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, await format(describeReport(head, measured), { parser: 'markdown' }))
  const worst = worstOf(measured.flatMap(verdictsOf))
  return say(`${worst}: the report is ${file}`, exitCodes[worst])
}

async function measure(bench: Bench, asked: Asked): Promise<Measured> {
  const loadBefore = load()
  const before = await restingUse()
  const busy = whyVoid(before, 'before')
  if (busy) asked.tell(`${bench.name}: will be void, ${busy}`)
  const watch = watchMachine()
  const tell = (text: string) => asked.tell(`${bench.name}: ${text}`)
  // One that fails must not cost the figures of the others.
  const ran = await bench.run({ ...asked, tell }).then(
    (outcome) => ({ outcome }),
    (error: Error) => ({ outcome: nothing, failed: error.message, stack: error.stack }),
  )
  const { outcome } = ran
  const measured = {
    bench,
    ...ran,
    before,
    during: watch.end(),
    load: { before: loadBefore, after: load() },
  }
  const not = uncounted(measured)
  if ('stack' in ran) asked.tell(ran.stack ?? ran.failed)
  for (const { what, value, unit } of outcome.figures) asked.tell(`  ${what}: ${shown(value)} ${unit}`)
  asked.tell(`${bench.name}: ${not ? `${not.verdict}, ${not.why}` : worstOf(verdictsOf(measured))}`)
  return measured
}

function stopSignal(): AbortSignal {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => stop.abort(new Error(`stopped by ${signal}`)))
  return stop.signal
}

function say(text: string, code: number): number {
  process.stderr.write(`${text}\n`)
  return code
}
