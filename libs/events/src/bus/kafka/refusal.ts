import { KafkaJSAggregateError, KafkaJSProtocolError } from 'kafkajs'

const denied = /^(TOPIC|GROUP|CLUSTER)_AUTHORIZATION_FAILED$/

/** The broker's access lists do not let the user do what was asked for. */
export class KafkaDenied extends Error {
  override readonly name = 'KafkaDenied'
}

/** The error as a sentence that says who may not do what, and what to do, when access lists are the reason; else as it was. */
export function refusalOf(
  error: unknown,
  { user, act }: { readonly user: string | undefined; readonly act: string },
): unknown {
  const code = codesOf(error).find((each) => denied.test(each))
  if (!code) return error
  const who = user === undefined ? 'this process, which gives no name,' : `the user "${user}"`
  return new KafkaDenied(
    `Kafka does not let ${who} ${act} (${code}): check KAFKA_SASL_USERNAME, and apply the topics and access lists with "npm run topics -- apply".`,
    { cause: error },
  )
}

/** The library wraps what a look at the topics was answered, and then keeps no more of it than the words. */
const codesByWords: readonly [words: RegExp, code: string][] = [
  [/topic authorization failed/i, 'TOPIC_AUTHORIZATION_FAILED'],
  [/group authorization failed/i, 'GROUP_AUTHORIZATION_FAILED'],
  [/cluster authorization failed/i, 'CLUSTER_AUTHORIZATION_FAILED'],
]

function codesOf(error: unknown): string[] {
  if (error instanceof KafkaJSAggregateError) return error.errors.flatMap(codesOf)
  if (error instanceof KafkaJSProtocolError) return [error.type]
  if (!(error instanceof Error)) return []
  const { cause, message } = error
  return [
    ...codesByWords.filter(([words]) => words.test(message)).map(([, code]) => code),
    ...(cause === undefined ? [] : codesOf(cause)),
  ]
}
