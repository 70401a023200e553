import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** Whether a process with this id exists, whoever owns it. A zombie counts as gone. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return !stateOf(pid).startsWith('Z')
}

/** The command line of a process, or an empty text when there is no such process. */
export const commandOf = (pid: number): string =>
  ofLinux(pid, 'cmdline')?.replaceAll('\0', ' ').trim() ?? askPs(pid, 'command=')

/** The processes that a process has started, those that they have started, and so on. */
export function descendantsOf(pid: number): number[] {
  const all = parents()
  const below = (of: number): number[] =>
    all.flatMap(([child, parent]) => (parent === of ? [child, ...below(child)] : []))
  return below(pid)
}

/** Waits until a process is gone. Answers false when it is still there after `patience` milliseconds. */
export async function waitUntilGone(pid: number, patience: number): Promise<boolean> {
  const deadline = performance.now() + patience
  while (isAlive(pid)) {
    if (performance.now() > deadline) return false
    await sleep(50)
  }
  return true
}

/** In `/proc/<pid>/stat` the state follows the name, which stands in parentheses and may hold any character. */
const stateOf = (pid: number): string => ofLinux(pid, 'stat')?.split(') ').at(-1) ?? askPs(pid, 'state=')

/** Every process with its parent. */
function parents(): [child: number, parent: number][] {
  if (process.platform === 'linux')
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), Number(ofLinux(Number(name), 'stat')?.split(') ').at(-1)?.split(' ')[1])])
  return execFileSync('ps', ['-axo', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number) as [number, number])
}

/** Small Linux images have no `ps`. */
function ofLinux(pid: number, file: 'stat' | 'cmdline'): string | undefined {
  if (process.platform !== 'linux') return undefined
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return '' // the process is gone
  }
}

function askPs(pid: number, column: string): string {
  try {
    return execFileSync('ps', ['-o', column, '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } catch {
    return '' // `ps` fails when there is no such process
  }
}
