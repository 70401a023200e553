import {
  accept as accepted,
  type Decision,
  type InvalidInput,
  invalidInput,
  type NotFound,
  notFound,
  refuse,
  worksElsewhere,
} from '@customer-graph/glossary'
import { type Acting } from '@customer-graph/subgraph'
import { customerStore } from '../customer/customer.store'
import { canBeSuccessManager } from '../person/person'
import { personStore } from '../person/person.store'
import { announceReassigned } from './handoff.events'
import { handoffStore } from './handoff.store'
import {
  type Outcome,
  planReassignment,
  problemsOfReassignment,
  type Reassignment,
} from './reassignment.rules'

export interface ReassignmentReport {
  readonly items: readonly Outcome[]
  /** How many the colleague still has. */
  readonly remaining: number
}

const mostAtOnce = 500

/** Gives handoffs of one colleague to others, with the customers that she looks after for them. Each stands for itself. */
export const reassignHandoffs = (
  { transaction, clock, cause }: Acting,
  wanted: Reassignment,
): Promise<Decision<ReassignmentReport, InvalidInput | NotFound>> =>
  transaction(cause, async (tx) => {
    const problems = problemsOfReassignment(wanted, mostAtOnce)
    if (problems.length) return refuse(invalidInput(problems))
    const { fromId, toIds, handoffIds } = wanted
    const people = new Map((await personStore(tx.manager).byIds(toIds)).map((person) => [person.id, person]))
    for (const [at, id] of toIds.entries()) {
      const person = people.get(id)
      if (!person) return refuse(notFound('colleague', id))
      if (!canBeSuccessManager(person)) return refuse(worksElsewhere(`toIds.${at}`, 'success'))
    }
    const handoffs = handoffStore(tx.manager)
    const locked = await (handoffIds
      ? handoffs.lockAll(handoffIds)
      : handoffs.lockOfManager(fromId, mostAtOnce))
    const items = planReassignment(wanted, locked)
    const moves = items.flatMap(({ handoff, to }) =>
      handoff && to ? [{ handoff, to, customerId: handoff.customerId }] : [],
    )
    await handoffs.update(moves.map(({ handoff }) => handoff))
    await customerStore(tx.manager).moveFrom(fromId, moves)
    const now = clock.now()
    for (const { handoff, to } of moves)
      announceReassigned(tx, handoff, { fromId, toId: to, reason: wanted.reason }, now)
    return accepted({ items, remaining: await handoffs.countOfManager(fromId) })
  })
