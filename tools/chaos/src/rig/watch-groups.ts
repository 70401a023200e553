import { Kafka, logLevel } from 'kafkajs'
import { setTimeout as pause } from 'node:timers/promises'

/** Looks at the consumer groups of a rig from outside. */
export interface GroupWatch {
  /** Resolves when each group has `members` members and has dealt the partitions out, or after `patienceMs`. */
  settled(members: number, patienceMs: number): Promise<void>
  close(): Promise<void>
}

export async function watchGroups(
  brokers: readonly string[],
  groups: readonly string[],
): Promise<GroupWatch> {
  const kafka = new Kafka({ brokers: [...brokers], clientId: 'chaos-groups', logLevel: logLevel.NOTHING })
  const admin = kafka.admin()
  await admin.connect()
  const stateOf = async (group: string): Promise<string> => {
    const described = await admin.describeGroups([group]).catch(() => ({ groups: [] }))
    return described.groups.map(({ state, members }) => `${state} ${members.length}`).join()
  }
  return {
    settled: async (members, patienceMs) => {
      for (const until = performance.now() + patienceMs; performance.now() < until; await pause(200)) {
        const states = await Promise.all(groups.map(stateOf))
        if (states.every((state) => state === `Stable ${members}`)) return
      }
    },
    close: () => admin.disconnect(),
  }
}
