import { type FaultProxy } from '@customer-graph/testing'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { type AtWork, type ProcessOptions } from '../processes/process-options'

export type Role = 'writer' | 'consumer'

/** One place in the rig where a process works, and the next one after it. */
export interface Member {
  readonly name: string
  readonly role: Role
  /** Its own way to PostgreSQL. */
  readonly postgres: FaultProxy
  /** Where it listens; null while no process is at work. */
  readonly port: number | null
  /** False while it is being restarted in order: nobody should begin anything with it. */
  readonly inRotation: boolean
  readonly state: 'at work' | 'stopped' | 'gone'
  /** Starts a process; resolves when it is at work. Rejects with its last words when it ends before. */
  start(): Promise<void>
  /** SIGKILL; resolves when it is gone. */
  kill(): Promise<void>
  /** SIGSTOP and SIGCONT. */
  stop(): void
  goOn(): void
  /** Out of rotation, SIGTERM; resolves with how it ended. */
  end(): Promise<Ending>
}

export interface Ending {
  readonly process: string
  /** Null when it had to be killed. */
  readonly code: number | null
  readonly tookMs: number
}

export interface MemberOptions {
  readonly role: Role
  readonly program: string
  readonly postgres: FaultProxy
  readonly options: ProcessOptions
  /** Told the last words of a process that ended though nobody had ended it. */
  onCrash(words: string): void
}

const patienceMs = 60_000
const keptWords = 40

export function memberOf({ role, program, postgres, options, onCrash }: MemberOptions): Member {
  let child: ChildProcess | null = null
  let port: number | null = null
  let inRotation = false
  let stopped = false
  let ending = false
  let words: string[] = []
  let gone: Promise<unknown> = Promise.resolve()
  const lastWords = () => words.slice(-8).join('\n')

  async function start(): Promise<void> {
    const born = spawn(process.execPath, [program, JSON.stringify(options)], {
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    child = born
    words = []
    stopped = false
    ending = false
    born.stdin.on('error', () => undefined)
    createInterface({ input: born.stderr }).on('line', (line) => {
      words = [...words.slice(1 - keptWords), line]
    })
    gone = once(born, 'exit').then(() => {
      if (child !== born) return
      if (!ending && port !== null)
        onCrash(`${options.name} ended by itself. Its last words:\n${lastWords()}`)
      child = null
      port = null
      inRotation = false
    })
    const atWork = once(createInterface({ input: born.stdout }), 'line').then(([line]) => {
      port = (JSON.parse(line as string) as AtWork).port
      inRotation = true
    })
    const ended = gone.then(() => {
      if (port === null && born.signalCode !== 'SIGKILL')
        throw new Error(`${options.name} ended before it was at work. Its last words:\n${lastWords()}`)
    })
    await Promise.race([atWork, ended])
  }

  async function end(): Promise<Ending> {
    inRotation = false
    ending = true
    const last = child
    const from = performance.now()
    last?.kill('SIGTERM')
    const impatience = setTimeout(() => last?.kill('SIGKILL'), patienceMs)
    await gone
    clearTimeout(impatience)
    return { process: options.name, code: last?.exitCode ?? null, tookMs: performance.now() - from }
  }

  return {
    name: options.name,
    role,
    postgres,
    get port() {
      return port
    },
    get inRotation() {
      return inRotation
    },
    get state() {
      return child === null || port === null ? 'gone' : stopped ? 'stopped' : 'at work'
    },
    start,
    kill: async () => {
      inRotation = false
      ending = true
      child?.kill('SIGKILL')
      await gone
    },
    stop: () => {
      stopped = true
      child?.kill('SIGSTOP')
    },
    goOn: () => {
      stopped = false
      child?.kill('SIGCONT')
    },
    end,
  }
}
