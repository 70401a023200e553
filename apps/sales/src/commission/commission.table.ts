import { EntitySchema } from 'typeorm'

export interface CommissionPlanRow {
  seller_id: string
  version: number
  basis_points: number
  set_at: Date
}

export const commissionPlanTable = new EntitySchema<CommissionPlanRow>({
  name: 'commission_plan',
  columns: {
    seller_id: { type: 'uuid', primary: true },
    version: { type: 'integer', primary: true },
    basis_points: { type: 'integer' },
    set_at: { type: 'timestamptz' },
  },
})
