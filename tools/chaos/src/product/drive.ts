import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Ledger } from './ledger'
import { type SendWrite } from './send-write'

/** Writers that are at work until they are told to stop. */
export interface Drive {
  /** Lets each finish what it has begun. Rejects when a write was not acknowledged within its patience. */
  stop(): Promise<void>
}

export interface DriveOptions {
  readonly send: SendWrite
  readonly ledger: Ledger
  readonly writers: number
  /** Begins every name, so that no two drives of a stack make the same. */
  readonly mark: string
  readonly patienceMs?: number
}

const ticketsEach = 2

/**
 * Writers that mean what they say: each registers customers and opens their tickets, with an idempotency key for each, and sends
 * the very same again until it is acknowledged. What is acknowledged goes into the ledger, and nothing else.
 */
export function drive({ send, ledger, writers, mark, patienceMs = 120_000 }: DriveOptions): Drive {
  let going = true

  async function make(field: string, type: string, fields: object): Promise<string> {
    const input = { idempotencyKey: randomUUID(), ...fields }
    for (const giveUp = performance.now() + patienceMs; ; await sleep(100)) {
      const { id, code = 'UNANSWERED', message } = await send(field, type, input)
      if (id !== undefined) return id
      ledger.setbacks.set(code, (ledger.setbacks.get(code) ?? 0) + 1)
      if (performance.now() > giveUp)
        throw new Error(`${field} was not done within ${patienceMs / 1_000} s: ${code}: ${message}`)
    }
  }

  async function write(writer: number): Promise<void> {
    for (let n = 0; going; n++) {
      const name = `${mark} ${writer}-${n}`
      const customerId = await make('registerCustomer', 'Customer', { name, segment: 'SMALL' })
      ledger.acknowledged.push({ kind: 'Customer', name, id: customerId, customerId })
      for (let ticket = 0; ticket < ticketsEach; ticket++) {
        const subject = `${name}, ${ticket}`
        const id = await make('openTicket', 'Ticket', { customerId, subject, priority: 'NORMAL' })
        ledger.acknowledged.push({ kind: 'Ticket', name: subject, id, customerId })
      }
    }
  }

  const working = Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)))
  working.catch(() => undefined) // told to whoever stops it
  return {
    stop: async () => {
      going = false
      await working
    },
  }
}
