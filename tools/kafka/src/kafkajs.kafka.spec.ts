import { until } from '@customer-graph/testing'
import { type Consumer, type EachMessagePayload, Kafka, logLevel, Partitioners } from 'kafkajs'
import { describeWithKafka } from './kafka-suite'
import { type RunningKafka, startKafka } from './start-kafka'

const partitions = 4
let kafka: RunningKafka
let client: Kafka
const consumers: Consumer[] = []

/** A name nobody used before, so that a broker that is not ours may be used twice. */
const fresh = (word: string) => `proof-${word}-${process.pid}-${process.hrtime.bigint()}`

async function createTopic(): Promise<string> {
  const topic = fresh('topic')
  const admin = client.admin()
  await admin.connect()
  await admin.createTopics({ waitForLeaders: true, topics: [{ topic, numPartitions: partitions }] })
  await admin.disconnect()
  return topic
}

async function produce(topic: string, from: number, count: number): Promise<void> {
  const producer = client.producer({
    createPartitioner: Partitioners.DefaultPartitioner,
    allowAutoTopicCreation: false,
  })
  await producer.connect()
  const messages = Array.from({ length: count }, (_, index) => ({
    key: `customer-${(from + index) % 16}`,
    value: JSON.stringify({ number: from + index }),
    headers: { ce_type: 'sales.deal-won.v1', ce_sequence: String(from + index) },
  }))
  await producer.send({ topic, acks: -1, messages })
  await producer.disconnect()
}

type Seen = (message: EachMessagePayload) => void

/** Joins the group; every message is committed by hand after it was seen. */
async function join(
  group: string,
  topic: string,
  seen: Seen,
): Promise<{ consumer: Consumer; assigned: () => number[] }> {
  const consumer = client.consumer({
    groupId: group,
    sessionTimeout: 10_000,
    heartbeatInterval: 500,
    maxWaitTimeInMs: 300,
    allowAutoTopicCreation: false,
  })
  consumers.push(consumer)
  let assigned: number[] = []
  consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => {
    assigned = payload.memberAssignment[topic] ?? []
  })
  await consumer.connect()
  await consumer.subscribe({ topic, fromBeginning: true })
  await consumer.run({
    autoCommit: false,
    eachMessage: async (message) => {
      seen(message)
      const offset = String(Number(message.message.offset) + 1)
      await consumer.commitOffsets([{ topic, partition: message.partition, offset }])
    },
  })
  return { consumer, assigned: () => assigned }
}

const numberOf = ({ message }: EachMessagePayload) => Number(message.headers?.['ce_sequence'])
const upTo = (count: number) => Array.from({ length: count }, (_, number) => number)
const sorted = (numbers: Iterable<number>) => [...numbers].sort((a, b) => a - b)

describeWithKafka('kafkajs on a real broker', () => {
  beforeAll(async () => {
    kafka = await startKafka({ log: (line) => process.stderr.write(`${line}\n`) })
    client = new Kafka({
      clientId: 'proof',
      brokers: kafka.brokers,
      logLevel: logLevel.NOTHING,
      retry: { retries: 20, maxRetryTime: 1000 },
    })
  }, 300_000)

  afterEach(async () => {
    await Promise.all(consumers.splice(0).map((consumer) => consumer.disconnect()))
  })
  afterAll(() => kafka?.stop())

  test('keys, headers and values arrive as they were sent, in order within a key', async () => {
    const topic = await createTopic()
    const seen: EachMessagePayload[] = []
    await join(fresh('group'), topic, (message) => seen.push(message))
    await produce(topic, 0, 64)
    await until('64 messages', () => seen.length >= 64)
    expect(sorted(seen.map(numberOf))).toEqual(upTo(64))
    const ofOneKey = seen.filter(({ message }) => message.key?.toString() === 'customer-7')
    expect(ofOneKey.map(numberOf)).toEqual([7, 23, 39, 55])
    expect(ofOneKey[0]?.message.headers?.['ce_type']?.toString()).toBe('sales.deal-won.v1')
    expect(JSON.parse(String(ofOneKey[0]?.message.value))).toEqual({ number: 7 })
  })

  test('a group of two shares the partitions, and nothing is lost when one leaves', async () => {
    const topic = await createTopic()
    const group = fresh('group')
    const seen = new Set<number>()
    const first = await join(group, topic, (message) => seen.add(numberOf(message)))
    await until('the first has every partition', () => first.assigned().length === partitions)
    const second = await join(group, topic, (message) => seen.add(numberOf(message)))
    await until('both have two', () => first.assigned().length === 2 && second.assigned().length === 2)
    expect(sorted([...first.assigned(), ...second.assigned()])).toEqual(upTo(partitions))

    await produce(topic, 0, 200)
    await second.consumer.disconnect()
    await produce(topic, 200, 200)
    await until('the first has every partition again', () => first.assigned().length === partitions)
    await until('400 messages', () => seen.size === 400)
    expect(sorted(seen)).toEqual(upTo(400))
  })

  test('a consumer goes on from its committed offset after the broker was restarted', async () => {
    const topic = await createTopic()
    const group = fresh('group')
    const before: number[] = []
    const { consumer } = await join(group, topic, (message) => before.push(numberOf(message)))
    await produce(topic, 0, 50)
    await until('50 messages', () => before.length === 50)
    await consumer.disconnect()
    await produce(topic, 50, 50)

    if (kafka.pid !== null) await kafka.restart()
    const after: number[] = []
    await join(group, topic, (message) => after.push(numberOf(message)))
    await until('the other 50', () => after.length >= 50)
    expect(sorted(after)).toEqual(upTo(100).slice(50))
  })

  test('a running consumer survives a broker restart', async () => {
    const topic = await createTopic()
    const seen = new Set<number>()
    await join(fresh('group'), topic, (message) => seen.add(numberOf(message)))
    await produce(topic, 0, 50)
    await until('50 messages', () => seen.size === 50)
    if (kafka.pid !== null) await kafka.restart()
    await produce(topic, 50, 50)
    await until('100 messages', () => seen.size === 100)
    expect(sorted(seen)).toEqual(upTo(100))
  })
})
