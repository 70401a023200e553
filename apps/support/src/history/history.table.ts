import { EntitySchema } from 'typeorm'

export interface ImportedTicketRow {
  /** The ticket's. */
  id: string
  activities: number
  digest: string
  heading_digest: string
}

export const importedTicketTable = new EntitySchema<ImportedTicketRow>({
  name: 'imported_ticket',
  columns: {
    id: { type: 'uuid', primary: true },
    activities: { type: 'integer' },
    digest: { type: 'text' },
    heading_digest: { type: 'text' },
  },
})
