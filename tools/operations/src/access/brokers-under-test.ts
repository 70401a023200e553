import { type KafkaConfig } from '@customer-graph/events'
import { departments, topicOf } from '@customer-graph/glossary'
import { type RunningKafka, startKafka } from '@customer-graph/tools-kafka'
import { type Admin, Kafka, logLevel, Partitioners } from 'kafkajs'

export const administrator = { name: 'admin', password: 'onlyForTests1' }
/** A consumer outside the services, made by the page's own command with the password that stands there. */
export const outsider = { name: 'my-team', password: 'aLongRandomOne1' }
export const topics = departments.map(topicOf)

/** A secured broker with a user for each department and the gateway; nobody may do anything yet. */
export const startSecuredBroker = (authorizer = true): Promise<RunningKafka> =>
  startKafka({
    log: (line) => process.stderr.write(`${line}\n`),
    security: {
      administrator,
      authorizer,
      users: Object.fromEntries(
        [...departments, 'gateway'].map((name) => [name, `passwordOf${name.length}`]),
      ),
    },
  })

/** How the departments' users, the gateway's, the administrator and the one outside connect. */
export function configOf(kafka: RunningKafka, user: string): KafkaConfig & { brokers: string[] } {
  if (user !== outsider.name) return { ...kafka.clientOf(user), clientId: user }
  const { brokers, ssl } = kafka.clientOf('sales')
  const sasl = { mechanism: 'scram-sha-512', username: user, password: outsider.password } as const
  return { brokers, ssl, sasl, clientId: user }
}

/** The client library as a user has it, without anything of ours in between. */
export function clientOf(kafka: RunningKafka, user: string): Kafka {
  const { brokers, ssl, sasl } = configOf(kafka, user)
  return new Kafka({
    clientId: user,
    brokers,
    ...(ssl === undefined ? {} : { ssl }),
    ...(sasl ? { sasl } : {}),
    logLevel: logLevel.NOTHING,
    retry: { retries: 3, initialRetryTime: 50, maxRetryTime: 300 },
  })
}

export async function asAdmin<T>(kafka: RunningKafka, work: (admin: Admin) => Promise<T>): Promise<T> {
  const admin = clientOf(kafka, administrator.name).admin()
  await admin.connect()
  return work(admin).finally(() => admin.disconnect())
}

/** What became of a record that a user tried to write: `written`, or the brokers' word for why not. */
export async function tryToWrite(
  kafka: RunningKafka,
  user: string,
  to: readonly string[],
): Promise<string[]> {
  const producer = clientOf(kafka, user).producer({
    createPartitioner: Partitioners.DefaultPartitioner,
    allowAutoTopicCreation: false,
  })
  await producer.connect()
  const outcomes: string[] = []
  for (const topic of to)
    outcomes.push(
      await producer.send({ topic, acks: -1, messages: [{ key: 'tried', value: null }] }).then(
        () => 'written',
        (error: Error) =>
          /topic authorization failed/i.test(error.message) ? 'TOPIC_AUTHORIZATION_FAILED' : error.message,
      ),
    )
  await producer.disconnect()
  return outcomes
}

/** Every department tries to write to every topic: a row for each department, a word for each topic. */
export async function writeMatrix(kafka: RunningKafka): Promise<string[][]> {
  return Promise.all(departments.map((department) => tryToWrite(kafka, department, topics)))
}

/** Each writes to its own topic and to no other. */
export const expectedMatrix = departments.map((department) =>
  topics.map((topic) => (topic === topicOf(department) ? 'written' : 'TOPIC_AUTHORIZATION_FAILED')),
)
