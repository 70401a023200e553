import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type RunningKafka } from '@customer-graph/tools-kafka'

/** How the environment of a process names the brokers, who it is there, and their authority, whose file is put into the folder. */
export function kafkaEnvironment(kafka: RunningKafka, user: string, folder: string): Record<string, string> {
  const { brokers, ssl, sasl } = kafka.clientOf(user)
  const file = join(folder, 'authority.pem')
  writeFileSync(file, (ssl as { ca: string[] }).ca[0]!)
  const { username, password } = sasl as { username: string; password: string }
  return {
    KAFKA_BROKERS: brokers.join(','),
    KAFKA_SSL: 'true',
    KAFKA_SSL_CA_FILE: file,
    KAFKA_SASL_MECHANISM: 'scram-sha-512',
    KAFKA_SASL_USERNAME: username,
    KAFKA_SASL_PASSWORD: password,
  }
}
