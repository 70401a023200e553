import { spawn } from 'node:child_process'

/** What a command wrote. `code` is null when it was ended because it had written all that was waited for. */
export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/**
 * Runs a line of shell and resolves when it ends, or has written everything `enough` asks for; then it is ended, with what
 * it started. Resolves with what there is when it takes longer than `patienceMs`.
 */
export function runUntil(
  line: string,
  {
    cwd,
    env,
    enough,
    patienceMs = 20_000,
  }: {
    cwd: string
    env: NodeJS.ProcessEnv
    enough: (ran: Ran) => boolean
    patienceMs?: number
  },
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn('bash', ['-c', line], { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
    const ran = { code: null as number | null, out: '', err: '' }
    const end = () => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
      } catch {
        // It ended by itself a moment ago.
      }
    }
    const late = setTimeout(end, patienceMs)
    for (const stream of ['out', 'err'] as const)
      child[`std${stream}`].on('data', (chunk: Buffer) => {
        ran[stream] += chunk.toString('utf8')
        if (enough(ran)) end()
      })
    child.once('error', reject)
    child.once('close', (code) => {
      clearTimeout(late)
      resolve({ ...ran, code })
    })
  })
}
