import { type EntityManager } from 'typeorm'

/** One act about parked events. Carries no payload, so that an erasure has nothing to erase here. */
export interface ParkingAct {
  readonly actor: string
  readonly act: 'redrive-requested' | 'redriven' | 'redrive-failed' | 'discarded' | 'resumed'
  readonly group: string
  readonly source: string
  readonly stream: string
  readonly eventId: string | null
  readonly reason: string | null
}

export async function writeAudit(manager: EntityManager, act: ParkingAct): Promise<void> {
  await manager.query(
    `INSERT INTO parking_audit (actor, act, consumer_group, source, stream, event_id, reason) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [act.actor, act.act, act.group, act.source, act.stream, act.eventId, act.reason],
  )
}
