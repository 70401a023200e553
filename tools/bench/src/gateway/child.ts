import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { setTimeout as pause } from 'node:timers/promises'

/** Ends a child when this process is gone, however it went. */
const endWithParent = createRequire(__filename).resolve('../../../stack/src/end-with-parent.cjs')

/** What a child gets of our own environment; the rest would make its figures depend on who started the bench. */
const inherited = ['PATH', 'HOME', 'LANG', 'TMPDIR', 'NODE_EXTRA_CA_CERTS']

export interface ChildOptions {
  readonly name: string
  readonly words: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly cwd: string
  /** Whether it sends messages to this process. */
  readonly talks?: boolean
  /** Standard output and error. */
  readonly logFile: string
}

export interface Child {
  readonly name: string
  readonly pid: number
  readonly process: ChildProcess
  /** Rejects when it ends by itself, with the end of its log. */
  readonly ended: Promise<never>
  stop(): Promise<void>
}

/** Starts a Node process in production mode that asks nobody outside. */
export function startChild({ name, words, env = {}, cwd, logFile, talks = false }: ChildOptions): Child {
  const log = openSync(logFile, 'w')
  const child = spawn(process.execPath, ['--require', endWithParent, ...words], {
    cwd,
    env: {
      ...Object.fromEntries(inherited.flatMap((key) => (process.env[key] ? [[key, process.env[key]]] : []))),
      NODE_ENV: 'production',
      APOLLO_TELEMETRY_DISABLED: '1',
      ...env,
    },
    stdio: ['pipe', log, log, ...(talks ? (['ipc'] as const) : [])],
  })
  closeSync(log)
  child.stdin?.on('error', () => undefined)
  let stopping = false
  const exited = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`))
  })
  const ended = exited.then((how) => {
    if (stopping) return new Promise<never>(() => undefined)
    throw new Error(
      `${name} ended (${how}). The end of its log:\n${readFileSync(logFile, 'utf8').slice(-2000)}`,
    )
  })
  ended.catch(() => undefined)
  return {
    name,
    pid: child.pid ?? 0,
    process: child,
    ended,
    async stop() {
      stopping = true
      child.kill('SIGTERM')
      const inTime = await Promise.race([exited.then(() => true), pause(5000, false, { ref: false })])
      if (!inTime) child.kill('SIGKILL')
      await exited
    },
  }
}
