import { rmSync } from 'node:fs'
import {
  BrokenFile,
  commandOf,
  createText,
  isAlive,
  readKept,
  replaceText,
  waitUntilGone,
} from '@customer-graph/testing'
import { z } from 'zod'
import { StopReason } from './stop-reason'

const written = z.object({
  pid: z.int().min(1),
  url: z.url(),
  processes: z.record(z.string(), z.int().min(1)),
})

/** Written while a stack runs on a data folder, so that no second one starts there and leftovers are found. */
export type Running = z.output<typeof written>

export interface Claim {
  /** Remembers the present process of a service. */
  note(name: string, pid: number): void
  release(): void
}

/** Claims the data folder for this process. Refuses when another stack runs on it; clears what a killed one left behind. */
export async function claim(file: string, url: string, tell: (line: string) => void): Promise<Claim> {
  const running: Running = { pid: process.pid, url, processes: {} }
  const before = look(file)
  if (before === 'broken') tell(`${file} cannot be understood: it was cut off. It is written anew.`)
  else if (before) {
    if (isStack(before.pid))
      throw new StopReason(
        `A stack already runs on this data: process ${before.pid}, ${before.url}. Stop it (kill ${before.pid}), or use another folder: --data DIR`,
      )
    await clear(before, tell)
  }
  if (before) rmSync(file, { force: true })
  if (!createText(file, JSON.stringify(running)))
    throw new StopReason(
      'Another stack was started on this data at the same moment. Try again, or use another folder: --data DIR',
    )
  let unsaid = true
  return {
    note: (name, pid) => {
      running.processes[name] = pid
      try {
        replaceText(file, JSON.stringify(running))
      } catch (error) {
        if (unsaid)
          tell(`${file} cannot be written (${(error as Error).message}); everything runs on without.`)
        unsaid = false
      }
    },
    release: () => rmSync(file, { force: true }),
  }
}

/** What is known to run on this data: nothing when the file is absent or cannot be understood. */
export function read(file: string): Running | undefined {
  const found = look(file)
  return found === 'broken' ? undefined : found
}

function look(file: string): Running | 'broken' | undefined {
  try {
    return readKept(file, (value) => written.parse(value), '')
  } catch (error) {
    if (error instanceof BrokenFile) return 'broken'
    throw error
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
