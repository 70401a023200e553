import { setTimeout as pause } from 'node:timers/promises'
import { type Member } from '../rig/member'
import { startPatiently } from '../rig/start-patiently'
import { type Rig } from '../rig/start-rig'
import { type Chronicle } from './chronicle'

/** The broker's process, for those who may end it. */
export interface BrokerControl {
  kill(): Promise<void>
  restart(): Promise<void>
}

const joinedMs = 15_000

/** Longer than PostgreSQL keeps a silent relay's session (4 s), a silent consumer's transaction and the broker its member (10 s). */
export const stoppedMs = { writer: 6_000, consumer: 12_000 } as const

/**
 * What can be done to a rig; each resolves when the rig is whole again as far as this fault is concerned. A half-open
 * connection hangs for `hangingMs` and is then reset, unless somebody has given it up before.
 */
export function breakThings(rig: Rig, broker: BrokerControl, chronicle: Chronicle, hangingMs = 8_000) {
  const turns = new Map<Member, Promise<unknown>>()

  /** One thing at a time for one process, or a kill would meet a start half way. */
  function inTurn<T>(member: Member, work: () => Promise<T>): Promise<T> {
    const done = (turns.get(member) ?? Promise.resolve()).then(work)
    turns.set(
      member,
      done.catch(() => undefined),
    )
    return done
  }
  return {
    kill: (member: Member, awayMs = 0) =>
      inTurn(member, () =>
        chronicle.note('kill', member.name, async () => {
          await member.kill()
          await pause(awayMs)
          await startPatiently(member)
        }),
      ),
    stop: (member: Member) =>
      inTurn(member, () =>
        chronicle.note('stop', member.name, async () => {
          member.stop()
          await pause(stoppedMs[member.role])
          member.goOn()
        }),
      ),
    restart: (member: Member) =>
      inTurn(member, () =>
        chronicle.note('restart', member.name, async () => {
          rig.endings.push(await member.end())
          await startPatiently(member)
          // A rollout waits for the new process before it goes on. One that is ended again while it joins its group
          // cannot leave it, and the others wait for it until the broker gives it up.
          if (member.role === 'consumer') await rig.groups.settled(rig.consumers.length, joinedMs)
        }),
      ),
    cutPostgres: (member: Member) =>
      chronicle.note('cut-postgres', member.name, async () => void member.postgres.cut()),
    halfOpenPostgres: (member: Member) =>
      chronicle.note('half-open-postgres', member.name, async () => {
        member.postgres.freeze()
        await pause(hangingMs)
        member.postgres.thaw()
      }),
    cutBroker: () => chronicle.note('cut-broker', 'broker', async () => void rig.broker.proxy.cut(0.5)),
    halfOpenBroker: () =>
      chronicle.note('half-open-broker', 'broker', async () => {
        rig.broker.proxy.freeze(0.5)
        await pause(hangingMs)
        rig.broker.proxy.thaw()
      }),
    killBroker: () =>
      chronicle.note('kill-broker', 'broker', async () => {
        await broker.kill()
        await broker.restart()
      }),
    brokerAway: (forMs: number) =>
      chronicle.note('broker-away', 'broker', async () => {
        await broker.kill()
        await pause(forMs)
        await broker.restart()
      }),
  }
}
export type Breaking = ReturnType<typeof breakThings>
