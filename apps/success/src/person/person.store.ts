import { type PersonId } from '@customer-graph/glossary'
import { type EntityManager, In } from 'typeorm'
import { type Person } from './person'
import { type PersonRow, personTable } from './person.table'

const read = (row: PersonRow): Person => ({ ...row, id: row.id as PersonId })

/** Our own copies of colleagues in PostgreSQL. */
export const personStore = (manager: EntityManager) => ({
  byIds: async (ids: readonly string[]): Promise<Person[]> =>
    (await manager.findBy(personTable, { id: In([...ids]) })).map(read),

  keep: ({ id, department, active }: Person) =>
    manager.upsert(personTable, { id, department, active }, ['id']),

  leave: (id: PersonId) => manager.update(personTable, { id }, { active: false }),
})
