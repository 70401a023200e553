import { z } from 'zod'

const flag = z
  .string()
  .optional()
  .transform((text) => text !== undefined && text !== '' && text !== '0' && text !== 'false')

const environment = z.object({
  KAFKA_BROKERS: z
    .string()
    .default('')
    .transform((list) =>
      list
        .split(',')
        .map((broker) => broker.trim())
        .filter(Boolean),
    )
    .refine((brokers) => brokers.every((broker) => /^.+:\d+$/.test(broker)), {
      error: 'KAFKA_BROKERS must be a list such as "localhost:9092,otherhost:9092".',
    }),
  KAFKA_HOME: z.string().min(1).optional(),
  JAVA_HOME: z.string().min(1).optional(),
  REQUIRE_KAFKA: flag,
  CI: flag,
})

/** Where the broker comes from, and how strictly its absence is taken. */
export interface KafkaToolConfig {
  /** Brokers that somebody else runs; empty: start one. */
  brokers: string[]
  /** An unpacked Apache Kafka release whose jars are used instead of those of Maven Central. */
  kafkaHome: string | undefined
  javaHome: string | undefined
  /** No broker is a failure, not a reason to skip. */
  required: boolean
  /** Java and Maven may be installed when they are missing. */
  mayInstall: boolean
}

/** Reads the environment. Throws with one sentence when a variable is malformed. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): KafkaToolConfig {
  const parsed = environment.safeParse(env)
  if (!parsed.success) throw new Error(parsed.error.issues.map((issue) => issue.message).join(' '))
  const { KAFKA_BROKERS, KAFKA_HOME, JAVA_HOME, REQUIRE_KAFKA, CI } = parsed.data
  return {
    brokers: KAFKA_BROKERS,
    kafkaHome: KAFKA_HOME,
    javaHome: JAVA_HOME,
    required: REQUIRE_KAFKA,
    mayInstall: REQUIRE_KAFKA || CI,
  }
}
