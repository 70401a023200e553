import { type Pool } from 'pg'

/** Lets a group begin with what is appended from now on. */
export async function startAtHead(pool: Pool, group: string, topics: readonly string[]): Promise<void> {
  await pool.query(
    `INSERT INTO consumer_offset (consumer_group, topic, next_offset)
     SELECT $1, asked.topic, coalesce(head.next_offset, 0)
     FROM unnest($2::text[]) AS asked (topic) LEFT JOIN log_head head ON head.topic = asked.topic
     ON CONFLICT (consumer_group, topic) DO NOTHING`,
    [group, topics],
  )
}

export async function forgetGroup(pool: Pool, group: string): Promise<void> {
  await pool.query('DELETE FROM consumer_offset WHERE consumer_group = $1', [group])
}
