import { connectBus, silentLog } from '@customer-graph/events'
import { describeEventBus } from '@customer-graph/events/contract-suite'
import { describeDeletedRecords } from './deleted-records-suite'
import { describeWithKafka } from './kafka-suite'
import { type RunningKafka, startKafka } from './start-kafka'

describeWithKafka('the contract of the event bus', () => {
  let kafka: RunningKafka
  beforeAll(async () => {
    kafka = await startKafka({ log: (line) => process.stderr.write(`${line}\n`) })
  }, 300_000)
  afterAll(() => kafka?.stop())

  describeEventBus('a real broker', async () => {
    const { brokers, pid } = kafka
    const bus = await connectBus({ kind: 'kafka', brokers, clientId: 'contract-suite' }, silentLog)
    const close = () => Promise.resolve()
    return { bus, close, ...(pid === null ? {} : { restart: () => kafka.restart() }) }
  })

  describeDeletedRecords(() => kafka.brokers)
})
