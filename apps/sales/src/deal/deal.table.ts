import { EntitySchema } from 'typeorm'
import { type MoneyColumns, moneyColumns } from '../money/money.columns'
import { type DealKind, type DealStage } from './deal'

export interface DealRow extends MoneyColumns {
  id: string
  customer_id: string
  kind: DealKind
  stage: DealStage
  seller_id: string | null
  product_id: string | null
  /** In the currency of the value. */
  commission_minor: number | null
  engaged_at: Date | null
  closed_at: Date | null
  lost_reason: string | null
  external_system: string | null
  external_id: string | null
}

export const dealTable = new EntitySchema<DealRow>({
  name: 'deal',
  columns: {
    id: { type: 'uuid', primary: true },
    customer_id: { type: 'uuid' },
    kind: { type: 'text' },
    stage: { type: 'text' },
    seller_id: { type: 'uuid', nullable: true },
    product_id: { type: 'uuid', nullable: true },
    ...moneyColumns,
    commission_minor: moneyColumns.amount_minor,
    engaged_at: { type: 'timestamptz', nullable: true },
    closed_at: { type: 'timestamptz', nullable: true },
    lost_reason: { type: 'text', nullable: true },
    external_system: { type: 'text', nullable: true },
    external_id: { type: 'text', nullable: true },
  },
  indices: [
    { name: 'deal_by_customer', columns: ['customer_id', 'id'] },
    { name: 'deal_by_seller', columns: ['seller_id', 'id'] },
    { name: 'deal_by_stage', columns: ['stage', 'id'] },
  ],
  uniques: [{ name: 'deal_external_ref', columns: ['external_system', 'external_id'] }],
})
