import { aclScript } from './access/acl-script'
import { readTraffic } from './access/read-traffic'
import { asyncApiOf, asyncApiText } from './asyncapi'
import { breakingChanges } from './compatibility/compatibility-gate'
import { closedObjects } from './compatibility/closed-objects.rules'
import { type DepartmentContracts } from '@customer-graph/contracts'
import { unmarkedText } from './facts/unmarked-text.rules'
import { hiddenEventsFile } from './hidden-events'
import { jsonSchemaOf } from './json-schema'
import { departmentPage } from './pages/department-page'
import { indexPage } from './pages/index-page'
import { type Files, filesOf, publishedEvents } from './published/published-files.rules'
import { type Consumption } from './scan/read-consumption'

/** What the contracts come to: the files to be committed, or what keeps them from being published. */
export interface Generated {
  readonly files: Files
  /** Sentences; none when the contracts may be published. */
  readonly problems: readonly string[]
}

/**
 * Generates everything from the contracts and from what was published before: with the last commit, and with the last
 * release, which counts also where somebody took its files away since. Reads and writes nothing.
 */
export function generate(
  contracts: readonly DepartmentContracts[],
  publishedFiles: Files,
  consumption: Consumption,
  releasedFiles: Files = new Map(),
): Generated {
  const events = contracts.flatMap((each) => each.events)
  const published = publishedEvents(publishedFiles)
  const revisions = events.map((event) => ({
    type: event.type,
    schema: jsonSchemaOf(event),
    example: JSON.parse(JSON.stringify(event.example)) as unknown,
  }))
  const ever = [...publishedEvents(releasedFiles).values(), ...published.values()].flatMap(
    ({ current, earlier }) => [...earlier, current],
  )
  return {
    problems: [
      ...breakingChanges(ever, events).map(
        (problem) =>
          `${problem} That breaks a consumer: publish a new major version beside it (docs/events/README.md, "How it changes").`,
      ),
      ...revisions.flatMap(({ type, schema }) => [
        ...closedObjects(type, schema),
        ...unmarkedText(type, schema),
      ]),
    ],
    files: new Map([
      ...filesOf(revisions, published),
      ['docs/events/asyncapi.yaml', asyncApiText(asyncApiOf(contracts, consumption))],
      ['apps/gateway/src/live/generated/hidden-events.ts', hiddenEventsFile(events)],
      ['docs/operations/kafka-acls.sh', aclScript(readTraffic(contracts, consumption))],
      ['docs/events/catalogue/README.md', indexPage(contracts, consumption)],
      ...contracts.map(
        (each) => [`docs/events/catalogue/${each.department}.md`, departmentPage(each, consumption)] as const,
      ),
    ]),
  }
}
