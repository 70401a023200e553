import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { commandOf, isAlive, waitUntilGone } from '@customer-graph/testing'
import { StopReason } from './stop-reason'

/** Written while a stack runs on a data folder, so that no second one starts there and leftovers are found. */
export interface Running {
  pid: number
  url: string
  processes: Record<string, number>
}

export interface Claim {
  /** Remembers the present process of a service. */
  note(name: string, pid: number): void
  release(): void
}

/** Claims the data folder for this process. Refuses when another stack runs on it; clears what a killed one left behind. */
export async function claim(file: string, url: string, tell: (line: string) => void): Promise<Claim> {
  const running: Running = { pid: process.pid, url, processes: {} }
  const before = read(file)
  if (before) {
    if (isStack(before.pid))
      throw new StopReason(
        `A stack already runs on this data: process ${before.pid}, ${before.url}. Stop it (kill ${before.pid}), or use another folder: --data DIR`,
      )
    await clear(before, tell)
    rmSync(file, { force: true })
  }
  try {
    writeFileSync(file, JSON.stringify(running), { flag: 'wx' })
  } catch {
    throw new StopReason(
      'Another stack was started on this data at the same moment. Try again, or use another folder: --data DIR',
    )
  }
  return {
    note: (name, pid) => {
      running.processes[name] = pid
      // Whole or not at all: whoever reads it meanwhile, or after this process was killed, must find every process.
      writeFileSync(`${file}.new`, JSON.stringify(running))
      renameSync(`${file}.new`, file)
    },
    release: () => rmSync(file, { force: true }),
  }
}

export function read(file: string): Running | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Running
  } catch {
    return undefined // absent, or cut off by a power failure: either way nothing is known to run
  }
}

/** Process ids are used again: the one of a killed stack may belong to anything by now. */
export const isStack = (pid: number): boolean =>
  pid !== process.pid && isAlive(pid) && /tools\/(stack|preflight)\//.test(commandOf(pid))

async function clear({ pid, processes }: Running, tell: (line: string) => void): Promise<void> {
  const left = Object.entries(processes).filter(
    ([, child]) => isAlive(child) && commandOf(child).includes('dist/main.js'),
  )
  if (left.length === 0) return
  tell(
    `The stack before this one (process ${pid}) was killed; waiting for what it left: ${left.map(([name]) => name).join(', ')}`,
  )
  for (const [, child] of left) if (!(await waitUntilGone(child, 12_000))) process.kill(child, 'SIGKILL')
  for (const [, child] of left) await waitUntilGone(child, 5_000)
}
