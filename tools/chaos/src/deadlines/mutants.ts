import { setTimeout as pause } from 'node:timers/promises'
import { type DataSource } from 'typeorm'

/** Workers as they must not be. */
export type WrongWorker = 'fires from memory' | 'fires, then marks'

const fire = (dataSource: DataSource, id: string) =>
  dataSource.query('INSERT INTO effect (deadline_id) VALUES ($1)', [id])

/** Takes deadlines a second ahead and waits for them in timers: with the process they are gone. */
export async function fireFromMemory(dataSource: DataSource): Promise<void> {
  for (;;) {
    const [taken] = await dataSource.query<[{ id: string; inMs: number }[], number]>(
      `UPDATE deadline SET fired_at = clock_timestamp()
       WHERE id IN (SELECT id FROM deadline WHERE fired_at IS NULL AND due_at < clock_timestamp() + interval '1 s'
                    FOR UPDATE SKIP LOCKED)
       RETURNING id, (extract(epoch FROM due_at - clock_timestamp()) * 1000)::float8 AS "inMs"`,
    )
    for (const { id, inMs } of taken) setTimeout(() => void fire(dataSource, id), Math.max(0, inMs))
    await pause(20)
  }
}

/** Marks a deadline as fired in another transaction than that of its effect. */
export async function fireThenMark(dataSource: DataSource): Promise<void> {
  for (;;) {
    const due = await dataSource.query<{ id: string }[]>(
      'SELECT id FROM deadline WHERE fired_at IS NULL AND due_at <= clock_timestamp() ORDER BY due_at LIMIT 20',
    )
    for (const { id } of due) {
      await fire(dataSource, id)
      await dataSource.query('UPDATE deadline SET fired_at = clock_timestamp() WHERE id = $1', [id])
    }
    if (due.length === 0) await pause(20)
  }
}
