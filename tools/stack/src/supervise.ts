import { endOfLog } from './log-file'
import { afterDeath, most } from './restart.rules'

/** A process that has been started. */
export interface Alive {
  pid: number
  logFile: string
  /** Settles when the process is gone, with how it went: `SIGKILL`, `code 1`. */
  exited: Promise<string>
  stop(): Promise<void>
}

/** Something that is started, and started again when it dies. */
export interface Part {
  name: string
  start(): Promise<Alive>
}

export interface Watch {
  /** Waits; settles early, either way, when the signal is aborted. */
  pause(milliseconds: number, signal: AbortSignal): Promise<unknown>
  tell(text: string): void
  /** Told the process of a part whenever it has a new one. */
  note(name: string, pid: number): void
  /** Whether processes cannot live for want of room on the disk: such deaths are not counted. */
  diskFull(): boolean
  /** Called once when a part has died too often; the stack must stop. */
  giveUp(why: string): void
}

export interface Supervised {
  name: string
  pid(): number
  /** Stops the present process; another one takes its place at once. */
  restart(): Promise<void>
  stop(): Promise<void>
}

/** Starts a part and keeps it running: each death is named with the end of the log, and mended after a growing pause. */
export async function supervise(part: Part, watch: Watch): Promise<Supervised> {
  const deaths: number[] = []
  const stopped = new AbortController()
  let replaced = false
  let alive = await start()
  const life = live()

  async function start(): Promise<Alive> {
    const started = await part.start()
    watch.note(part.name, started.pid)
    return started
  }

  async function live(): Promise<void> {
    while (!stopped.signal.aborted) {
      const how = await alive.exited
      if (stopped.signal.aborted) return
      if (replaced) replaced = false
      else if (!(await mourn(how))) return
      if (!(await revive())) return
    }
  }

  /** Names the death and waits. False when the part is not to be started again. */
  async function mourn(how: string): Promise<boolean> {
    watch.tell(`${part.name} died (${how}). The end of ${alive.logFile}:\n${quote(endOfLog(alive.logFile))}`)
    const now = performance.now()
    const full = watch.diskFull()
    const next = afterDeath(deaths, now, full)
    if (!full) deaths.push(now)
    if (!next.restart) {
      watch.giveUp(
        `${part.name} died more than ${most} times within a minute. Mend the cause shown above, then start again.`,
      )
      return false
    }
    watch.tell(`${part.name} is started again in ${next.afterMs / 1000} s`)
    await watch.pause(next.afterMs, stopped.signal).catch(() => undefined)
    return !stopped.signal.aborted
  }

  /** Starts it anew; a start that fails is one more death. */
  async function revive(): Promise<boolean> {
    for (;;) {
      try {
        alive = await start()
        if (stopped.signal.aborted) await alive.stop()
        else watch.tell(`${part.name} runs again (process ${alive.pid})`)
        return true
      } catch (error) {
        if (!(await mourn(error instanceof Error ? error.message : String(error)))) return false
      }
    }
  }

  return {
    name: part.name,
    pid: () => alive.pid,
    restart: async () => {
      replaced = true
      await alive.stop()
    },
    stop: async () => {
      stopped.abort()
      await alive.stop()
      await life
    },
  }
}

const quote = (text: string): string => text.replace(/^/gm, '  | ')
