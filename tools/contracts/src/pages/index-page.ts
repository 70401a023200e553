import { parseEventType } from '@customer-graph/events'
import { topicOf } from '@customer-graph/glossary'
import { type DepartmentContracts } from '@customer-graph/contracts'
import { type JsonSchema } from '../json-schema'
import { type Consumption } from '../scan/read-consumption'
import { topicsInWords } from '../topics-in-words'
import { headersSchema } from '../wire'
import { anchorOf, generatedNote, page, table } from './markdown.rules'

/** The first page of the catalogue: every topic, every event, and the headers that all of them carry. */
export function indexPage(contracts: readonly DepartmentContracts[], consumption: Consumption): string {
  return page(
    generatedNote,
    '# The catalogue of events',
    `What each department announces, for whoever wants to build on it. [What is promised](../README.md) · [Recipes](../recipes.md) · [AsyncAPI 3](../asyncapi.yaml)`,
    '## Topics',
    table(
      ['topic', 'producer', 'partitions', 'events', 'services that react', 'groups that read all of it'],
      contracts.map((each) => topicRow(each, consumption)),
    ),
    `Kept: ${topicsInWords.kept}.`,
    '## Events',
    table(
      ['event', 'major', 'what happened', 'services that react'],
      contracts.flatMap(({ department, events }) =>
        events.map(({ type, describes }) => [
          `[\`${type}\`](${department}.md#${anchorOf(type)})`,
          String(parseEventType(type)?.major),
          describes,
          (consumption.reacting.get(type) ?? []).join(', '),
        ]),
      ),
    ),
    '## Headers',
    'Every record is a CloudEvent in binary mode: these headers, and the data alone as JSON in the value. Headers that are not listed here may come; ignore them.',
    table(['header', 'always there', 'meaning'], headerRows()),
  )
}

function topicRow({ department, events }: DepartmentContracts, { reacting, reading }: Consumption): string[] {
  const topic = topicOf(department)
  const services = new Set(events.flatMap(({ type }) => reacting.get(type) ?? []))
  return [
    `[\`${topic}\`](${department}.md)`,
    department,
    String(topicsInWords.partitions),
    String(events.length),
    [...services].join(', '),
    (reading.get(topic) ?? []).map(({ group }) => `\`${group}\``).join(', '),
  ]
}

function headerRows(): string[][] {
  const required = headersSchema.required as string[]
  return Object.entries(headersSchema.properties as Record<string, JsonSchema>).map(
    ([name, { description }]) => [
      `\`${name}\``,
      required.includes(name) || name === 'content-type' ? 'yes' : 'no',
      String(description),
    ],
  )
}
