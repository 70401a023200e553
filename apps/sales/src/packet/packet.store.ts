import { type EntityManager, In } from 'typeorm'
import { promiseStore } from '../promise/promise.store'
import { type HandoffPacket, type PacketContent } from './packet'
import { emptyContent } from './packet.rules'
import { packetTable } from './packet.table'

/** A packet, whether anybody wrote it yet, and whether success sent it back. */
export interface StoredPacket extends HandoffPacket {
  readonly dealId: string
  readonly prepared: boolean
  readonly returned: boolean
}

const unwritten = { content: emptyContent, version: 1, prepared: false, returned: false }

/** Handoff packets in PostgreSQL, read together with the promises that stand for their deals. */
export const packetStore = (manager: EntityManager) => ({
  /** One packet per deal, in the order of the ids: an empty one where nobody wrote any yet. */
  async ofDeals(dealIds: readonly string[]): Promise<StoredPacket[]> {
    const rows = await manager.findBy(packetTable, { deal_id: In([...dealIds]) })
    const written = new Map(rows.map((row) => [row.deal_id, { ...row, prepared: true }]))
    const promises = await promiseStore(manager).standingFor(dealIds)
    return dealIds.map((dealId) => {
      const { content, version, prepared, returned } = written.get(dealId) ?? unwritten
      const own = promises.filter((promise) => promise.dealId === dealId)
      return { ...content, dealId, version, prepared, returned, promises: own }
    })
  },

  async ofDeal(dealId: string): Promise<StoredPacket> {
    const [packet] = await this.ofDeals([dealId])
    if (!packet) throw new Error(`No packet was read for deal ${dealId}`)
    return packet
  },

  async save(dealId: string, { version, ...packet }: PacketContent & { version: number }): Promise<void> {
    const { goals, successCriteria, stakeholders, nothingPromised } = packet
    const content = { goals, successCriteria, stakeholders, nothingPromised }
    await manager.upsert(packetTable, { deal_id: dealId, version, content, returned: false }, ['deal_id'])
  },

  markReturned: (dealId: string) => manager.update(packetTable, { deal_id: dealId }, { returned: true }),
})
