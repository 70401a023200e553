import { Partitioners } from 'kafkajs'
import { topicSettings } from './topic-settings'

const choose = Partitioners.DefaultPartitioner()
const partitionMetadata = Array.from({ length: topicSettings.partitions }, (_, partitionId) => ({
  ...{ partitionId, partitionErrorCode: 0, leader: 0, replicas: [], isr: [], offlineReplicas: [] },
}))

/** The partition of a key, for ever: what the client library would choose. Known beforehand, a write tells where it ends. */
export const partitionOfKey = (key: string): number =>
  choose({ topic: '', partitionMetadata, message: { key, value: null } })
