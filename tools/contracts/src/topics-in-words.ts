import { topicSettings } from '@customer-graph/events'

const { 'retention.ms': time, 'retention.bytes': size, 'cleanup.policy': policy } = topicSettings.config
const day = 86_400_000

const limits = [
  ...(time === '-1' ? [] : [`${Number(time) / day} days`]),
  ...(size === '-1' ? [] : [`until a partition has ${Number(size)} bytes`]),
]

/** What the catalogue says of every topic, in the words of what topics are created with. */
export const topicsInWords = {
  partitions: topicSettings.partitions,
  kept: `${limits.length === 0 ? 'for ever' : limits.join(', and ')}: the topic itself says so (${[
    `\`retention.ms=${time}\``,
    `\`retention.bytes=${size}\``,
    `\`cleanup.policy=${policy}\``,
  ].join(', ')}), whatever the broker's own setting`,
} as const
