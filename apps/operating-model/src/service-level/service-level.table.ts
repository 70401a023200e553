import { type Boundary } from '@customer-graph/glossary'
import { EntitySchema } from 'typeorm'
import { type ServiceLevel } from './service-level'

export interface ServiceLevelRow {
  service_level_id: string
  version: number
  name: string
  boundary: Boundary
  match: ServiceLevel['match']
  target_minutes: number
  warn_at: number[]
  calendar_id: string
  effective_from: Date
}

export const serviceLevelTable = new EntitySchema<ServiceLevelRow>({
  name: 'service_level_version',
  columns: {
    service_level_id: { type: 'uuid', primary: true },
    version: { type: 'integer', primary: true },
    name: { type: 'text' },
    boundary: { type: 'text' },
    match: { type: 'jsonb' },
    target_minutes: { type: 'integer' },
    warn_at: { type: 'jsonb' },
    calendar_id: { type: 'uuid' },
    effective_from: { type: 'timestamptz' },
  },
})
