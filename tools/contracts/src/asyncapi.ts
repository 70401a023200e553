import { topicSettings } from '@customer-graph/events'
import { topicOf } from '@customer-graph/glossary'
import { stringify } from 'yaml'
import { type DepartmentContracts } from '@customer-graph/contracts'
import { type JsonSchema, jsonSchemaOf } from './json-schema'
import { type Consumption } from './scan/read-consumption'
import { headersSchema, wireExample } from './wire'

const keyed = <Value>(entries: readonly (readonly [string, Value])[]) => Object.fromEntries(entries)

/** An AsyncAPI 3 document of all topics: what is sent to them by whom, and which services receive what. */
export function asyncApiOf(contracts: readonly DepartmentContracts[], consumption: Consumption): JsonSchema {
  const events = contracts.flatMap((each) => each.events)
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Events of the customer graph',
      version: '1.0.0',
      description:
        'One topic per department, CloudEvents 1.0 in Kafka binary mode. Order holds per key, delivery is at least once, and schemas only grow. The promise in full is docs/events/README.md.',
    },
    defaultContentType: 'application/json',
    servers: {
      brokers: {
        host: '{brokers}',
        protocol: 'kafka',
        description: 'The brokers of an installation; `npm start -- --kafka` prints its own.',
        variables: {
          brokers: {
            default: '127.0.0.1:9092',
            description: 'Host and port, as `KAFKA_BROKERS` has them.',
          },
        },
      },
    },
    channels: keyed(contracts.map((each) => [each.department, channelOf(each)])),
    operations: { ...sending(contracts), ...receiving(contracts, consumption) },
    components: {
      messages: keyed(
        events.map((event) => {
          const { headers, data } = wireExample(event)
          return [
            event.type,
            {
              name: event.type,
              title: event.type,
              summary: event.describes,
              tags: tagsOf(event.type),
              'x-owner': ownerOf(event.type.split('.')[0]!),
              'x-hidden': event.hidden,
              contentType: 'application/json',
              headers: {
                allOf: [
                  { $ref: '#/components/schemas/CloudEventHeaders' },
                  { type: 'object', properties: { ce_type: { type: 'string', const: event.type } } },
                ],
              },
              payload: { $ref: `#/components/schemas/${event.type}` },
              bindings: { kafka: { key: { type: 'string', description: 'The same as ce_stream.' } } },
              examples: [{ headers, payload: data }],
            },
          ] as const
        }),
      ),
      schemas: {
        CloudEventHeaders: headersSchema,
        ...Object.assign({}, ...events.map((event) => componentsOf(event.type, jsonSchemaOf(event)))),
      },
    },
  }
}

/** As text; without anchors, because people read it. */
export const asyncApiText = (document: JsonSchema): string =>
  `# Generated from libs/contracts by tools/contracts. Change a contract, then generate again.\n${stringify(document, { lineWidth: 0, aliasDuplicateObjects: false })}`

/** Who answers for it, as CODEOWNERS has it. */
export const ownerOf = (department: string): string => `@customer-graph/${department}`

/** The department, and the noun that something happened to. */
const tagsOf = (type: string) => {
  const [department, happened] = type.split('.')
  return [{ name: department }, { name: happened!.split('-')[0] }]
}

const messageKey = (type: string): string => type.split('.').slice(1).join('.')

const channelOf = ({ department, events }: DepartmentContracts) => ({
  address: topicOf(department),
  title: `What ${department} announces`,
  tags: [{ name: department }],
  servers: [{ $ref: '#/servers/brokers' }],
  'x-owner': ownerOf(department),
  messages: keyed(
    events.map(({ type }) => [messageKey(type), { $ref: `#/components/messages/${type}` }] as const),
  ),
  bindings: {
    kafka: {
      topic: topicOf(department),
      partitions: topicSettings.partitions,
      topicConfiguration: topicConfiguration(),
      bindingVersion: '0.5.0',
    },
  },
})

/** The binding wants numbers and lists where Kafka's configuration has text. */
const topicConfiguration = () => ({
  'cleanup.policy': [topicSettings.config['cleanup.policy']],
  'retention.ms': Number(topicSettings.config['retention.ms']),
  'retention.bytes': Number(topicSettings.config['retention.bytes']),
})

const sending = (contracts: readonly DepartmentContracts[]) =>
  keyed(
    contracts.map(({ department }) => [
      `${department}.announces`,
      {
        action: 'send',
        channel: { $ref: `#/channels/${department}` },
        summary: `${department} announces what happened there. Nobody else writes to this topic.`,
      },
    ]),
  )

/** One operation for each service and topic, and one for each projection and topic. */
function receiving(contracts: readonly DepartmentContracts[], { reacting, reading }: Consumption) {
  const groupBinding = (group: string) => ({ kafka: { groupId: { type: 'string', enum: [group] } } })
  return keyed(
    contracts.flatMap(({ department, events }) => {
      const channel = { $ref: `#/channels/${department}` }
      const services = new Set(events.flatMap(({ type }) => reacting.get(type) ?? []))
      const reactions = [...services].map((service) => {
        const heard = events.filter(({ type }) => reacting.get(type)?.includes(service))
        const messages = heard.map(({ type }) => ({
          $ref: `#/channels/${department}/messages/${messageKey(type)}`,
        }))
        const summary = `${service} reacts to what ${department} announces.`
        return [
          `${service}.hears-${department}`,
          { action: 'receive', channel, summary, messages, bindings: groupBinding(service) },
        ] as const
      })
      const projections = (reading.get(topicOf(department)) ?? []).map(({ group }) => {
        const summary = `${group} reads everything that ${department} announces.`
        return [
          `${group}.reads-${department}`,
          { action: 'receive', channel, summary, bindings: groupBinding(group) },
        ] as const
      })
      return [...reactions, ...projections]
    }),
  )
}

/** A schema and what it refers to, as components of the document. */
function componentsOf(
  type: string,
  { $schema: _draft, $id: _named, definitions = {}, ...schema }: JsonSchema,
) {
  const shared = Object.entries(definitions as Record<string, JsonSchema>)
  const moved = (value: object): JsonSchema =>
    JSON.parse(
      JSON.stringify(value).replaceAll('"#/definitions/', `"#/components/schemas/${type}.`),
    ) as JsonSchema
  return keyed([
    [type, moved(schema)],
    ...shared.map(([name, one]) => [`${type}.${name}`, moved(one)] as const),
  ])
}
