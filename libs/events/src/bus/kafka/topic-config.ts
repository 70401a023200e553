import { type Admin, ConfigResourceTypes, ConfigSource } from 'kafkajs'

const resource = (topic: string) => ({ type: ConfigResourceTypes.TOPIC as const, name: topic })

/** What the topic itself says of its configuration. What only the broker says is left out: it may say something else tomorrow. */
export async function readTopicConfig(admin: Admin, topic: string): Promise<Record<string, string>> {
  const { resources } = await admin.describeConfigs({ includeSynonyms: false, resources: [resource(topic)] })
  const own = resources[0]?.configEntries.filter(
    ({ configSource }) => configSource === ConfigSource.TOPIC_CONFIG,
  )
  return Object.fromEntries((own ?? []).map(({ configName, configValue }) => [configName, configValue]))
}

/** Sets some of a topic's configuration and keeps the rest, which the request itself would take away. */
export async function writeTopicConfig(
  admin: Admin,
  topic: string,
  wanted: Readonly<Record<string, string>>,
): Promise<void> {
  const config = { ...(await readTopicConfig(admin, topic)), ...wanted }
  const configEntries = Object.entries(config).map(([name, value]) => ({ name, value }))
  await admin.alterConfigs({ validateOnly: false, resources: [{ ...resource(topic), configEntries }] })
}
