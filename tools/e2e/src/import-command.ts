import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** The root of the checkout. */
export const root = join(__dirname, '../../..')

export interface ImportCounts {
  rows: number
  created: number
  updated: number
  unchanged: number
  rejected: number
  leftAlone: string[]
  rejects: string
}

export interface RunningImport {
  kill(signal: NodeJS.Signals): void
  /** How it ended, and what its last line of standard output says; null when it said nothing. */
  ended: Promise<{
    code: number | null
    signal: NodeJS.Signals | null
    counts: ImportCounts | null
    said: string
  }>
}

/** Runs `npm run import -- …` in a process of its own, which is the one that a signal hits. */
export function startImport(words: readonly string[]): RunningImport {
  const child = spawn(process.execPath, [join(root, 'tools/preflight/import.mjs'), ...words, '--json'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  let last: string | undefined
  createInterface({ input: child.stderr }).on('line', (line) => said.push(line))
  createInterface({ input: child.stdout }).on('line', (line) => (last = line))
  return {
    kill: (signal) => void child.kill(signal),
    ended: new Promise((resolve) =>
      child.once('close', (code, signal) =>
        resolve({
          ...{ code, signal, said: said.join('\n') },
          counts: last === undefined ? null : (JSON.parse(last) as ImportCounts),
        }),
      ),
    ),
  }
}
