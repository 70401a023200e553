import { type PersonId } from '@customer-graph/glossary'
import { type EntityManager, In } from 'typeorm'
import { type Person } from './person'
import { type PersonRow, personTable } from './person.table'

const read = (row: PersonRow): Person => ({ ...row, id: row.id as PersonId })

/** Our own copies of colleagues in PostgreSQL. */
export const personStore = (manager: EntityManager) => ({
  byIds: async (ids: readonly string[]): Promise<Person[]> =>
    (await manager.findBy(personTable, { id: In([...ids]) })).map(read),

  keep: (person: Person) => manager.upsert(personTable, person, ['id']),
})
