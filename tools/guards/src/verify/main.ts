import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { removePostgres, startPostgres } from '@customer-graph/testing'
import { parseArguments, usage } from './arguments.rules'
import { closingLine, isGreen, total, type Outcome } from './counts.rules'
import { runStep } from './run-step'
import { steps, type Step } from './steps'

const root = resolve(__dirname, '../../../..')
const say = (text: string): void => void process.stdout.write(`${text}\n`)

async function main(words: readonly string[]): Promise<number> {
  const names = steps.map(({ name }) => name)
  const parsed = parseArguments(words, names)
  if (parsed.kind !== 'run') {
    const stream = parsed.kind === 'help' ? process.stdout : process.stderr
    stream.write(`${parsed.kind === 'wrong' ? `${parsed.message}\n\n` : ''}${usage(names)}\n`)
    return parsed.kind === 'help' ? 0 : 2
  }
  const chosen = steps.filter(({ name }) => parsed.only.includes(name))
  const outcomes = await withPostgres(chosen, async (environment) => {
    const ran: Outcome[] = []
    for (const [at, step] of chosen.entries()) {
      say(`\n[${at + 1}/${chosen.length}] ${step.name}: ${step.shows}\n`)
      ran.push(await runStep(step, root, environment))
    }
    return ran
  })
  for (const failure of outcomes.flatMap(({ failures = [] }) => failures)) say(`FAILED ${failure}\n`)
  for (const outcome of outcomes) say(lineOf(outcome))
  say(`\n${closingLine(total(outcomes))}`)
  return isGreen(outcomes) ? 0 : 1
}

/** One PostgreSQL for all parts that need one; starting one per project would cost minutes. */
async function withPostgres(
  chosen: readonly Step[],
  work: (environment: NodeJS.ProcessEnv) => Promise<Outcome[]>,
) {
  if (process.env.TEST_POSTGRES_URL || !chosen.some(({ needs }) => needs.includes('postgres')))
    return work(process.env)
  const directory = mkdtempSync(join(tmpdir(), 'customer-graph-test-'))
  const postgres = await startPostgres({ directory, durable: false, tell: say })
  const clear = async () => {
    await postgres.stop()
    removePostgres(directory)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void clear().finally(() => process.exit(130)))
  try {
    return await work({ ...process.env, TEST_POSTGRES_URL: postgres.url })
  } finally {
    await clear()
  }
}

function lineOf({ name, state, because, seconds, counts }: Outcome): string {
  const tests = counts ? `  ${closingLine(counts)}` : ''
  return `${state.padEnd(8)}${name.padEnd(11)}${`${seconds.toFixed(0)} s`.padStart(6)}${tests}${because ? `  ${because}` : ''}`
}

void main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: Error) => {
    process.stderr.write(`${error.stack}\n`)
    say('\n0 passed, 1 failed')
    process.exit(1)
  },
)
