import { asHistory, type Tx } from '@customer-graph/events'
import {
  type ImportReport,
  importReport,
  type Problem,
  refKey,
  refuse,
  type RowOutcome,
} from '@customer-graph/glossary'
import { type EntityManager } from 'typeorm'
import { type Acting, lockKey } from '@customer-graph/subgraph'
import { agentStore } from '../agent/agent.store'
import { customerStore } from '../customer/customer.store'
import { replyStore } from '../ticket/reply.store'
import { stateHistoryStore } from '../ticket/state-history.store'
import { stateChanges } from '../ticket/states.rules'
import { announceTicket } from '../ticket/ticket.events'
import { ticketStore } from '../ticket/ticket.store'
import { type HistoryRow } from './history'
import { historyStore } from './history.store'
import { type Known, readRow, type RowRead } from './read-row'
import { problemsOfRow } from './row.rules'

/**
 * Brings in tickets of another help desk as history: their events keep their times, and no clock starts. Each row stands for
 * itself; a few statements however many there are. The same rows again change nothing.
 */
export const importTickets = (
  { transaction, clock, cause }: Acting,
  rows: readonly HistoryRow[],
): Promise<ImportReport> =>
  transaction(asHistory(cause), async (tx) => {
    await lockKey(tx.manager, 'import-tickets')
    const now = clock.now()
    const problems = new Map(rows.map((row) => [row, problemsOfRow(row, now)]))
    const known = await knownOf(
      tx.manager,
      rows.filter((row) => !problems.get(row)?.length),
    )
    const seen = new Set<string>()
    const decisions = rows.map((row) => {
      const found = problems.get(row) ?? []
      if (found.length) return unsound(found)
      const key = refKey(row.externalRef)
      if (seen.has(key)) return twice
      seen.add(key)
      return readRow(row, known)
    })
    const read = decisions.flatMap((decision) => (decision.accepted ? [decision.value] : []))
    await write(
      tx,
      read.filter(({ outcome }) => outcome !== 'unchanged'),
    )
    return importReport(
      decisions.map((decision): RowOutcome =>
        decision.accepted ? decision.value.outcome : decision.refusal,
      ),
    )
  })

async function write(tx: Tx, read: readonly RowRead[]): Promise<void> {
  const { manager } = tx
  await ticketStore(manager).save(read.map(({ change }) => change.ticket))
  const replies = read.flatMap(({ change }) =>
    change.happened.flatMap((each) => (each.what === 'replied' ? [each.reply] : [])),
  )
  await replyStore(manager).insert(replies)
  const steps = read.flatMap(({ before, change: { ticket, happened } }) =>
    stateChanges(ticket, before, happened),
  )
  await stateHistoryStore(manager).insert(steps)
  await historyStore(manager).bookmark(
    read.map(({ bookmark, change }) => ({ ...bookmark, ticketId: change.ticket.id })),
  )
  const happened = read.flatMap(({ change: { ticket, happened } }) =>
    happened.map((happening) => ({ ticket, happening })),
  )
  happened.sort((a, b) => a.happening.at.getTime() - b.happening.at.getTime())
  for (const { ticket, happening } of happened) announceTicket(tx, ticket, happening)
}

/** Everything the rows name that is known here: four statements. */
async function knownOf(manager: EntityManager, rows: readonly HistoryRow[]): Promise<Known> {
  const refs = rows.flatMap(({ activities }) =>
    activities.flatMap(({ agentRef }) => (agentRef ? [agentRef] : [])),
  )
  const agents = await agentStore(manager).byRefs([
    ...new Map(refs.map((ref) => [refKey(ref), ref])).values(),
  ])
  const customers = await customerStore(manager).byIds(rows.map(({ customerId }) => customerId))
  const tickets = await historyStore(manager).lockByRefs(rows.map(({ externalRef }) => externalRef))
  return {
    customers: new Set(customers.map(({ id }) => id)),
    agentOf: (ref) => agents.get(refKey(ref)) ?? null,
    ticketOf: ({ externalRef }) => tickets.get(refKey(externalRef)) ?? null,
  }
}

const unsound = (problems: readonly Problem[]) =>
  refuse({
    code: 'INVALID_INPUT',
    message: problems.map(({ path, message }) => `${path}: ${message}`).join(' '),
  })

const twice = refuse({
  code: 'DUPLICATE_ROW',
  message: 'The same reference stands in an earlier row of this call; send each ticket once.',
})
