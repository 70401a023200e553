import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type BusConfig, type KafkaConfig } from '@customer-graph/events'
import { type Department, topicOf } from '@customer-graph/glossary'
import { z } from 'zod'

const example = 'host:port pairs like broker-1:9092,broker-2:9092'

/** How a process reaches the brokers and who it is there. */
export const kafkaVariables = {
  KAFKA_BROKERS: z
    .string()
    .regex(/^[^\s,:]+:\d+(,[^\s,:]+:\d+)*$/, `must be ${example}`)
    .optional(),
  KAFKA_SSL: z.enum(['true', 'false'], 'must be true or false').default('false'),
  KAFKA_SSL_CA_FILE: z.string().optional(),
  KAFKA_SASL_MECHANISM: z
    .enum(['plain', 'scram-sha-256', 'scram-sha-512'], 'must be plain, scram-sha-256 or scram-sha-512')
    .optional(),
  KAFKA_SASL_USERNAME: z.string().optional(),
  KAFKA_SASL_PASSWORD: z.string().optional(),
}

type KafkaVariables = z.output<z.ZodObject<typeof kafkaVariables>>

/** A variable that does not go with the others, and what it must be, as the end of a sentence. */
export type Mismatch = readonly [variable: keyof KafkaVariables, must: string]

/** What is wrong with the variables together; empty when a connection can be tried with them. */
export function kafkaMismatches(v: KafkaVariables, production: boolean): Mismatch[] {
  const { KAFKA_SASL_MECHANISM: mechanism, KAFKA_SSL_CA_FILE: file } = v
  const tls = v.KAFKA_SSL === 'true'
  const found: (Mismatch | false)[] = [
    !v.KAFKA_BROKERS && ['KAFKA_BROKERS', `must be ${example} when EVENT_BUS is kafka`],
    !!mechanism &&
      !v.KAFKA_SASL_USERNAME && ['KAFKA_SASL_USERNAME', 'must be set when KAFKA_SASL_MECHANISM is'],
    !!mechanism &&
      !v.KAFKA_SASL_PASSWORD && ['KAFKA_SASL_PASSWORD', 'must be set when KAFKA_SASL_MECHANISM is'],
    !mechanism &&
      !!(v.KAFKA_SASL_USERNAME ?? v.KAFKA_SASL_PASSWORD) && [
        'KAFKA_SASL_MECHANISM',
        'must be set when KAFKA_SASL_USERNAME or KAFKA_SASL_PASSWORD is, for example to scram-sha-512',
      ],
    production &&
      mechanism === 'plain' &&
      !tls && [
        'KAFKA_SSL',
        'must be true in production when KAFKA_SASL_MECHANISM is plain, which sends the password readably',
      ],
    file !== undefined && !tls && ['KAFKA_SSL', 'must be true when KAFKA_SSL_CA_FILE is set'],
    file !== undefined && certificateFault(file),
  ]
  return found.filter((each) => each !== false)
}

function certificateFault(file: string): Mismatch | false {
  try {
    new X509Certificate(readFileSync(file))
    return false
  } catch (error) {
    const reason =
      (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no file' : (error as Error).message
    return [
      'KAFKA_SSL_CA_FILE',
      `must be a file with the certificate of the brokers' authority as PEM (${reason})`,
    ]
  }
}

/** How to connect with the variables; to be called once nothing is wrong with them. */
export function kafkaConnection(v: KafkaVariables): Pick<KafkaConfig, 'brokers' | 'ssl' | 'sasl'> {
  const sasl = v.KAFKA_SASL_MECHANISM && {
    mechanism: v.KAFKA_SASL_MECHANISM,
    username: v.KAFKA_SASL_USERNAME!,
    password: v.KAFKA_SASL_PASSWORD!,
  }
  const file = v.KAFKA_SSL_CA_FILE
  return {
    brokers: v.KAFKA_BROKERS!.split(','),
    ssl: file === undefined ? v.KAFKA_SSL === 'true' : { ca: [readFileSync(file, 'utf8')] },
    ...(sasl ? { sasl } : {}),
  }
}

/** The bus of a service. It connects only where the department's own topic is there and as it must be. */
export const kafkaBus = (v: KafkaVariables, department: Department): BusConfig => ({
  kind: 'kafka',
  clientId: department,
  topics: [topicOf(department)],
  ...kafkaConnection(v),
})
