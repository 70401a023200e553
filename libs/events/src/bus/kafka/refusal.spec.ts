import { KafkaJSAggregateError, KafkaJSProtocolError } from 'kafkajs'
import { KafkaDenied, refusalOf } from './refusal'

const what = { user: 'sales', act: 'write to the topic success.events' }
const denied = new KafkaJSProtocolError({
  type: 'TOPIC_AUTHORIZATION_FAILED',
  code: 29,
  message: 'no',
} as never)
const created = new KafkaJSAggregateError('Topic creation errors', [denied])
const words = new Error('Not authorized to access topics: [Topic authorization failed]')

test.each([
  ['the answer of the broker', denied],
  ['the answer to a creation', created],
  ['words', words],
  ['a cause', new Error('Retries exceeded', { cause: words })],
])('a denial told by %s says who, what, and what to do', (_how, error) => {
  expect(refusalOf(error, what)).toBeInstanceOf(KafkaDenied)
  expect(refusalOf(error, what)).toMatchObject({
    cause: error,
    message: expect.stringMatching(
      /"sales" write to the topic success.events \(TOPIC_AUTHORIZATION_FAILED\).*npm run topics -- apply/,
    ),
  })
})

test('another error stays as it is', () => {
  const error = new Error('connect ECONNREFUSED')
  expect(refusalOf(error, what)).toBe(error)
})
