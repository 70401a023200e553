import { type Traffic } from './access/access.rules'
import { readTraffic } from './access/read-traffic'
import { allContracts } from '@customer-graph/contracts'
import { readConsumption } from './scan/read-consumption'

export * from './access/access.rules'
export { aclScript } from './access/acl-script'
export { schemaRows } from './pages/schema-rows.rules'
export { type PublishedEvent, publishedEvents } from './published/published-files.rules'
export { latestRelease, readPublished } from './published/read-published'
export { commandsOf } from './recipes/commands-of.rules'

/** What each service of the project in this folder writes and reads on the brokers, read from its sources. */
export const trafficOf = (root: string): Traffic[] =>
  readTraffic(allContracts, readConsumption(root, allContracts))
