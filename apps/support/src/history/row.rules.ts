import { type ExternalRef, isId, type Problem } from '@customer-graph/glossary'
import { type Activity, type AgentOf, type HistoryRow } from './history'

/** What is wrong with a row by itself, all of it. */
export function problemsOfRow(row: HistoryRow, now: Date): Problem[] {
  const { activities } = row
  const problems: Problem[] = []
  if (!isId(row.customerId))
    problems.push({
      path: 'customerId',
      message: 'A customer is named by its UUIDv7 here; look it up with sales.',
    })
  if (!activities.length)
    problems.push({
      path: 'activities',
      message: 'A ticket needs at least one activity: the first one opened it.',
    })
  if (activities.length > mostActivities)
    problems.push({
      path: 'activities',
      message: `A ticket has at most ${mostActivities} activities, got ${activities.length}.`,
    })
  activities.forEach((activity, place) => {
    const before = activities[place - 1]
    const path = `activities.${place}`
    if (before && activity.at < before.at)
      problems.push({
        path: `${path}.at`,
        message: `Activities stand in the order of their times; number ${place} is earlier than the one before it.`,
      })
    if (activity.at > now)
      problems.push({
        path: `${path}.at`,
        message: `History has happened already; number ${place} lies in the future.`,
      })
    if (activity.kind === 'take-in-charge' && !activity.agentRef)
      problems.push({
        path: `${path}.agentRef`,
        message: `Taking in charge needs the agent; number ${place} names none.`,
      })
  })
  return problems
}

const mostActivities = 1000

/** The agents a row names that nobody knows here, each once. */
export function unknownAgents({ activities }: HistoryRow, agentOf: AgentOf): ExternalRef[] {
  const named = activities.flatMap(({ agentRef }: Activity) =>
    agentRef && !agentOf(agentRef) ? [agentRef] : [],
  )
  return named.filter(
    (ref, place) => named.findIndex(({ system, id }) => system === ref.system && id === ref.id) === place,
  )
}
