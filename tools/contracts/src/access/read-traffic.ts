import { allTopics, copiesGroup, replayGroups } from '@customer-graph/events'
import { followerGroups } from '@customer-graph/gateway/follower-groups'
import { topicOf } from '@customer-graph/glossary'
import { type DepartmentContracts } from '@customer-graph/contracts'
import { type Consumption } from '../scan/read-consumption'
import { type Traffic } from './access.rules'

/**
 * What each department's service writes and reads: its own topic, and what its sources say that it consumes; and the gateway,
 * which writes nothing and follows everything.
 */
export function readTraffic(
  contracts: readonly DepartmentContracts[],
  { reacting, reading, copying }: Consumption,
): Traffic[] {
  const services = contracts.map(({ department }): Traffic => {
    const reactsTo = contracts
      .filter(({ events }) => events.some(({ type }) => reacting.get(type)?.includes(department)))
      .map((each) => topicOf(each.department))
    const projections = [...reading].flatMap(([topic, groups]) =>
      groups.filter(({ service }) => service === department).map(({ group }) => ({ topic, group })),
    )
    const topics = contracts.map((each) => topicOf(each.department))
    return {
      process: department,
      writes: topicOf(department),
      reads: topics.filter(
        (topic) => reactsTo.includes(topic) || projections.some((each) => each.topic === topic),
      ),
      groups: [
        ...(reactsTo.length > 0 ? [department] : []),
        ...(copying.has(department) ? [copiesGroup(department)] : []),
        ...new Set(projections.map(({ group }) => group)),
      ],
      passingGroups: replayGroups(department),
    }
  })
  return [...services, gateway]
}

const gateway: Traffic = {
  process: 'gateway',
  writes: null,
  reads: allTopics,
  groups: [],
  passingGroups: followerGroups,
}
