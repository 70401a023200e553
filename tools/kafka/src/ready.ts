import { type KafkaConfig } from '@customer-graph/events'
import { Kafka, logLevel } from 'kafkajs'
import { setTimeout as pause } from 'node:timers/promises'

/** What it takes to connect: addresses, and TLS and a password where the brokers ask for them. */
export type Reachable = { brokers: string[] } & Pick<KafkaConfig, 'ssl' | 'sasl'>

/** Resolves when the brokers answer an administrator's request with a live broker. Throws the last reason after `patience` milliseconds. */
export async function answersRequests(
  brokers: Reachable,
  patience: number,
  giveUp: () => boolean = () => false,
): Promise<void> {
  const end = performance.now() + patience
  for (;;) {
    try {
      return await askOnce(brokers)
    } catch (reason) {
      if (performance.now() > end || giveUp()) throw reason
      await pause(150)
    }
  }
}

async function askOnce({ brokers, ssl, sasl }: Reachable): Promise<void> {
  const kafka = new Kafka({
    clientId: 'ready-check',
    brokers,
    ...(ssl === undefined ? {} : { ssl }),
    ...(sasl ? { sasl } : {}),
    logLevel: logLevel.NOTHING,
    retry: { retries: 0 },
  })
  const admin = kafka.admin()
  try {
    await admin.connect()
    const cluster = await admin.describeCluster()
    if (cluster.brokers.length === 0) throw new Error('No broker has registered yet.')
  } finally {
    await admin.disconnect().catch(() => undefined)
  }
}
