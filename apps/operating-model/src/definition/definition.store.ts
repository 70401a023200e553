import { type PersonId } from '@customer-graph/glossary'
import { rowsOf, sql, type Sql } from '@customer-graph/subgraph'
import { type EntityManager } from 'typeorm'
import { type Definition, type DefinitionId, type DefinitionVersion, type Signature } from './definition'
import {
  definitionTable,
  type DefinitionVersionRow,
  definitionVersionTable,
  signatureTable,
} from './definition.table'

type ListedRow = DefinitionVersionRow & {
  key: string
  signatures: { department: Signature['department']; personId: PersonId; signedAt: string }[]
}

const read = (row: ListedRow): DefinitionVersion => ({
  definitionId: row.definition_id as DefinitionId,
  key: row.key,
  version: row.version,
  text: row.text,
  rule: row.rule,
  ownerId: row.owner_id as PersonId | null,
  affected: row.affected,
  signatures: row.signatures.map(({ signedAt, ...rest }) => ({ ...rest, signedAt: new Date(signedAt) })),
  status: row.status,
  effectiveFrom: row.effective_from,
})

/** Definitions in PostgreSQL, each with all its versions and signatures. */
export const definitionStore = (manager: EntityManager) => {
  const find = async (where: Sql): Promise<Definition[]> => {
    const rows = await rowsOf<ListedRow>(
      manager,
      sql`SELECT d.key, v.*, (SELECT coalesce(json_agg(json_build_object('department', s.department, 'personId', s.person_id,
            'signedAt', s.signed_at) ORDER BY s.signed_at, s.department), '[]') FROM definition_signature s
            WHERE s.definition_id = v.definition_id AND s.version = v.version) AS signatures
          FROM definition d JOIN definition_version v ON v.definition_id = d.id WHERE ${where}
          ORDER BY d.key, v.version DESC`,
    )
    const definitions = new Map<DefinitionId, Definition & { versions: DefinitionVersion[] }>()
    for (const version of rows.map(read)) {
      const { definitionId: id, key } = version
      const known = definitions.get(id)
      if (known) known.versions.push(version)
      else definitions.set(id, { id, key, versions: [version] })
    }
    return [...definitions.values()]
  }

  return {
    all: () => find(sql`true`),
    byIds: (ids: readonly string[]) => find(sql`d.id = ANY(${ids}::uuid[])`),
    byKey: async (key: string) => (await find(sql`d.key = ${key}`))[0] ?? null,

    /** A version with its signatures; the first one makes the definition. */
    async insert(version: DefinitionVersion): Promise<void> {
      const { definitionId: id, key } = version
      if (version.version === 1) await manager.insert(definitionTable, { id, key })
      await manager.insert(definitionVersionTable, rowOf(version))
    },

    /** A version that was signed: whatever signatures are new, and whether that made it agreed. */
    async signed(version: DefinitionVersion, signature: Signature): Promise<void> {
      const { definitionId: definition_id, version: number, status, effectiveFrom: effective_from } = version
      const { department, personId: person_id, signedAt: signed_at } = signature
      await manager.insert(signatureTable, {
        definition_id,
        version: number,
        department,
        person_id,
        signed_at,
      })
      if (status === 'agreed')
        await manager.update(
          definitionVersionTable,
          { definition_id, version: number },
          { status, effective_from },
        )
    },
  }
}

const rowOf = (version: DefinitionVersion) => ({
  definition_id: version.definitionId,
  version: version.version,
  text: version.text,
  rule: version.rule,
  owner_id: version.ownerId,
  affected: [...version.affected],
  status: version.status,
  effective_from: version.effectiveFrom,
})
