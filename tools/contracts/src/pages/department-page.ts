import { type EventContract, type Hidden, topicOf } from '@customer-graph/glossary'
import { type DepartmentContracts } from '@customer-graph/contracts'
import { type JsonSchema, jsonSchemaOf } from '../json-schema'
import { pathOf } from '../published/published-files.rules'
import { type Consumption } from '../scan/read-consumption'
import { topicsInWords } from '../topics-in-words'
import { wireExample } from '../wire'
import { anchorOf, fenced, generatedNote, page, table } from './markdown.rules'
import { schemaRows } from './schema-rows.rules'

/** The pages stand in `docs/events/catalogue`. */
const toRoot = '../../..'

/** The page of a department: its topic, and each of its events with schema, example and consumers. */
export function departmentPage(
  { department, packageName, events, exported }: DepartmentContracts,
  consumption: Consumption,
): string {
  const topic = topicOf(department)
  const readers = (consumption.reading.get(topic) ?? []).map(({ group }) => `\`${group}\``)
  return page(
    generatedNote,
    `# ${topic}`,
    `What ${department} announces. Producer: ${department}, and nobody else. [All topics](README.md) · [What is promised](../README.md)`,
    table(
      ['', ''],
      [
        ['Topic', `\`${topic}\``],
        ['Partitions', `${topicsInWords.partitions}, for ever`],
        ['Kept', topicsInWords.kept],
        ['Key', "the stream (`ce_stream`): the customer's id, else the id of what the event is about"],
        [
          'Order',
          'within a key, with a gapless `ce_sequence` from 1; none between keys, none between topics',
        ],
        ['Groups that read all of it', readers.join(', ') || 'none'],
        ['Package', `\`${packageName}\``],
        ['Schemas and examples', `[published](${toRoot}/libs/contracts/${department}/published/)`],
      ],
    ),
    '## Events',
    table(
      ['event', 'what happened'],
      events.map(({ type, describes }) => [`[\`${type}\`](#${anchorOf(type)})`, describes]),
    ),
    ...events.map((event) => eventSection(event, exportNameOf(event, exported), consumption)),
  )
}

function eventSection(event: EventContract<unknown>, exportName: string, consumption: Consumption): string {
  const { type, describes } = event
  const schema = jsonSchemaOf(event)
  const { key, headers, data } = wireExample(event)
  const consumers = (consumption.reacting.get(type) ?? []).join(', ')
  const announced = consumption.announced.has(type)
  return page(
    `## ${type}`,
    describes,
    !announced && '**Declared only: nothing announces it yet.**',
    [
      `- Consumers: ${consumers === '' ? 'no service reacts to it' : consumers}, besides the groups that read the whole topic`,
      `- Key: ${keyOf(schema)}`,
      `- Who may know of it: ${hiddenInWords(event.hidden)}`,
      `- In code: \`${exportName}\``,
      `- Files: [schema](${toRoot}/${pathOf(type)}.schema.json), [example](${toRoot}/${pathOf(type)}.example.json)`,
    ].join('\n'),
    fieldTable(schema),
    'A record:',
    fenced(
      'text',
      [`key: ${key}`, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`)].join('\n'),
    ),
    fenced('json', JSON.stringify(data, null, 2)),
  ).trimEnd()
}

/** Nobody needs a column in which nothing stands. */
function fieldTable(schema: JsonSchema): string {
  const rows = schemaRows(schema)
  const explained = rows.some(({ description }) => description !== '')
  return table(
    ['field', 'type', 'always there', ...(explained ? ['meaning'] : [])],
    rows.map(({ field, type, required, description }) => [
      `\`${field}\``,
      type,
      required ? 'yes' : 'no',
      ...(explained ? [description] : []),
    ]),
  )
}

function hiddenInWords(hidden: Hidden): string {
  if (hidden === null) return 'everybody'
  if (typeof hidden === 'string') return `those who see \`${hidden}\` (docs/access.md)`
  const opened = Object.entries(hidden.unless).map(([name, value]) => `\`${name}\` is \`${String(value)}\``)
  return `those who see \`${hidden.row}\` (docs/access.md), and everybody when ${opened.join(' and ')}`
}

/** Which id orders the event, by what its data says. */
function keyOf(schema: JsonSchema): string {
  const properties = schema.properties as Record<string, JsonSchema>
  const own = Object.keys(properties).find((name) => name.endsWith('Id') && name !== 'customerId')
  if (!properties.customerId) return `\`${own}\`; no customer is meant`
  const always = properties.customerId.type === 'string'
  return always ? 'the customer, `customerId`' : `the customer, \`customerId\`; \`${own}\` where it is null`
}

/** `dealWon`, or `salesClock.breached` for one of several. */
function exportNameOf(event: EventContract<unknown>, exported: Readonly<Record<string, unknown>>): string {
  for (const [name, value] of Object.entries(exported)) {
    if (value === event) return name
    if (typeof value !== 'object' || value === null || Array.isArray(value)) continue
    const member = Object.entries(value).find(([, one]) => one === event)
    if (member) return `${name}.${member[0]}`
  }
  throw new Error(`${event.type} is published, but its package exports it under no name. Export it.`)
}
