import { connectBus } from '@customer-graph/events'
import { describeCopies } from '@customer-graph/events/copies-suite'
import { describeWithKafka } from './kafka-suite'
import { startKafka } from './start-kafka'

describeWithKafka('with a broker', () => {
  describeCopies('Kafka', async () => {
    const kafka = await startKafka()
    const bus = await connectBus({ kind: 'kafka', brokers: kafka.brokers })
    return {
      bus,
      close: async () => {
        await bus.close()
        await kafka.stop()
      },
    }
  })
})
