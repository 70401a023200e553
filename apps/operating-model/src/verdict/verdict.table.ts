import { type Evidence } from '@customer-graph/glossary'
import { EntitySchema } from 'typeorm'

export interface VerdictRow {
  customer_id: string
  definition_key: string
  version: number
  holds: boolean
  decided_at: Date
  evidence: Evidence[]
}

export const verdictTable = new EntitySchema<VerdictRow>({
  name: 'verdict',
  columns: {
    customer_id: { type: 'uuid', primary: true },
    definition_key: { type: 'text', primary: true },
    version: { type: 'integer' },
    holds: { type: 'boolean' },
    decided_at: { type: 'timestamptz' },
    evidence: { type: 'jsonb' },
  },
})
