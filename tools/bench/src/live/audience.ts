import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type StartedStack } from '@customer-graph/tools-stack'
import { startProcess } from '../measure'
import { type Order, type Place } from './messages'
import { type Told } from './told.rules'
import { transports, type Watch } from './watches.rules'

/** The clients: a process for those of each transport. */
export interface Audience {
  /** Opens them; resolves once the gateway counts them all. */
  open(watches: readonly Watch[]): Promise<void>
  /** What they were told since they were last asked. */
  told(): Promise<Told[]>
  /** Lets them leave; resolves once the gateway has let go of them. */
  leave(): Promise<void>
  stop(): Promise<void>
}

const patienceMs = 60_000

export async function startAudience(stack: StartedStack, signal: AbortSignal): Promise<Audience> {
  const { url } = stack.gateway
  const place: Place = { url, tokens: stack.tokens }
  const file = join(__dirname, 'clients.process.ts')
  const processes = await Promise.all(transports.map(() => startProcess(file, place)))
  const order = (orderOf: (at: number) => Order) =>
    Promise.all(processes.map((each, at) => each.ask<Told>(orderOf(at))))

  async function until(count: number): Promise<void> {
    const late = performance.now() + patienceMs
    while ((await listeners(url)) !== count) {
      if (performance.now() > late)
        throw new Error(`The gateway counts ${await listeners(url)} clients after a minute, not ${count}.`)
      await pause(200, undefined, { signal })
    }
  }
  return {
    async open(watches) {
      await order((at) => ({ open: watches.filter(({ transport }) => transport === transports[at]) }))
      await until(watches.length)
    },
    told: () => order(() => ({ tell: true })),
    async leave() {
      await order(() => ({ leave: true }))
      await until(0)
    },
    stop: async () => void (await Promise.all(processes.map(({ stop }) => stop()))),
  }
}

async function listeners(url: string): Promise<number> {
  const text = await (await fetch(new URL('/metrics', url))).text()
  return Number(/^live_subscriptions\{[^}]*\} (\d+)$/m.exec(text)?.[1])
}
