import { type KafkaConfig } from '@customer-graph/events'
import {
  ConfigError,
  type Environment,
  kafkaConnection,
  kafkaMismatches,
  kafkaVariables,
  parseEnvironment,
} from '@customer-graph/subgraph'
import { z } from 'zod'

/**
 * How the administrator reaches the brokers: the same variables that the services have, with the administrator's name and
 * password. Throws ConfigError with a sentence for each variable that is wrong.
 */
export function administratorConfig(env: Environment = process.env): KafkaConfig {
  const schema = z.object(kafkaVariables).superRefine((variables, context) => {
    for (const [variable, message] of kafkaMismatches(variables, false))
      context.addIssue({
        code: 'custom',
        path: [variable],
        message: message.replace(' when EVENT_BUS is kafka', ''),
      })
  })
  return kafkaConnection(parseEnvironment(schema, env))
}

export { ConfigError }
