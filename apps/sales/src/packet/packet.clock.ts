import {
  choosePolicy,
  clocksOf,
  type ClockView,
  createRunningClocks,
  loadAgreements,
  policyFor,
  policyOf,
  type TargetsChanged,
  viewClock,
} from '@customer-graph/clocks'
import { salesClock } from '@customer-graph/contracts-sales'
import { type Tx } from '@customer-graph/events'
import { type Clock, type CustomerId, type DealId } from '@customer-graph/glossary'
import { type EntityManager } from 'typeorm'
import { customerStore } from '../customer/customer.store'

/** What the clock of sales is kept for: a returned packet, named by its deal. */
export const packetSubject = 'packet'

export const salesClocks = createRunningClocks(salesClock)

const of = (id: string) => ({ kind: packetSubject, id, boundary: 'packet-repair' as const })

/** Success sent the packet back: from now on sales is measured until it is mended. */
export async function startRepairClock(
  tx: Tx,
  { id, customerId }: { id: DealId; customerId: CustomerId },
  at: Date,
): Promise<void> {
  const [customer] = await customerStore(tx.manager).byIds([customerId])
  const policy = await policyFor(tx.manager, 'packet-repair', { segment: customer?.segment ?? null }, at)
  if (policy) await salesClocks.start(tx, policy, { kind: packetSubject, id, customerId }, at)
}

export const stopRepairClock = (tx: Tx, dealId: DealId, at: Date) => salesClocks.meet(tx, of(dealId), at)

/** Service levels or calendars changed: repairs under way are measured against what is in force now. */
export const replanRepairClocks =
  (clock: Clock): TargetsChanged =>
  async (tx) => {
    const now = clock.now()
    const agreements = await loadAgreements(tx.manager)
    const segmentOf = async (customerId: string | null) =>
      customerId ? (await customerStore(tx.manager).byIds([customerId]))[0]?.segment : undefined
    await salesClocks.replan(
      tx,
      async (running) => {
        const segment = (await segmentOf(running.subject.customerId)) ?? null
        return choosePolicy(agreements, policyOf(running).boundary, { segment }, now)
      },
      now,
      'service levels or calendars changed',
    )
  }

/** The latest repair clock of each deal that has one, as it stands at `now`. */
export const repairClocks =
  (manager: EntityManager, now: Date) =>
  async (dealIds: readonly string[]): Promise<(ClockView & { subjectId: string })[]> => {
    const byDeal = await clocksOf(manager, packetSubject, [...dealIds])
    return [...byDeal].flatMap(([subjectId, clocks]) => {
      const latest = clocks.at(-1)
      return latest ? [{ ...viewClock(latest, now), subjectId }] : []
    })
  }
