import { resolve } from 'node:path'
import { departments } from '@customer-graph/glossary'
import { trafficOf } from '@customer-graph/tools-contracts'
import { describeWithKafka } from '@customer-graph/tools-kafka/suite'
import { runTopics } from '../run-topics'
import { asAdmin, expectedMatrix, startSecuredBroker, topics, writeMatrix } from './brokers-under-test'

const traffic = trafficOf(resolve(__dirname, '../../../..'))

describeWithKafka('a broker without an authorizer', () => {
  test('lets every department write everywhere, which the matrix of writes shows and the command tells', async () => {
    const kafka = await startSecuredBroker(false)
    try {
      const apply = { kind: 'apply', replicationFactor: 1 } as const
      const { lines } = await asAdmin(kafka, (admin) => runTopics(admin, apply, traffic))
      expect(lines).toContainEqual(expect.stringContaining('The brokers have no authorizer'))
      const matrix = await writeMatrix(kafka)
      expect(matrix).toEqual(departments.map(() => topics.map(() => 'written')))
      expect(matrix).not.toEqual(expectedMatrix)
    } finally {
      await kafka.stop()
    }
  })
})
