import { EntitySchema } from 'typeorm'
import { type ItemStatus } from './item'

export interface ItemRow {
  id: string
  title: string
  area: string | null
  status: ItemStatus
  target_on: string | null
  shipped_at: Date | null
  decline_reason: string | null
}

export const itemTable = new EntitySchema<ItemRow>({
  name: 'feedback_item',
  columns: {
    id: { type: 'uuid', primary: true },
    title: { type: 'text' },
    area: { type: 'text', nullable: true },
    status: { type: 'text' },
    target_on: { type: 'date', nullable: true },
    shipped_at: { type: 'timestamptz', nullable: true },
    decline_reason: { type: 'text', nullable: true },
  },
})
