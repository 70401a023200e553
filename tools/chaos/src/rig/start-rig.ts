import { connectBus, silentLog, type EventBus } from '@customer-graph/events'
import { startFaultProxy, type FaultProxy } from '@customer-graph/testing'
import { randomBytes } from 'node:crypto'
import { groups } from '../check/evidence'
import { type MutantName } from '../mutants/mutants'
import { scopedBus } from '../processes/scoped-bus'
import { type Programs } from './bundle-processes'
import { memberOf, type Ending, type Member, type Role } from './member'
import { startPatiently } from './start-patiently'
import { watchGroups, type GroupWatch } from './watch-groups'
import { createDatabases, type RigDatabases } from './rig-databases'

/** A broker, and a way to it that can be broken. */
export interface BrokerAccess {
  /** For those outside the system, who want to see it always. */
  readonly direct: readonly string[]
  readonly proxy: FaultProxy
}

export interface RigOptions {
  /** A superuser's URL of the PostgreSQL that both departments use. */
  readonly postgres: string
  readonly broker: BrokerAccess
  readonly programs: Programs
  readonly writers: number
  readonly consumers: number
  /** The most connections that each process opens to PostgreSQL, besides its relay's; 10 unless told. */
  readonly poolSize?: number
  /** The deliberately wrong variant all its processes are; none in a true run. */
  readonly mutant?: MutantName
}

/** Two departments: one whose processes write, one whose processes hear. */
export interface Rig {
  readonly scope: string
  readonly writers: readonly Member[]
  readonly consumers: readonly Member[]
  readonly members: readonly Member[]
  readonly databases: RigDatabases
  readonly broker: BrokerAccess
  /** Past all proxies, for those outside the system. */
  readonly bus: EventBus
  readonly groups: GroupWatch
  /** Processes that ended though nobody had ended them. */
  readonly crashes: string[]
  /** How the processes ended that were asked to. */
  readonly endings: Ending[]
  close(): Promise<void>
}

/** Creates databases and starts every process of a rig; resolves when all are at work. */
export async function startRig(options: RigOptions): Promise<Rig> {
  const { postgres, broker, programs, poolSize = 10, mutant } = options
  const scope = `chaos_${randomBytes(5).toString('hex')}`
  const databases = await createDatabases(postgres, scope)
  const brokers = [`127.0.0.1:${broker.proxy.port}`]
  const crashes: string[] = []

  async function place(role: Role, n: number): Promise<Member> {
    const url = new URL(databases[role])
    const proxy = await startFaultProxy({ to: Number(url.port) })
    url.port = String(proxy.port)
    return memberOf({
      role,
      program: programs[role],
      postgres: proxy,
      options: { name: `${role} ${n}`, database: url.href, brokers, scope, poolSize, mutant },
      onCrash: (words) => crashes.push(words),
    })
  }
  const places = (role: Role, count: number) =>
    Promise.all(Array.from({ length: count }, (_, i) => place(role, i + 1)))
  const writers = await places('writer', options.writers)
  const consumers = await places('consumer', options.consumers)
  const members = [...writers, ...consumers]
  const direct = { kind: 'kafka' as const, brokers: broker.direct, clientId: 'chaos-outside' }
  const bus = scopedBus(await connectBus(direct, silentLog), scope)
  // The first of a kind begins alone: what it takes for itself the later ones must be given.
  const watched = groups.map((group) => `${scope}.${group}`)
  const watch = await watchGroups(broker.direct, watched)
  const isFirst = (member: Member) => member === writers[0] || member === consumers[0]
  const close = async () => {
    await Promise.all(members.map((member) => member.kill()))
    await Promise.all(members.map((member) => member.postgres.close()))
    await Promise.all([bus.close(), watch.close()])
    await databases.drop()
  }
  try {
    await Promise.all(members.filter(isFirst).map(startPatiently))
    await Promise.all(members.filter((member) => !isFirst(member)).map(startPatiently))
  } catch (error) {
    await close()
    throw error
  }

  return {
    scope,
    writers,
    consumers,
    members,
    databases,
    broker,
    bus,
    groups: watch,
    crashes,
    endings: [],
    close,
  }
}
