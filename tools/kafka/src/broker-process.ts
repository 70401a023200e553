import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs'
import { type Socket } from 'node:net'

/**
 * The shell forks a guard and becomes the program. The guard reads from a pipe that only our process holds open: when
 * we are gone, however we went, the pipe ends, and the guard ends the program and removes the folder it was given.
 */
const guarded = `
folder=$1; shift
(
  read -r word <&3
  [ "$word" = stopped ] && exit
  kill "$$"
  tries=0
  while kill -0 "$$" && [ "$tries" -lt 100 ]; do tries=$((tries + 1)); sleep 0.1; done
  kill -9 "$$"
  [ -n "$folder" ] && rm -rf -- "$folder"
) >/dev/null 2>&1 &
exec 3<&-
exec "$@"
`

export interface GuardedProcess {
  pid: number
  /** Resolves when the process has ended, with a few words on how. */
  ended: Promise<string>
  hasEnded(): boolean
  /** What it has printed since it was started. */
  output(): string
  /** SIGTERM, and SIGKILL to a process that has not ended 15 seconds later. */
  stop(): Promise<void>
}

/**
 * Starts a program that does not outlive this process, not even when this process is killed.
 * @param outputFile what the program prints is appended to it
 * @param temporary a folder to remove when this process dies without stopping the program
 */
export async function startGuarded(
  command: string[],
  { outputFile, temporary }: { outputFile: string; temporary?: string | undefined },
): Promise<GuardedProcess> {
  const output = openSync(outputFile, 'a', 0o600)
  const before = fstatSync(output).size
  const child = spawn('/bin/sh', ['-c', guarded, 'guard', temporary ?? '', ...command], {
    detached: true,
    stdio: ['ignore', output, output, 'pipe'],
  })
  closeSync(output)
  let over = false
  const ended = new Promise<string>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      over = true
      sayStopped(child)
      resolve(signal ? `ended by ${signal}` : `ended with code ${code}`)
    })
  })
  await new Promise<void>((resolve, reject) => child.once('spawn', resolve).once('error', reject))
  return {
    pid: child.pid as number,
    ended,
    hasEnded: () => over,
    output: () => readFileSync(outputFile).subarray(before).toString(),
    stop: async () => {
      child.kill('SIGTERM')
      const impatience = setTimeout(() => child.kill('SIGKILL'), 15_000)
      await ended
      clearTimeout(impatience)
    },
  }
}

function sayStopped(child: ChildProcess): void {
  const pipe = child.stdio[3] as Socket
  pipe.on('error', () => undefined)
  pipe.end('stopped\n')
}
