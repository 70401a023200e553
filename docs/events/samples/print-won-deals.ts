/**
 * Prints every deal that was ever won, and goes on with those that are won from now on.
 * It knows nothing of this project but the package of sales' contracts.
 *
 *   npx tsx docs/events/samples/print-won-deals.ts <host:port> <consumer group>
 */
import { dealWon, salesUndone } from '@customer-graph/contracts-sales'
import { type EachMessagePayload, Kafka, logLevel } from 'kafkajs'

const [broker = '127.0.0.1:9092', groupId = 'sample-won-deals'] = process.argv.slice(2)

/** How far each customer was followed. Keep this in your database, written in the transaction of what you do with an event. */
const followed = new Map<string, number>()

async function hear({ message }: EachMessagePayload): Promise<void> {
  const header = (name: string): string => String(message.headers?.[name] ?? '')
  const [stream, sequence] = [header('ce_stream'), Number(header('ce_sequence'))]
  const last = followed.get(stream)
  if (last !== undefined && sequence <= last) return // delivered again
  if (last !== undefined && sequence > last + 1)
    process.stderr.write(`${stream}: ${last + 1} to ${sequence - 1} did not come\n`)
  followed.set(stream, sequence)

  if (header('ce_type') === salesUndone.type) {
    const { eventIds } = salesUndone.schema.parse(JSON.parse(String(message.value)))
    return void process.stdout.write(`${JSON.stringify({ noMore: eventIds })}\n`) // sales was put back to before them
  }
  if (header('ce_type') !== dealWon.type) return // another event, perhaps one that did not exist when this was written
  const deal = dealWon.schema.safeParse(JSON.parse(String(message.value)))
  if (!deal.success) return void process.stderr.write(`${header('ce_id')} put aside: ${deal.error.message}\n`)
  const { customerId, value } = deal.data
  const imported = header('ce_history') === 'true' // long ago: count it, but congratulate nobody
  const [id, at] = [header('ce_id'), header('ce_time')]
  process.stdout.write(`${JSON.stringify({ id, at, customerId, value, imported })}\n`)
}

async function main(): Promise<void> {
  const kafka = new Kafka({ clientId: groupId, brokers: [broker], logLevel: logLevel.ERROR })
  const consumer = kafka.consumer({ groupId, allowAutoTopicCreation: false })
  process.once('SIGTERM', () => void consumer.disconnect())
  process.once('SIGINT', () => void consumer.disconnect())
  await consumer.connect()
  await consumer.subscribe({ topic: 'sales.events', fromBeginning: true })
  await consumer.run({ eachMessage: hear })
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})
