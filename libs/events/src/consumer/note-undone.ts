import { type EventsUndoneFact, isEventsUndone } from '@customer-graph/glossary'
import { type DataSource, type EntityManager } from 'typeorm'
import { type EventEnvelope } from '../envelope/event-envelope'

/** An event that says which others are no more, and how many of those took effect here. */
export interface Undoing {
  readonly event: EventEnvelope
  readonly held: number
}

/**
 * Writes down which events that took effect in this group are no more, as the departments say that announced them. What they
 * did here stays: only a person knows what it means that it should not have been. The inbox forgets after a month, and what
 * it forgot is not found.
 */
export async function noteUndone(
  manager: EntityManager,
  group: string,
  events: readonly EventEnvelope[],
): Promise<Undoing[]> {
  const noted: Undoing[] = []
  for (const event of events.filter(({ type }) => isEventsUndone(type))) {
    const { eventIds = [] } = (event.data ?? {}) as Partial<EventsUndoneFact>
    const values = [group, event.source, event.stream, event.id, eventIds]
    const rows: { held: boolean }[] = await manager.query(note, values)
    noted.push({ event, held: rows.filter(({ held }) => held).length })
  }
  return noted
}

/** An event that took effect in a consumer and is no more. */
export interface UndoneEvent {
  readonly group: string
  readonly source: string
  readonly stream: string
  readonly eventId: string
  readonly noticedAt: Date
}

/** What consumers hold that is no more, oldest first; of all groups without one. */
export const listUndone = (dataSource: DataSource, group: string | null): Promise<UndoneEvent[]> =>
  dataSource.query(list, [group])

/** "reason" is the event that says so: when that is undone itself, what it named is true again. */
const note = `
INSERT INTO parking_audit (actor, act, consumer_group, source, stream, event_id, reason)
SELECT 'its department', 'undone', $1, $2, $3, id, $4::text FROM unnest($5::uuid[]) AS id
WHERE EXISTS (SELECT FROM inbox WHERE consumer_group = $1 AND event_id = id)
   OR EXISTS (SELECT FROM parking_audit WHERE act = 'undone' AND consumer_group = $1 AND reason = id::text)
RETURNING EXISTS (SELECT FROM inbox WHERE consumer_group = $1 AND inbox.event_id = parking_audit.event_id) AS held`

const list = `
SELECT u.consumer_group AS "group", u.source, u.stream, u.event_id AS "eventId", min(u.at) AS "noticedAt"
FROM parking_audit u
WHERE u.act = 'undone' AND ($1::text IS NULL OR u.consumer_group = $1)
  AND EXISTS (SELECT FROM inbox i WHERE i.consumer_group = u.consumer_group AND i.event_id = u.event_id)
  AND NOT EXISTS (SELECT FROM parking_audit later WHERE later.act = 'undone' AND later.consumer_group = u.consumer_group
    AND later.event_id::text = u.reason)
GROUP BY u.consumer_group, u.source, u.stream, u.event_id ORDER BY min(u.at), u.event_id`
