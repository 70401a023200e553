import { type PersonId } from '@customer-graph/glossary'
import { rowsOf, sql } from '@customer-graph/subgraph'
import { type EntityManager, In } from 'typeorm'
import { type HandoffId, type HandoffReturn, type StateEntry } from './handoff'
import { type PacketSnapshot } from './packet'
import { packetTable, returnTable, stateTable } from './trail.table'

/** What a handoff leaves behind, in PostgreSQL: packets, returns and states. Rows are added and never changed. */
export const trailStore = (manager: EntityManager) => ({
  /** Every version of the packets of these handoffs, the first ones first. */
  async packetsOf(handoffIds: readonly string[]): Promise<PacketSnapshot[]> {
    const where = { handoff_id: In([...handoffIds]) }
    const rows = await manager.find(packetTable, { where, order: { handoff_id: 'ASC', version: 'ASC' } })
    return rows.map(({ handoff_id, round, received_at, changed, content }) => ({
      ...content,
      handoffId: handoff_id as HandoffId,
      round,
      receivedAt: received_at,
      changed,
    }))
  },

  async addPacket({ handoffId, round, receivedAt, changed, ...content }: PacketSnapshot): Promise<void> {
    const { version } = content
    await manager.insert(packetTable, {
      handoff_id: handoffId,
      version,
      round,
      received_at: receivedAt,
      changed: [...changed],
      content,
    })
  },

  async returnsOf(handoffIds: readonly string[]): Promise<HandoffReturn[]> {
    const where = { handoff_id: In([...handoffIds]) }
    const rows = await manager.find(returnTable, { where, order: { handoff_id: 'ASC', round: 'ASC' } })
    return rows.map(({ handoff_id, round, returned_at, returned_by, reasons }) => ({
      handoffId: handoff_id as HandoffId,
      round,
      returnedAt: returned_at,
      by: returned_by as PersonId | null,
      reasons,
    }))
  },

  async addReturn({ handoffId, round, returnedAt, by, reasons }: HandoffReturn): Promise<void> {
    await manager.insert(returnTable, {
      handoff_id: handoffId,
      round,
      returned_at: returnedAt,
      returned_by: by,
      reasons: [...reasons],
    })
  },

  /** Every entry into a state of these handoffs, in order of time. */
  async statesOf(handoffIds: readonly string[]): Promise<StateEntry[]> {
    const where = { handoff_id: In([...handoffIds]) }
    const rows = await manager.find(stateTable, { where, order: { handoff_id: 'ASC', place: 'ASC' } })
    return rows.map(({ handoff_id, state, round, since, brought_by }) => ({
      handoffId: handoff_id as HandoffId,
      state,
      round,
      since,
      by: brought_by as PersonId | null,
    }))
  },

  /** The handoff has to be locked, or be new, so that the entries are counted one after another. */
  async addState({ handoffId, state, round, since, by }: StateEntry): Promise<void> {
    await rowsOf(
      manager,
      sql`INSERT INTO handoff_state (handoff_id, place, state, round, since, brought_by)
          SELECT ${handoffId}::uuid, count(*) + 1, ${state}::text, ${round}::integer, ${since}::timestamptz, ${by}::uuid
          FROM handoff_state WHERE handoff_id = ${handoffId}::uuid`,
    )
  },
})
