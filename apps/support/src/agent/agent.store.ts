import { type ExternalRef, type PersonId, refKey } from '@customer-graph/glossary'
import { type Colleague, type Listing, type Page, pageOf, rowsOf, sql } from '@customer-graph/subgraph'
import { type EntityManager } from 'typeorm'
import { type AgentProfile } from './agent'
import { type AgentRefRow, agentRefTable, type AgentRow, agentTable } from './agent.table'

type ListedRow = AgentRow & { external_refs: ExternalRef[] }

const selected = sql`a.*, (SELECT coalesce(json_agg(json_build_object('system', r.system, 'id', r.external_id)
    ORDER BY r.system, r.external_id), '[]') FROM agent_external_ref r WHERE r.agent_id = a.id) AS external_refs`

const read = ({ id, team, active, external_refs }: ListedRow): AgentProfile => ({
  id: id as PersonId,
  team,
  active,
  externalRefs: external_refs,
})

const agentsById: Listing<ListedRow, AgentProfile> = {
  name: 'agents',
  select: selected,
  from: sql`agent a`,
  order: [{ by: sql`a.id`, type: 'uuid' }],
  read,
}

/** Agents in PostgreSQL. */
export const agentStore = (manager: EntityManager) => ({
  async byIds(ids: readonly string[]): Promise<AgentProfile[]> {
    const rows = await rowsOf<ListedRow>(
      manager,
      sql`SELECT ${selected} FROM agent a WHERE a.id = ANY(${ids}::uuid[])`,
    )
    return rows.map(read)
  },

  /** Which agents the references name, keyed by `refKey`; a reference that names none is absent. */
  async byRefs(refs: readonly ExternalRef[]): Promise<ReadonlyMap<string, PersonId>> {
    const rows = await rowsOf<AgentRefRow>(
      manager,
      sql`SELECT r.* FROM agent_external_ref r
          JOIN unnest(${refs.map((ref) => ref.system)}::text[], ${refs.map((ref) => ref.id)}::text[])
            AS wanted(system, external_id) USING (system, external_id)`,
    )
    return new Map(
      rows.map((row) => [refKey({ system: row.system, id: row.external_id }), row.agent_id as PersonId]),
    )
  },

  /**
   * Keeps a colleague of support as an agent; the office is the team. One who moved to another department is an agent no more.
   * A reference that named another colleague names this one from now on.
   */
  async keep({ id, department, office: team, active, externalRefs }: Colleague): Promise<void> {
    if (department !== 'support') return this.leave(id)
    await manager.upsert(agentTable, { id, team, active }, ['id'])
    await manager.delete(agentRefTable, { agent_id: id })
    if (!externalRefs.length) return
    const rows = externalRefs.map((ref) => ({ system: ref.system, external_id: ref.id, agent_id: id }))
    await manager.upsert(agentRefTable, rows, ['system', 'external_id'])
  },

  async leave(id: PersonId): Promise<void> {
    await manager.update(agentTable, { id }, { active: false })
  },

  page: (page: Page) => pageOf(manager, agentsById, page),
})
