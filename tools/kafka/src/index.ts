export { startKafka, type RunningKafka, type StartKafkaOptions } from './start-kafka'
export { ensureJava, missingForBroker } from './java'
export { readConfig, type KafkaToolConfig } from './config'
export { brokerJars } from './jars'
