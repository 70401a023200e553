import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { commandOf } from '@customer-graph/testing'

/** Who listens on a TCP port of this machine, as `process 123 (node …)`, or null when that cannot be known. */
export function holderOf(port: number): string | null {
  const pid = process.platform === 'linux' ? fromProc(port) : fromLsof(port)
  return pid === null ? null : `process ${pid} (${commandOf(pid).slice(0, 80)})`
}

function fromProc(port: number): number | null {
  const inode = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((table) => listeners(table, port))[0]
  if (!inode) return null
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return Number(pids.find((pid) => linksOf(pid).includes(`socket:[${inode}]`))) || null
}

/** Columns: number, local address, remote address, state (0A is listening), …, the inode is the tenth. */
function listeners(table: string, port: number): string[] {
  const wanted = `:${port.toString(16).toUpperCase().padStart(4, '0')}`
  return orEmpty(() => readFileSync(table, 'utf8').split('\n'))
    .map((line) => line.trim().split(/\s+/))
    .filter((columns) => columns[1]?.endsWith(wanted) && columns[3] === '0A')
    .flatMap((columns) => columns[9] ?? [])
}

const linksOf = (pid: string): string[] =>
  orEmpty(() => readdirSync(`/proc/${pid}/fd`)).flatMap((fd) =>
    orEmpty(() => [readlinkSync(`/proc/${pid}/fd/${fd}`)]),
  )

function fromLsof(port: number): number | null {
  const answer = orEmpty(() => [
    execFileSync('lsof', ['-t', `-iTCP:${port}`, '-sTCP:LISTEN'], { encoding: 'utf8', stdio: 'pipe' }),
  ])
  return Number.parseInt(answer[0] ?? '', 10) || null
}

/** Other people's processes may not be looked into, and processes end while one looks. */
function orEmpty<T>(look: () => T[]): T[] {
  try {
    return look()
  } catch {
    return []
  }
}
