import { EntitySchema } from 'typeorm'

export interface PersonRow {
  id: string
  department: string
  active: boolean
}

export const personTable = new EntitySchema<PersonRow>({
  name: 'person',
  columns: {
    id: { type: 'uuid', primary: true },
    department: { type: 'text' },
    active: { type: 'boolean' },
  },
})
