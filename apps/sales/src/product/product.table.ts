import { type FieldSources } from '@customer-graph/glossary'
import { externalRefsOf } from '@customer-graph/subgraph'
import { EntitySchema } from 'typeorm'
import { type MoneyColumns, moneyColumns } from '../money/money.columns'

export interface ProductRow extends MoneyColumns {
  id: string
  name: string
  series: string | null
  field_sources: FieldSources
}

export const productTable = new EntitySchema<ProductRow>({
  name: 'product',
  columns: {
    id: { type: 'uuid', primary: true },
    name: { type: 'text' },
    series: { type: 'text', nullable: true },
    field_sources: { type: 'jsonb', default: {} },
    ...moneyColumns,
  },
  uniques: [{ name: 'product_name', columns: ['name'] }],
})

export const productRefs = externalRefsOf('product')
