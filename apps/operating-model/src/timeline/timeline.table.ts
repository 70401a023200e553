import { type Department } from '@customer-graph/glossary'
import { EntitySchema } from 'typeorm'
import { type PersonDepartment } from '../person/person'

export interface TimelineRow {
  customer_id: string
  event_id: string
  type: string
  department: Department
  actor_id: string | null
  occurred_at: Date
  recorded_at: Date
  headline: string
  history: boolean
  visible_to: PersonDepartment[] | null
  undone_by: string | null
  undone_at: Date | null
}

export const timelineTable = new EntitySchema<TimelineRow>({
  name: 'timeline_entry',
  columns: {
    customer_id: { type: 'uuid', primary: true },
    event_id: { type: 'uuid', primary: true },
    type: { type: 'text' },
    department: { type: 'text' },
    actor_id: { type: 'uuid', nullable: true },
    occurred_at: { type: 'timestamptz' },
    recorded_at: { type: 'timestamptz', default: () => 'now()' },
    headline: { type: 'text' },
    history: { type: 'boolean' },
    visible_to: { type: 'text', array: true, nullable: true },
    undone_by: { type: 'uuid', nullable: true },
    undone_at: { type: 'timestamptz', nullable: true },
  },
  indices: [{ name: 'timeline_entry_by_time', columns: ['customer_id', 'occurred_at', 'event_id'] }],
})
