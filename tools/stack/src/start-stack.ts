import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { isFree, removePostgres } from '@customer-graph/testing'
import { kept, root } from './paths'
import type { Ready } from './report'
import type { Running } from './running'

export interface StackOptions {
  /** Where it keeps its data; without it a temporary folder that is removed by `stop`. */
  data?: string
  port?: number
  empty?: boolean
  kafka?: boolean
  /** More environment variables for the stack, such as LOG_LEVEL. */
  environment?: Readonly<Record<string, string>>
}

export interface StartedStack extends Ready {
  /** The process of the stack itself. */
  pid: number
  data: string
  /** The present process of a part: a service, `gateway`, `postgresql`, `kafka`. */
  pidOf(part: string): number
  /** What the stack has said so far, for the message of a failing test. */
  said(): string
  /** Asks it to stop and waits; answers its exit code. */
  stop(): Promise<number>
}

const patience = 180_000

/**
 * Starts the stack as a person would, with `--json`, on free ports and (unless told otherwise) on data of its own, and waits
 * until everything is ready. Rejects with what the stack said when it ends or hangs before that.
 */
export async function startStack(options: StackOptions = {}): Promise<StartedStack> {
  const data = options.data ?? mkdtempSync(join(tmpdir(), 'customer-graph-stack-'))
  const port = options.port ?? (await freeBlock())
  const child = spawn(
    process.execPath,
    [
      join(root, 'tools/preflight/start.mjs'),
      ...['--json', '--data', data, '--port', String(port)],
      ...(options.empty ? ['--empty'] : []),
      ...(options.kafka ? ['--kafka'] : []),
    ],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...options.environment } },
  )
  const said: string[] = []
  createInterface({ input: child.stderr }).on('line', (line) => said.push(line))
  const exited = new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 1)))
  const firstLine = new Promise<string>((resolve) =>
    createInterface({ input: child.stdout }).once('line', resolve),
  )
  const timer = new AbortController()
  const late = new Promise<number>((resolve) => {
    const timeout = setTimeout(() => resolve(-1), patience)
    timer.signal.addEventListener('abort', () => clearTimeout(timeout))
  })

  const first = await Promise.race([firstLine, exited, late])
  timer.abort()
  if (typeof first === 'number') {
    child.kill('SIGTERM')
    await exited
    throw new Error(
      `The stack was not ready (${first < 0 ? `waited ${patience / 1000} s` : `it ended with ${first}`}):\n${said.join('\n')}`,
    )
  }
  const running = () => JSON.parse(readFileSync(kept(data).running, 'utf8')) as Running
  return {
    ...(JSON.parse(first) as Ready),
    pid: child.pid ?? 0,
    data,
    pidOf: (part) => running().processes[part] ?? 0,
    said: () => said.join('\n'),
    stop: async () => {
      child.kill('SIGTERM')
      const code = await exited
      if (!options.data) remove(data)
      return code
    },
  }
}

function remove(data: string): void {
  removePostgres(kept(data).postgres)
  rmSync(data, { recursive: true, force: true })
}

/** A gateway port whose five followers are free as well. */
export async function freeBlock(): Promise<number> {
  for (let tries = 0; tries < 100; tries++) {
    const port = 20_000 + Math.floor(Math.random() * 1_200) * 10
    const free = await Promise.all([0, 1, 2, 3, 4, 5].map((offset) => isFree(port + offset)))
    if (free.every(Boolean)) return port
  }
  throw new Error('No six free ports in a row between 20000 and 32000 on this machine.')
}
