import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** What a process has used since it began. `cpuMs` includes the children it has waited for. */
export interface ProcessUse {
  readonly pid: number
  readonly parent: number
  readonly cpuMs: number
  readonly residentBytes: number
}

/** The clock tick of `/proc` and the page size; both are fixed on every Linux that Node runs on but for 64 KiB pages. */
const tickMs = 10
const pageBytes = 4096

/** What a process has used, or null when there is no such process. Resolution: 10 ms. */
export function useOf(pid: number): ProcessUse | null {
  if (process.platform !== 'linux') return askPs(['-p', String(pid)])[0] ?? null
  try {
    return parseStat(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return null // it has ended
  }
}

/**
 * What `root` and everything it started have used, in ms. A process that ended counts through the parent that waited for
 * it, so the figure only grows while nobody is orphaned.
 */
export const cpuOfTree = (root: number): number =>
  membersOf(root, allProcesses()).reduce((total, { cpuMs }) => total + cpuMs, 0)

/** The part of a list of processes that descends from `root`, itself included. */
export function membersOf(root: number, processes: readonly ProcessUse[]): ProcessUse[] {
  const below = (parent: number): ProcessUse[] =>
    processes.filter((one) => one.parent === parent).flatMap((one) => [one, ...below(one.pid)])
  return [...processes.filter(({ pid }) => pid === root), ...below(root)]
}

function allProcesses(): ProcessUse[] {
  if (process.platform !== 'linux') return askPs(['-A'])
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.map((pid) => useOf(Number(pid))).filter((use) => use !== null)
}

/** Fields of proc(5); the name stands in parentheses and may hold any character. */
export function parseStat(text: string): ProcessUse {
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  const field = (number: number) => Number(fields[number - 3])
  const ticks = field(14) + field(15) + field(16) + field(17)
  return {
    pid: Number.parseInt(text, 10),
    parent: field(4),
    cpuMs: ticks * tickMs,
    residentBytes: field(24) * pageBytes,
  }
}

function askPs(which: readonly string[]): ProcessUse[] {
  try {
    return execFileSync('ps', [...which, '-o', 'pid=,ppid=,time=,rss='], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map(parsePs)
  } catch {
    return [] // `ps` fails when there is no such process
  }
}

/** `pid ppid [[dd-]hh:]mm:ss[.cc] KiB`. */
export function parsePs(line: string): ProcessUse {
  const [pid, parent, time = '', kibibytes] = line.trim().split(/\s+/)
  const [days, clock] = time.includes('-') ? time.split('-') : ['0', time]
  const seconds = (clock ?? '').split(':').reduce((total, part) => total * 60 + Number(part), 0)
  return {
    pid: Number(pid),
    parent: Number(parent),
    cpuMs: (Number(days) * 86_400 + seconds) * 1_000,
    residentBytes: Number(kibibytes) * 1_024,
  }
}
