import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { basename } from 'node:path'

export interface BenchProcess {
  readonly pid: number
  /** Sends a message and resolves with the answer. Rejects when the process ends instead. */
  ask<Answer>(message: object): Promise<Answer>
  stop(): Promise<void>
}

/** Starts a file as a process of its own, with `place` as its argument, and waits until it says that it is ready. */
export async function startProcess(file: string, place: object): Promise<BenchProcess> {
  const child = fork(file, [JSON.stringify(place)], { execArgv: ['--import', 'tsx'] })
  await answerOf(child, file)
  return {
    pid: child.pid ?? 0,
    ask: <Answer>(message: object) => {
      child.send(message)
      return answerOf(child, file) as Promise<Answer>
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.disconnect()
      await once(child, 'exit')
    },
  }
}

async function answerOf(child: ChildProcess, file: string): Promise<unknown> {
  const answered = new AbortController()
  const { signal } = answered
  try {
    return await Promise.race([
      once(child, 'message', { signal }).then(([answer]) => answer as unknown),
      once(child, 'exit', { signal }).then(() => {
        throw new Error(`${basename(file)} ended before it answered; what it said stands above.`)
      }),
    ])
  } finally {
    answered.abort()
  }
}
