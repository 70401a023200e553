import { EntitySchema } from 'typeorm'
import { type MoneyColumns, moneyColumns } from '../money.columns'

export interface ProductRow extends MoneyColumns {
  id: string
  name: string
  series: string | null
}

export const productTable = new EntitySchema<ProductRow>({
  name: 'product',
  columns: {
    id: { type: 'uuid', primary: true },
    name: { type: 'text' },
    series: { type: 'text', nullable: true },
    ...moneyColumns,
  },
  uniques: [{ name: 'product_name', columns: ['name'] }],
})
