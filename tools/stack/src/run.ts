import { resolve } from 'node:path'
import { parseFlags, usage, type Flags } from './flags.rules'
import { report } from './report'
import { screenOn, type Screen } from './screen'
import { startAll, type Stack } from './stack'
import { StopReason } from './stop-reason'

/** What more to do while the stack runs. */
export type Meanwhile = (stack: Stack, screen: Screen) => void

/** Runs the stack as the arguments say until somebody asks it to stop, or it must. Answers the exit code. */
export async function run(words: readonly string[], meanwhile: Meanwhile = () => undefined): Promise<number> {
  const parsed = parseFlags(words)
  if (parsed.kind === 'help') return say(process.stdout, usage, 0)
  if (parsed.kind === 'wrong') return say(process.stderr, `${parsed.message}\n\n${usage}`, 2)
  try {
    await untilStopped(parsed.flags, meanwhile)
    return 0
  } catch (error) {
    const { message, stack } = error as Error
    return say(process.stderr, error instanceof StopReason ? message : (stack ?? String(error)), 1)
  }
}

async function untilStopped(flags: Flags, meanwhile: Meanwhile): Promise<void> {
  // Whoever read what is told here may have gone, or its disk may be full: no reason to end.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  const screen = screenOn(flags.json ? process.stderr : process.stdout)
  const end = new AbortController()
  const asked = new Error('Somebody asked the stack to stop.')
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!end.signal.aborted) screen.tell('\nStopping…')
      end.abort(asked)
    })
  }
  const orphaned = whenNpmIsGone(() => end.abort(asked))
  try {
    const stack = await startAll(flags, {
      screen,
      signal: end.signal,
      giveUp: (why) => end.abort(new StopReason(why)),
    })
    screen.tell(report(stack.ready, resolve(flags.data)))
    if (flags.json) process.stdout.write(`${JSON.stringify(stack.ready)}\n`)
    meanwhile(stack, screen)
    await aborted(end.signal)
    await stack.stop()
    end.signal.throwIfAborted()
  } catch (error) {
    if (error !== asked) throw error
    screen.tell('Stopped. The data is kept.')
  } finally {
    clearInterval(orphaned)
  }
}

/** Who was started by npm and killed npm has killed what npm gave them. Without npm an orphan goes on, as with nohup. */
function whenNpmIsGone(stop: () => void): NodeJS.Timeout | undefined {
  if (!process.env.npm_lifecycle_event) return undefined
  const npm = process.ppid
  return setInterval(() => process.ppid !== npm && stop(), 500).unref()
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((done) =>
    signal.aborted ? done() : signal.addEventListener('abort', () => done(), { once: true }),
  )

function say(stream: NodeJS.WritableStream, text: string, code: number): number {
  stream.write(`${text}\n`)
  return code
}
