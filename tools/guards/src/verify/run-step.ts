import { resolve as resolvePath } from 'node:path'
import { spawn } from 'node:child_process'
import { ensureJava, readConfig } from '@customer-graph/tools-kafka'
import type { Outcome } from './counts.rules'
import { forgetResults, readResults } from './results'
import type { Step } from './steps'

/** The boundary rule silently allows everything when Nx has no project graph; this is what it says then. */
const silentlyUnchecked = 'No cached ProjectGraph is available'

/** Runs one part and shows its output as it comes. Never throws: a part that cannot run has failed. */
export async function runStep(
  step: Step,
  root: string,
  environment: NodeJS.ProcessEnv,
  output: NodeJS.WritableStream = process.stdout,
): Promise<Outcome> {
  const from = performance.now()
  const outcome = (state: Outcome['state'], because?: string): Outcome => ({
    name: step.name,
    state,
    ...(because === undefined ? {} : { because }),
    seconds: (performance.now() - from) / 1000,
    ...(step.tier === undefined ? { counts: undefined } : readResults(root, step.tier)),
  })
  if (step.tier) forgetResults(root, step.tier)
  const without = step.needs.includes('kafka') ? noKafkaBecause() : null
  if (without) return outcome(readConfig().required ? 'failed' : 'skipped', without)

  if (step.before) {
    const { code } = await run(step.before, root, environment, output)
    if (code !== 0) return outcome('failed', `${step.before.join(' ')} ended with ${code}`)
  }
  const { code, unchecked } = await run(step.command, root, environment, output)
  if (unchecked) return outcome('failed', `lint checked no boundaries ("${silentlyUnchecked}"); run it again`)
  return code === 0 ? outcome('passed') : outcome('failed', `ended with ${code}`)
}

/** Why no Kafka can be had here; null when brokers are named, or one can be started. */
function noKafkaBecause(): string | null {
  const config = readConfig()
  return config.brokers.length > 0
    ? null
    : ensureJava(config, (line) => void process.stdout.write(`${line}\n`))
}

function run(
  [program = '', ...words]: readonly string[],
  root: string,
  environment: NodeJS.ProcessEnv,
  output: NodeJS.WritableStream,
) {
  return new Promise<{ code: number | string; unchecked: boolean }>((resolve) => {
    const quietNx = { NX_DAEMON: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true', NX_INTERACTIVE: 'false' }
    const child = spawn(resolvePath(root, 'node_modules/.bin', program), words, {
      cwd: root,
      env: { ...environment, ...quietNx },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let unchecked = false
    for (const stream of [child.stdout, child.stderr]) {
      let tail = ''
      stream.on('data', (chunk: Buffer) => {
        output.write(chunk)
        tail = tail.slice(-silentlyUnchecked.length) + chunk.toString('utf8')
        unchecked ||= tail.includes(silentlyUnchecked)
      })
    }
    child.once('error', (error) => resolve({ code: error.message, unchecked }))
    child.once('close', (code, signal) => resolve({ code: code ?? signal ?? 1, unchecked }))
  })
}
