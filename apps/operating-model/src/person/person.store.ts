import { type ExternalRef, normalizeRef, type PersonId } from '@customer-graph/glossary'
import { join, type Listing, pageOf, type Page, rowsOf, sql, type Sql } from '@customer-graph/subgraph'
import { type EntityManager } from 'typeorm'
import { type LineMember } from './import-people'
import { type Person } from './person'
import { personRefs, type PersonRow, personTable } from './person.table'

export interface PersonFilter {
  readonly department?: string | null
  readonly active?: boolean | null
  readonly nameContains?: string | null
  readonly managerId?: string | null
}

type ListedRow = PersonRow & { external_refs: ExternalRef[] }

const listed = sql`p.id, p.name, p.department, p.roles, p.manager_id, p.office, p.active, p.field_sources,
  ${personRefs.select('p')}`

const read = (row: ListedRow): Person => ({
  id: row.id as PersonId,
  name: row.name,
  department: row.department,
  roles: row.roles,
  managerId: row.manager_id as PersonId | null,
  office: row.office,
  active: row.active,
  externalRefs: row.external_refs,
  sources: row.field_sources,
})

const peopleByName: Listing<ListedRow, Person> = {
  name: 'people',
  select: listed,
  from: sql`person p`,
  order: [
    { by: sql`p.name`, type: 'text' },
    { by: sql`p.id`, type: 'uuid' },
  ],
  read,
}

/** The directory in PostgreSQL: row ⇄ domain happens here and nowhere else. */
export const personStore = (manager: EntityManager) => {
  const find = async (where: Sql): Promise<Person[]> =>
    (await rowsOf<ListedRow>(manager, sql`SELECT ${listed} FROM person p WHERE ${where}`)).map(read)

  return {
    byIds: (ids: readonly string[]) => find(sql`p.id = ANY(${ids}::uuid[])`),

    /** The colleagues whom the references name; a reference that names nobody adds nobody. */
    byExternalRefs: async (refs: readonly ExternalRef[]) => {
      const owners = await personRefs.ownersOf<PersonId>(manager, refs.map(normalizeRef))
      return owners.length ? find(sql`p.id = ANY(${owners.map(({ ownerId }) => ownerId)}::uuid[])`) : []
    },

    /** The colleagues and everybody above them; one statement. */
    async lines(ids: readonly string[]): Promise<Map<PersonId, LineMember>> {
      const rows = await rowsOf<Pick<PersonRow, 'id' | 'name' | 'manager_id'>>(
        manager,
        sql`WITH RECURSIVE line AS (
              SELECT id, name, manager_id FROM person WHERE id = ANY(${ids}::uuid[])
              UNION SELECT p.id, p.name, p.manager_id FROM person p JOIN line l ON p.id = l.manager_id)
            SELECT * FROM line`,
      )
      return new Map(
        rows.map((row) => [
          row.id as PersonId,
          { name: row.name, managerId: row.manager_id as PersonId | null },
        ]),
      )
    },

    async insert(people: readonly Person[]): Promise<void> {
      if (!people.length) return
      await manager.insert(personTable, people.map(rowOf))
      await personRefs.insert(manager, people)
    },

    async update(people: readonly Person[]): Promise<void> {
      if (!people.length) return
      await manager.upsert(personTable, people.map(rowOf), ['id'])
      await personRefs.replace(manager, people)
    },

    page: (page: Page, filter: PersonFilter) =>
      pageOf(manager, { ...peopleByName, where: conditionOf(filter) }, page),
  }
}

function conditionOf({ department, active, nameContains, managerId }: PersonFilter): Sql {
  const conditions = [sql`true`]
  if (department) conditions.push(sql`p.department = ${department}`)
  if (active !== null && active !== undefined) conditions.push(sql`p.active = ${active}`)
  if (nameContains) conditions.push(sql`position(lower(${nameContains}) in lower(p.name)) > 0`)
  if (managerId) conditions.push(sql`p.manager_id = ${managerId}`)
  return join(conditions, sql` AND `)
}

const rowOf = (person: Person) => ({
  id: person.id,
  name: person.name,
  department: person.department,
  roles: [...person.roles],
  manager_id: person.managerId,
  office: person.office,
  active: person.active,
  field_sources: person.sources,
})
