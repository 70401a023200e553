import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** Worker processes that are killed without warning and replaced. */
export interface FallibleProcesses {
  /** Ends one with SIGKILL and starts another in its place; resolves when that is at work. */
  killOne(place: number): Promise<void>
  killAll(): Promise<void>
}

/** Starts `count` worker processes of a kind; resolves when all are at work. */
export async function startProcesses(
  count: number,
  databaseUrl: string,
  kind: string,
): Promise<FallibleProcesses> {
  const children: ChildProcess[] = []
  const startAt = async (place: number) => {
    const child = spawnWorker(databaseUrl, kind)
    children[place] = child
    await Promise.race([
      once(child.stdout!, 'data'),
      once(child, 'exit').then(([code]) => {
        throw new Error(
          `A deadline worker ended with code ${code} before it began: look at its output above.`,
        )
      }),
    ])
  }
  await Promise.all(Array.from({ length: count }, (_, place) => startAt(place)))
  return {
    killOne: async (place) => {
      await kill(children[place])
      await startAt(place)
    },
    killAll: async () => void (await Promise.all(children.map(kill))),
  }
}

const spawnWorker = (databaseUrl: string, kind: string): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'worker.process.ts'), databaseUrl, kind], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })

async function kill(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}
