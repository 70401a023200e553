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
  idempotency_key: string | null
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
    idempotency_key: { type: 'text', nullable: true },
  },
  indices: [
    { name: 'person_by_name', columns: ['name', 'id'] },
    { name: 'person_by_manager', columns: ['manager_id'] },
  ],
  uniques: [{ name: 'person_idempotency_key', columns: ['idempotency_key'] }],
})

export interface PersonRefRow {
  system: string
  external_id: string
  person_id: string
}

export const personRefTable = new EntitySchema<PersonRefRow>({
  name: 'person_external_ref',
  columns: {
    system: { type: 'text', primary: true },
    external_id: { type: 'text', primary: true },
    person_id: { type: 'uuid' },
  },
  indices: [{ name: 'person_external_ref_by_person', columns: ['person_id'] }],
})
