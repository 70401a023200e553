import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Flags } from './flags.rules'
import { kept, sourceOf } from './paths'
import { requireFreePorts } from './ports'
import { claim } from './running'
import type { Screen } from './screen'
import type { Room } from './room-keeper'
import { keepSecrets, type Secrets } from './secrets'
import { gateway, subgraphs, type Service } from './services'
import { supervise, type Part, type Supervised } from './supervise'

export interface Surface {
  screen: Screen
  /** Aborted when the stack shall not go on: with a StopReason when something broke, without when somebody asked. */
  signal: AbortSignal
  giveUp(why: string): void
}

/** The data folder claimed, the ports free, the secrets at hand: what every step of a start builds on. */
export interface Site extends Surface {
  flags: Flags
  place: ReturnType<typeof kept>
  services: readonly Service[]
  secrets: Secrets
  /** Of the disk that holds the databases. */
  room: Room
  /** Starts a part and keeps it running; it is stopped with everything else. */
  keep(part: Part): Promise<Supervised>
  /** Done last when the stack stops, of all that was noted until now. */
  undo: (() => Promise<void> | void)[]
}

export const originOf = ({ flags }: Pick<Site, 'flags'>, { portOffset }: Service): string =>
  `http://127.0.0.1:${flags.port + portOffset}`

export async function openSite(flags: Flags, surface: Surface, undo: Site['undo']): Promise<Site> {
  const data = resolve(flags.data)
  const place = kept(data)
  mkdirSync(place.logs, { recursive: true })
  chmodSync(data, 0o711) // PostgreSQL's own user must be able to pass through, whatever the umask
  chmodSync(place.logs, 0o700) // what customers are called stands in no log, but who asked for what does

  const ours = await claim(place.running, `${originOf({ flags }, gateway)}/graphql`, surface.screen.tell)
  undo.push(ours.release)
  const services = [...subgraphs, gateway].filter(({ name }) => existsSync(sourceOf(name, 'main')))
  await requireFreePorts(flags.port, services)
  const room: Room = { full: false }
  const keep = async (part: Part) => {
    surface.signal.throwIfAborted()
    const supervised = await supervise(part, {
      tell: surface.screen.tell,
      note: ours.note,
      giveUp: surface.giveUp,
      diskFull: () => room.full,
      pause: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }),
    })
    undo.push(supervised.stop)
    return supervised
  }
  return { ...surface, flags, place, services, room, secrets: keepSecrets(place.secrets), keep, undo }
}
