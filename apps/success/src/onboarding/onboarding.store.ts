import { type CustomerId } from '@customer-graph/glossary'
import { rowsOf, sql } from '@customer-graph/subgraph'
import { type EntityManager, In } from 'typeorm'
import { type HandoffId } from '../handoff/handoff'
import { type Onboarding, type OnboardingId } from './onboarding'
import { type OnboardingRow, onboardingTable } from './onboarding.table'

const instant = (text: string | null): Date | null => (text === null ? null : new Date(text))

function read(row: OnboardingRow): Onboarding {
  const work = {
    id: row.id as OnboardingId,
    customerId: row.customer_id as CustomerId,
    handoffId: row.handoff_id as HandoffId,
    signedAt: row.signed_at,
    startedAt: row.started_at,
    milestones: row.milestones.map((milestone) => ({
      ...milestone,
      reachedAt: instant(milestone.reachedAt),
      confirmedAt: instant(milestone.confirmedAt),
    })),
  }
  const { completed_at, completed_because } = row
  if (!completed_at || !completed_because) return { ...work, state: 'under-way' }
  const completedBecause = { ...completed_because, asOf: new Date(completed_because.asOf) }
  return { ...work, state: 'completed', completedAt: completed_at, completedBecause }
}

function rowOf(onboarding: Onboarding): OnboardingRow {
  const done = onboarding.state === 'completed' ? onboarding : null
  return {
    id: onboarding.id,
    customer_id: onboarding.customerId,
    handoff_id: onboarding.handoffId,
    signed_at: onboarding.signedAt,
    started_at: onboarding.startedAt,
    milestones: onboarding.milestones.map((milestone) => ({
      ...milestone,
      reachedAt: milestone.reachedAt?.toISOString() ?? null,
      confirmedAt: milestone.confirmedAt?.toISOString() ?? null,
    })),
    completed_at: done?.completedAt ?? null,
    completed_because: done && { ...done.completedBecause, asOf: done.completedBecause.asOf.toISOString() },
  }
}

/** Onboardings in PostgreSQL. */
export const onboardingStore = (manager: EntityManager) => ({
  byIds: async (ids: readonly string[]): Promise<Onboarding[]> =>
    (await manager.findBy(onboardingTable, { id: In([...ids]) })).map(read),

  ofHandoffs: async (handoffIds: readonly string[]): Promise<Onboarding[]> =>
    (await manager.findBy(onboardingTable, { handoff_id: In([...handoffIds]) })).map(read),

  /** The one of each customer that started last. */
  async latestOfCustomers(customerIds: readonly string[]): Promise<Onboarding[]> {
    const rows = await rowsOf<OnboardingRow>(
      manager,
      sql`SELECT DISTINCT ON (customer_id) * FROM onboarding WHERE customer_id = ANY(${customerIds}::uuid[])
          ORDER BY customer_id, started_at DESC, id DESC`,
    )
    return rows.map(read)
  },

  async lock(id: OnboardingId): Promise<Onboarding | null> {
    const row = await manager.findOne(onboardingTable, { where: { id }, lock: { mode: 'pessimistic_write' } })
    return row && read(row)
  },

  insert: (onboarding: Onboarding) => manager.insert(onboardingTable, rowOf(onboarding)),
  update: (onboarding: Onboarding) => manager.upsert(onboardingTable, rowOf(onboarding), ['id']),
})
