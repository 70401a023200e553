import { listParked, requestRedrive } from '@customer-graph/events'
import { topicOf } from '@customer-graph/glossary'
import { databaseOf } from '@customer-graph/subgraph/data-source'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { writing } from '../processes/load-event'
import { type Rig } from './start-rig'

const lookEveryMs = 400

/** When a rig counts as being at rest. */
export interface Patience {
  /** Nothing moved for so long: something is stuck, and the checker will say what. */
  readonly quietMs: number
  /** How long nothing may have moved although nothing waits; not at all unless told. */
  readonly restMs?: number
}

/** Waits until the outbox is empty and both groups have handled every record, or until patience is over. */
export async function comeToRest(rig: Rig, { quietMs, restMs = 0 }: Patience): Promise<void> {
  const outbox = new Client({ connectionString: rig.databases.writer })
  const effects = new Client({ connectionString: rig.databases.consumer })
  await Promise.all([outbox.connect(), effects.connect()])
  try {
    let last = ''
    let movedAt = performance.now()
    while (performance.now() - movedAt < quietMs) {
      const waiting = [await countIn(outbox, waitingRows), ...(await lags(rig))]
      const now = [...waiting, await countIn(effects, 'SELECT count(*)::int AS rows FROM effect')].join()
      if (now !== last) movedAt = performance.now()
      last = now
      if (waiting.every((count) => count === 0) && performance.now() - movedAt >= restMs) return
      await pause(lookEveryMs)
    }
  } finally {
    await Promise.all([outbox.end(), effects.end()])
  }
}

/** Rows that somebody marked and left are not waited for. */
const waitingRows = 'SELECT count(*)::int AS rows FROM outbox WHERE bucket >= 0'

async function countIn(client: Client, question: string): Promise<number> {
  const { rows } = await client.query<{ rows: number }>(question)
  return rows[0]?.rows ?? 0
}

async function lags(rig: Rig): Promise<number[]> {
  const topic = topicOf(writing)
  return Promise.all(
    ['steady', 'failing'].map(async (group) => {
      const lag = await rig.bus.lag(group, [topic]).catch(() => ({ [topic]: -1 }))
      return lag[topic] ?? -1
    }),
  )
}

/** Repairs the failing consumer and has every parked stream redriven, as an operator would; resolves when none is left or patience is over. */
export async function redriveAll(rig: Rig, { quietMs }: Patience): Promise<void> {
  const database = await databaseOf({
    url: rig.databases.consumer,
    applicationName: 'chaos operator',
  }).initialize()
  try {
    await database.query('INSERT INTO repaired DEFAULT VALUES')
    for (const { source, stream } of await listParked(database, 'failing'))
      await requestRedrive(database, 'failing', { source, stream }, 'operator')
    let last = ''
    for (let movedAt = performance.now(); performance.now() - movedAt < quietMs; await pause(lookEveryMs)) {
      const rows = await database.query<{ streams: string; events: string }[]>(
        `SELECT (SELECT count(*) FROM stream_position WHERE consumer_group = 'failing' AND parked_at IS NOT NULL) AS streams,
           (SELECT count(*) FROM parked_event WHERE consumer_group = 'failing') AS events`,
      )
      const now = JSON.stringify(rows)
      if (Number(rows[0]?.streams) === 0) return
      if (now !== last) movedAt = performance.now()
      last = now
    }
  } finally {
    await database.destroy()
  }
}
