import { connectBus } from '@customer-graph/events'
import { type RunningKafka, startKafka } from '@customer-graph/tools-kafka'
import { describeWithKafka } from '@customer-graph/tools-kafka/suite'
import { describeRestore } from './restore-suite'

describeWithKafka('with a broker', () => {
  describeRestore('Kafka', ['support'], async () => {
    const kafka: RunningKafka = await startKafka()
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
