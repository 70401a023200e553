import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive } from '@customer-graph/testing'
import { readConfig, startKafka, type RunningKafka } from '@customer-graph/tools-kafka'
import { inWords } from './stop-reason'
import type { Part } from './supervise'

interface Options {
  directory: string
  preferredPort: number
  tell(line: string): void
}

/** The brokers that somebody else runs, named in KAFKA_BROKERS, once they answer; none when none are named. */
export async function foreignBrokers(): Promise<string[]> {
  if (readConfig().brokers.length === 0) return []
  return (await startKafka().catch(inWords)).brokers
}

/** A Kafka of our own; a restart keeps its port, so that the services find it again. */
export function kafkaPart({ directory, preferredPort, tell }: Options): {
  part: Part
  brokers: () => string[]
} {
  let kafka: RunningKafka | undefined
  const start = async (): Promise<RunningKafka> => {
    if (!kafka) return startKafka({ directory, preferredPort, log: tell }).catch(inWords)
    await kafka.restart()
    return kafka
  }
  return {
    brokers: () => kafka?.brokers ?? [],
    part: {
      name: 'kafka',
      start: async () => {
        kafka = await start()
        const pid = kafka.pid ?? 0
        return { pid, logFile: join(directory, 'broker.log'), exited: gone(pid), stop: kafka.stop }
      },
    },
  }
}

async function gone(pid: number): Promise<string> {
  while (isAlive(pid)) await sleep(1_000, undefined, { ref: false })
  return 'it ended'
}
