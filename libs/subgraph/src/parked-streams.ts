import { type DataSource } from 'typeorm'

/** How many streams of a consumer are parked. */
export interface ParkedStreams {
  readonly group: string
  /** Tried again by themselves, or about to be because somebody asked. */
  readonly retry: number
  /** Nothing happens before somebody acts. */
  readonly person: number
}

/** Counts the parked streams of each of these consumer groups, also of those that have none. */
export const parkedStreams = (database: DataSource, groups: readonly string[]): Promise<ParkedStreams[]> =>
  database.query(
    `SELECT wanted AS "group",
       count(*) FILTER (WHERE coalesce(p.retry_at, p.redrive_requested_at) IS NOT NULL)::int AS retry,
       count(*) FILTER (WHERE p.parked_at IS NOT NULL AND coalesce(p.retry_at, p.redrive_requested_at) IS NULL)::int AS person
     FROM unnest($1::text[]) AS wanted
     LEFT JOIN stream_position p ON p.consumer_group = wanted AND p.parked_at IS NOT NULL
     GROUP BY wanted`,
    [groups],
  )
