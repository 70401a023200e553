import { setTimeout as pause } from 'node:timers/promises'
import { type Command } from '../processes/command'
import { type Member } from '../rig/member'
import { nextCommand, type Mixture } from './next-command'
import { type Random } from './random'
import { sendCommand, type Told } from './send-command'

/** What the driver intended and what it was told. Kept outside the system. */
export interface Entry {
  readonly command: Command
  readonly told: Told
  /** Milliseconds since 1970. */
  readonly sentAt: number
  readonly tookMs: number
  readonly by: string
}

/** Writes without end, at the pace it is set to. */
export interface Driver {
  /** In the order in which the answers came. */
  readonly ledger: readonly Entry[]
  /** How many events it was told are committed. */
  readonly committedEvents: number
  /** Sets how many events a second are wanted, 0 for none, and what they are made of. */
  pace(eventsPerSecond: number, mixture?: Partial<Mixture>): void
  /** Writes no more until the next pace; resolves when every command is answered or given up. */
  answered(): Promise<void>
  /** Stops writing for ever; resolves when every command is answered or given up. */
  stop(): Promise<void>
}

const tickMs = 10
const mostInFlight = 24
const mostInFlightEach = 16

export function startDriver(writers: readonly Member[], random: Random, usual: Mixture): Driver {
  const ledger: Entry[] = []
  const busy = new Map<string, number>()
  let committedEvents = 0
  let inFlight = 0
  let running = true
  let wanted = 0
  let mixture = usual
  let credit = 0
  let id = 0
  let turn = 0

  function nextWriter(): Member | undefined {
    const ready = writers.filter(
      ({ inRotation, port, name }) => inRotation && port !== null && (busy.get(name) ?? 0) < mostInFlightEach,
    )
    turn += 1
    return ready[turn % ready.length]
  }

  async function send(command: Command): Promise<void> {
    for (;;) {
      const writer = nextWriter()
      if (writer?.port == null) {
        if (!running) return
        await pause(20)
        continue
      }
      const sentAt = Date.now()
      const from = performance.now()
      busy.set(writer.name, (busy.get(writer.name) ?? 0) + 1)
      const told = await sendCommand(writer.port, command)
      busy.set(writer.name, (busy.get(writer.name) ?? 1) - 1)
      if (told === 'not sent') {
        await pause(20)
        continue
      }
      if (told === 'committed') committedEvents += command.events.length
      ledger.push({ command, told, sentAt, tookMs: performance.now() - from, by: writer.name })
      return
    }
  }

  async function drive(): Promise<void> {
    for (let at = performance.now(); running;) {
      await pause(tickMs)
      const now = performance.now()
      credit = Math.min(credit + ((now - at) * wanted) / 1000, Math.max(wanted / 5, 5))
      at = now
      while (credit >= 1 && inFlight < mostInFlight && nextWriter()) {
        const command = nextCommand((id += 1), random, mixture)
        credit -= command.events.length
        inFlight += 1
        void send(command).finally(() => (inFlight -= 1))
      }
    }
  }
  const driving = drive()

  async function answered(): Promise<void> {
    wanted = 0
    credit = 0
    while (inFlight > 0) await pause(tickMs)
  }

  return {
    ledger,
    get committedEvents() {
      return committedEvents
    },
    pace: (eventsPerSecond, more = {}) => {
      wanted = eventsPerSecond
      mixture = { ...usual, ...more }
    },
    answered,
    stop: async () => {
      running = false
      await driving
      await answered()
    },
  }
}
