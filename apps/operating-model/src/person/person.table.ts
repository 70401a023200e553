import { type FieldSources } from '@customer-graph/glossary'
import { externalRefsOf } from '@customer-graph/subgraph'
import { EntitySchema } from 'typeorm'
import { type PersonDepartment } from './person'

export interface PersonRow {
  id: string
  name: string
  department: PersonDepartment
  roles: string[]
  manager_id: string | null
  office: string | null
  active: boolean
  field_sources: FieldSources
}

export const personTable = new EntitySchema<PersonRow>({
  name: 'person',
  columns: {
    id: { type: 'uuid', primary: true },
    name: { type: 'text' },
    department: { type: 'text' },
    roles: { type: 'text', array: true },
    manager_id: { type: 'uuid', nullable: true },
    office: { type: 'text', nullable: true },
    active: { type: 'boolean' },
    field_sources: { type: 'jsonb', default: {} },
  },
  indices: [
    { name: 'person_by_name', columns: ['name', 'id'] },
    { name: 'person_by_manager', columns: ['manager_id'] },
  ],
})

export const personRefs = externalRefsOf('person')
