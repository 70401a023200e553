import { EntitySchema } from 'typeorm'

export interface SellerRow {
  id: string
  office: string | null
  active: boolean
}

export const sellerTable = new EntitySchema<SellerRow>({
  name: 'seller',
  columns: {
    id: { type: 'uuid', primary: true },
    office: { type: 'text', nullable: true },
    active: { type: 'boolean' },
  },
})
