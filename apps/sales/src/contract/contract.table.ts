import { EntitySchema } from 'typeorm'
import { type MoneyColumns, moneyColumns } from '../money/money.columns'

export interface ContractRow extends MoneyColumns {
  id: string
  customer_id: string
  deal_id: string | null
  starts_on: string
  ends_on: string
  support_plan: string | null
  ended_on: string | null
  end_reason: string | null
}

export const contractTable = new EntitySchema<ContractRow>({
  name: 'contract',
  columns: {
    id: { type: 'uuid', primary: true },
    customer_id: { type: 'uuid' },
    deal_id: { type: 'uuid', nullable: true },
    starts_on: { type: 'date' },
    ends_on: { type: 'date' },
    ...moneyColumns,
    support_plan: { type: 'text', nullable: true },
    ended_on: { type: 'date', nullable: true },
    end_reason: { type: 'text', nullable: true },
  },
  indices: [{ name: 'contract_by_customer', columns: ['customer_id', 'id'] }],
})
