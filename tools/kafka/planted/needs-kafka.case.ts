import { describeWithKafka } from '../src/kafka-suite'

describeWithKafka('a suite on a machine without Java', () => {
  test('is never reached', () => expect('this test').toBe('skipped'))
})
