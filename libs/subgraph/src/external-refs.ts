import { type ExternalRef, refKey } from '@customer-graph/glossary'
import { EntitySchema, type EntityManager, In } from 'typeorm'
import { rowsOf } from './rows'
import { name, sql, type Sql } from './sql'

/** How other systems name the records of a noun: a reference names one record, a record may have several. */
export interface ExternalRefs {
  /** `<noun>_external_ref (system, external_id, <noun>_id)`, for the feature's tables. */
  readonly table: EntitySchema
  /** For a select list: the references of the noun's row under `alias`, as `external_refs` in a fixed order. */
  select(alias: string): Sql
  /** Whom the references name, in one statement; one that names nobody is absent. The references are as `normalizeRef` makes them. */
  ownersOf<Id extends string>(manager: EntityManager, refs: readonly ExternalRef[]): Promise<Owned<Id>[]>
  insert(manager: EntityManager, owners: readonly WithRefs[]): Promise<void>
  /** Makes the references of each owner those that it has now. */
  replace(manager: EntityManager, owners: readonly WithRefs[]): Promise<void>
}

export type Owned<Id extends string> = ExternalRef & { readonly ownerId: Id }

interface WithRefs {
  readonly id: string
  readonly externalRefs: readonly ExternalRef[]
}

/** The references of a noun, `customer`; its migration makes the table. */
export function externalRefsOf(noun: string): ExternalRefs {
  const [tableName, owner] = [`${noun}_external_ref`, `${noun}_id`]
  const table = new EntitySchema<Record<string, string>>({
    name: tableName,
    columns: {
      system: { type: 'text', primary: true },
      external_id: { type: 'text', primary: true },
      [owner]: { type: 'uuid' },
    },
    indices: [{ name: `${tableName}_by_${noun}`, columns: [owner] }],
  })

  const insert: ExternalRefs['insert'] = async (manager, owners) => {
    const rows = owners.flatMap(({ id, externalRefs }) =>
      externalRefs.map((ref) => ({ system: ref.system, external_id: ref.id, [owner]: id })),
    )
    if (rows.length) await manager.insert(table, rows)
  }

  return {
    table: table as EntitySchema,
    insert,
    select: (
      alias,
    ) => sql`(SELECT coalesce(json_agg(json_build_object('system', r.system, 'id', r.external_id)
        ORDER BY r.system, r.external_id), '[]')
      FROM ${name(tableName)} r WHERE r.${name(owner)} = ${name(`${alias}.id`)}) AS external_refs`,

    async ownersOf<Id extends string>(manager: EntityManager, refs: readonly ExternalRef[]) {
      const asked = [...new Map(refs.map((ref) => [refKey(ref), ref])).values()]
      return rowsOf<Owned<Id>>(
        manager,
        sql`SELECT r.system, r.external_id AS id, r.${name(owner)} AS "ownerId" FROM ${name(tableName)} r
            JOIN unnest(${asked.map((ref) => ref.system)}::text[], ${asked.map((ref) => ref.id)}::text[])
              AS wanted(system, external_id) USING (system, external_id)`,
      )
    },

    async replace(manager, owners) {
      await manager.delete(table, { [owner]: In(owners.map(({ id }) => id)) })
      await insert(manager, owners)
    },
  }
}
