import { type ExternalRef, type PersonId } from '@customer-graph/glossary'
import { join, type Listing, pageOf, type Page, rowsOf, sql, type Sql } from '@customer-graph/subgraph'
import { type EntityManager, In } from 'typeorm'
import { type Person } from './person'
import { personRefTable, type PersonRow, personTable } from './person.table'

export interface PersonFilter {
  readonly department?: string | null
  readonly active?: boolean | null
  readonly nameContains?: string | null
  readonly managerId?: string | null
}

type ListedRow = Omit<PersonRow, 'idempotency_key'> & { external_refs: ExternalRef[] }

const listed = sql`p.id, p.name, p.department, p.roles, p.manager_id, p.office, p.active,
  (SELECT coalesce(json_agg(json_build_object('system', r.system, 'id', r.external_id) ORDER BY r.system, r.external_id), '[]')
   FROM person_external_ref r WHERE r.person_id = p.id) AS external_refs`

const read = (row: ListedRow): Person => ({
  id: row.id as PersonId,
  name: row.name,
  department: row.department,
  roles: row.roles,
  managerId: row.manager_id as PersonId | null,
  office: row.office,
  active: row.active,
  externalRefs: row.external_refs,
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

    byIdempotencyKey: async (key: string) => (await find(sql`p.idempotency_key = ${key}`))[0] ?? null,

    /** The colleagues whom the references name; a reference that names nobody adds nobody. */
    byExternalRefs: (refs: readonly ExternalRef[]) =>
      find(sql`p.id IN (SELECT r.person_id FROM person_external_ref r
        JOIN unnest(${refs.map((ref) => ref.system)}::text[], ${refs.map((ref) => ref.id)}::text[])
          AS wanted(system, external_id) USING (system, external_id))`),

    async insert(people: readonly Person[], idempotencyKey: string | null = null): Promise<void> {
      if (!people.length) return
      await manager.insert(
        personTable,
        people.map((person) => ({ ...rowOf(person), idempotency_key: idempotencyKey })),
      )
      const references = people.flatMap(refRowsOf)
      if (references.length) await manager.insert(personRefTable, references)
    },

    async update(people: readonly Person[]): Promise<void> {
      if (!people.length) return
      await manager.upsert(personTable, people.map(rowOf), ['id'])
      await manager.delete(personRefTable, { person_id: In(people.map((person) => person.id)) })
      const references = people.flatMap(refRowsOf)
      if (references.length) await manager.insert(personRefTable, references)
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
})

const refRowsOf = ({ id, externalRefs }: Person) =>
  externalRefs.map((ref) => ({ system: ref.system, external_id: ref.id, person_id: id }))
