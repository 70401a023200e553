import { normalizeRef } from '@customer-graph/glossary'
import { importedRows } from '@customer-graph/subgraph'
import { type ImportedActivity, type ImportedTicket, type Resolvers } from '../generated/resolvers'
import { type Activity, type HistoryRow } from './history'
import { importTickets } from './history.import'

export const historyResolvers: Resolvers = {
  Mutation: {
    async importTickets(_root, { input: { rows } }, context) {
      return importTickets(context, importedRows(rows).map(rowOf))
    },
  },
}

const rowOf = (row: ImportedTicket): HistoryRow => ({
  externalRef: normalizeRef(row.externalRef),
  customerId: row.customerId.toLowerCase(),
  priority: row.priority,
  ...Object.fromEntries(
    (['subject', 'category', 'plan', 'product', 'team'] as const).flatMap((field) =>
      row[field] === undefined ? [] : [[field, row[field]]],
    ),
  ),
  activities: row.activities.map(activityOf),
})

const activityOf = ({ kind, at, agentRef, text }: ImportedActivity): Activity => ({
  ...{ kind, at, agentRef: agentRef ?? null, text: text ?? null },
})
