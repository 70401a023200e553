import { type ExternalRef, refKey } from '@customer-graph/glossary'
import { type EntityManager, In } from 'typeorm'
import { insertAll } from '@customer-graph/subgraph'
import { ticketStore } from '../ticket/ticket.store'
import { type Bookmark, type ImportedTicket } from './history'
import { importedTicketTable } from './history.table'

/** Imported tickets and how far each was imported. */
export const historyStore = (manager: EntityManager) => ({
  /** The tickets that the references name, keyed by `refKey` and locked; two statements however many there are. */
  async lockByRefs(refs: readonly ExternalRef[]): Promise<ReadonlyMap<string, ImportedTicket>> {
    const tickets = await ticketStore(manager).byRefs(refs, { lock: true })
    const rows = await manager.findBy(importedTicketTable, { id: In(tickets.map(({ id }) => id)) })
    const bookmarks = new Map(rows.map((row) => [row.id, row]))
    return new Map(
      tickets.flatMap((ticket) => {
        const row = bookmarks.get(ticket.id)
        if (!row || !ticket.externalRef) return []
        const bookmark = { activities: row.activities, digest: row.digest, headingDigest: row.heading_digest }
        return [[refKey(ticket.externalRef), { ticket, bookmark }]]
      }),
    )
  },

  bookmark: (marks: readonly (Bookmark & { readonly ticketId: string })[]) =>
    insertAll(
      manager,
      importedTicketTable,
      marks.map(({ ticketId, activities, digest, headingDigest }) => ({
        ...{ id: ticketId, activities, digest },
        heading_digest: headingDigest,
      })),
      ['activities', 'digest', 'heading_digest'],
    ),
})
