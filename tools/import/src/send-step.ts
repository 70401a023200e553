import { setTimeout as sleep } from 'node:timers/promises'
import { mostImportedRows } from '@customer-graph/glossary'
import { piecesOf, runsOf } from './gateway/batches'
import { type Directory } from './gateway/directory'
import { type Gateway } from './gateway/gateway'
import { type Draft, importMutations, type Reading, type RejectedRow, type Step } from './record'
import { emptyTally, type Tally } from './tally.rules'

export interface Sending {
  gateway: Gateway
  directory: Directory
  signal: AbortSignal
  /** Told of every row that was not taken. */
  reject(row: RejectedRow): void
  /** Told of something that was refused although no row says it by itself. */
  tell(text: string): void
  /** Told after every call how much of the step is done. */
  progress(tally: Tally): void
  /** How long to wait in all for departments to hear of what was made a moment ago, in milliseconds. */
  patience?: number
}

/** A gateway takes a million bytes at most; a little is left for what stands around the rows. */
const mostBytes = 900_000
const pauses = [50, 100, 200, 400, 800]

interface Report {
  created: number
  updated: number
  unchanged: number
  rejected: readonly { row: number; code: string; message: string }[]
  leftAlone: readonly { row: number; message: string }[]
}

interface Ready {
  draft: Draft
  input: object
  size: number
}

/** Sends the records of a step, a few hundred in a call, each call after the one before. Answers what became of them. */
export async function sendStep(step: Step, sending: Sending): Promise<Tally> {
  const { directory, signal, progress } = sending
  const tally = emptyTally()
  const reject = (rows: readonly RejectedRow[]): void => {
    tally.rejected += rows.length
    rows.forEach(sending.reject)
  }
  const deliver = deliverer(step, sending, tally, refuse)

  function refuse({ rows, makes }: Draft, code: string, reason: string): void {
    reject(rows.map((row) => ({ row, code, reason })))
    if (makes) directory.refuse(makes, reason)
    if (makes && rows.length === 0) sending.tell(`"${makes.id}" (${step.noun}) was refused: ${reason}`)
  }

  for await (const readings of piecesOf<Reading>(step.read(), mostImportedRows)) {
    signal.throwIfAborted()
    for (const reading of readings) if (reading.kind === 'rejection') reject(reading.rejected)
    const drafts = readings.filter((reading) => reading.kind === 'draft')
    tally.rows += readings.reduce(
      (sum, reading) => sum + (reading.kind === 'draft' ? reading.rows : reading.rejected).length,
      0,
    )
    await directory.learn(drafts.flatMap(({ names }) => names))
    const ready = drafts.flatMap((draft): Ready[] => {
      const stranger = draft.names.find((name) => directory.idOf(name) === undefined)
      if (stranger) {
        const why = directory.refusalOf(stranger)
        const reason = `The graph knows no ${stranger.kind} that ${stranger.system} calls "${stranger.id}"${why ? `: ${why}` : '.'}`
        refuse(draft, `${stranger.kind.toUpperCase()}_UNKNOWN`, reason)
        return []
      }
      const input = draft.input((name) => directory.idOf(name) ?? '')
      return [{ draft, input, size: Buffer.byteLength(JSON.stringify(input)) }]
    })
    for (const run of runsOf(ready, ({ size }) => size, mostBytes)) await deliver(run)
    progress(tally)
  }
  return tally
}

/** Sends one call, and again what a department did not know the names of yet: it hears of them by event, a moment later. */
function deliverer(
  { noun, mutation, repeatOn }: Step,
  { gateway, signal, patience = 60_000 }: Sending,
  tally: Tally,
  refuse: (draft: Draft, code: string, reason: string) => void,
) {
  const query = `mutation Import($rows: [${importMutations[mutation]}!]!) {
    report: ${mutation}(input: { rows: $rows }) { created updated unchanged rejected { row code message } leftAlone { row message } }
  }`
  let left = patience

  return async (run: readonly Ready[]): Promise<void> => {
    let waiting = run
    for (let round = 0; waiting.length > 0; round++) {
      const { report } = await gateway.ask<{ report: Report }>(query, {
        rows: waiting.map(({ input }) => input),
      })
      tally.created += report.created
      tally.updated += report.updated
      tally.unchanged += report.unchanged
      const said = report.leftAlone.map(({ row, message }) => `${nameOf(noun, waiting[row]!)}: ${message}`)
      tally.leftAlone = [...tally.leftAlone, ...said]
      const isEarly = (code: string) => repeatOn.includes(code) && left > 0
      const early: Ready[] = []
      for (const { row, code, message } of report.rejected) {
        const one = waiting[row]!
        if (isEarly(code)) early.push(one)
        else refuse(one.draft, code, message)
      }
      waiting = early
      if (waiting.length === 0) return
      const pause = pauses[Math.min(round, pauses.length - 1)]!
      left -= pause
      await sleep(pause, undefined, { signal }).catch(() => signal.throwIfAborted())
    }
  }
}

/** Whom a record is about, as the other system calls it. */
function nameOf(noun: string, { input, draft }: Ready): string {
  const { externalRef } = input as { externalRef?: { id: string } }
  return `${noun} "${externalRef?.id ?? draft.makes?.id ?? ''}"`
}
