import { type EntityManager, In } from 'typeorm'
import { type Verdict } from './verdict'
import { type VerdictRow, verdictTable } from './verdict.table'

const read = ({ customer_id, definition_key, decided_at, ...row }: VerdictRow): Verdict => ({
  ...row,
  customerId: customer_id,
  key: definition_key,
  decidedAt: decided_at,
})

/** Verdicts in PostgreSQL: our own copy of what the departments announced. */
export const verdictStore = (manager: EntityManager) => ({
  ofCustomers: async (customerIds: readonly string[]): Promise<Verdict[]> =>
    (
      await manager.find(verdictTable, {
        where: { customer_id: In([...customerIds]) },
        order: { definition_key: 'ASC' },
      })
    ).map(read),

  /** The latest verdict of a definition on a customer takes the place of the one before. */
  save: ({ customerId, key, decidedAt, evidence, ...verdict }: Verdict) =>
    manager.upsert(
      verdictTable,
      {
        ...verdict,
        customer_id: customerId,
        definition_key: key,
        decided_at: decidedAt,
        evidence: [...evidence],
      },
      ['customer_id', 'definition_key'],
    ),
})
