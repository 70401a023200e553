import { freePort, startFaultProxy, waitUntilGone } from '@customer-graph/testing'
import { startKafka } from '@customer-graph/tools-kafka'
import { type BrokerControl } from '../faults/break-things'
import { type BrokerAccess } from './start-rig'

/** A broker of our own with ways to it that can be broken, one for each rig that breaks its own. */
export interface RigBroker {
  readonly ways: readonly BrokerAccess[]
  readonly control: BrokerControl
  stop(): Promise<void>
}

export async function startBroker(ways: number, log: (line: string) => void): Promise<RigBroker> {
  const doors = await Promise.all(
    Array.from({ length: ways }, async () => {
      const port = await freePort()
      const proxy = await startFaultProxy({ to: port })
      return { port, proxy }
    }),
  )
  const detours = doors.map(({ port, proxy }) => ({ port, advertisedPort: proxy.port }))
  const kafka = await startKafka({ detours, log })
  if (kafka.pid === null) {
    await Promise.all(doors.map(({ proxy }) => proxy.close()))
    throw new Error('The rig kills its broker, so it cannot use the one of KAFKA_BROKERS. Unset it.')
  }
  return {
    ways: doors.map(({ proxy }) => ({ direct: kafka.brokers, proxy })),
    control: {
      kill: async () => {
        const { pid } = kafka
        if (pid === null) return
        process.kill(pid, 'SIGKILL')
        await waitUntilGone(pid, 10_000)
      },
      restart: () => kafka.restart(),
    },
    stop: async () => {
      await kafka.stop()
      await Promise.all(doors.map(({ proxy }) => proxy.close()))
    },
  }
}
