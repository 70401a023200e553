import { parseArgs } from 'node:util'
import { type DataSource } from 'typeorm'
import { listMissed, type Missed } from '../consumer/note-missed'
import { listUndone, type UndoneEvent } from '../consumer/note-undone'
import { discardParked } from './discard-parked'
import { listParked, showParked } from './list-parked'
import { requestRedrive } from './request-redrive'

export const usage = `Looks after events that a consumer could not apply.

  list    [--group <group>]
  missed  [--group <group>]
  undone  [--group <group>]
  show    --group <group> --source <department> --stream <id>
  redrive --group <group> --source <department> --stream <id> --actor <who>
  discard --group <group> --source <department> --stream <id> --actor <who> --reason <why> [--all]

Each needs the consumer's own database: in DATABASE_URL, or by --database <url>. missed says which records were deleted
from a topic before the consumer had heard them, undone which events took effect here and are no more, because their
department was put back to an earlier state. redrive is carried out by the running consumer, in order; discard gives up
the first parked event of the stream, or with --all everything parked in it. Both are recorded with actor and time.`

const text = { type: 'string' } as const
const options = {
  database: text,
  group: text,
  source: text,
  stream: text,
  actor: text,
  reason: text,
  all: { type: 'boolean' },
} as const

/**
 * What the command line asks for, on the database of the environment unless it names another. Throws with a sentence for the
 * user when something is missing or unknown.
 */
export function parseCommand(args: readonly string[], databaseUrl?: string) {
  const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  const { positionals } = parsed
  const values = { ...(databaseUrl ? { database: databaseUrl } : {}), ...parsed.values }
  const [verb] = positionals
  if (!verb || !(verb in needs)) throw new Error(`Say what to do: ${Object.keys(needs).join(', ')}.`)
  const missing = (needs[verb] ?? []).filter((name) => !values[name])
  const named = missing.map((name) => (name === 'database' ? 'DATABASE_URL or --database' : `--${name}`))
  if (named.length > 0) throw new Error(`${verb} needs ${named.join(', ')}.`)
  return { verb, ...values }
}

const place = ['database', 'group', 'source', 'stream'] as const
const needs: Record<string, readonly (keyof typeof options)[]> = {
  list: ['database'],
  missed: ['database'],
  undone: ['database'],
  show: place,
  redrive: [...place, 'actor'],
  discard: [...place, 'actor', 'reason'],
}

/** Carries a parsed command out and resolves with what to print. */
export async function runCommand(
  dataSource: DataSource,
  command: ReturnType<typeof parseCommand>,
): Promise<string> {
  const { verb, group = '', source = '', stream = '', actor = '', reason = '', all = false } = command
  const key = { source, stream }
  if (verb === 'list') {
    const streams = await listParked(dataSource, group || null)
    return streams.length === 0 ? 'Nothing is parked.' : streams.map(describeStream).join('\n')
  }
  if (verb === 'missed') {
    const missed = await listMissed(dataSource, group || null)
    return missed.length === 0 ? 'Nothing was missed.' : missed.map(describeMissed).join('\n')
  }
  if (verb === 'undone') {
    const undone = await listUndone(dataSource, group || null)
    return undone.length === 0
      ? 'Nothing that took effect here is undone.'
      : undone.map(describeUndone).join('\n')
  }
  if (verb === 'show') return JSON.stringify(await showParked(dataSource, group, key), null, 2)
  if (verb === 'redrive') {
    await requestRedrive(dataSource, group, key, actor)
    return `Requested. The running consumer ${group} redrives the stream within about a second; list shows how it ended.`
  }
  const count = await discardParked(dataSource, group, key, { actor, reason, which: all ? 'all' : 'first' })
  return `Discarded ${count}. If list still shows the stream, redrive it to go on.`
}

const describeMissed = ({ group, source, what, noticedAt }: Missed): string =>
  `${group}  ${source}  ${what}, noticed ${noticedAt.toISOString()}`

const describeUndone = ({ group, source, stream, eventId, noticedAt }: UndoneEvent): string =>
  `${group}  ${source}  ${stream}  event ${eventId} is no more, noticed ${noticedAt.toISOString()}`

function describeStream(parked: Awaited<ReturnType<typeof listParked>>[number]): string {
  const asked = parked.redriveRequestedBy ? `, redrive requested by ${parked.redriveRequestedBy}` : ''
  const why =
    parked.reason === null
      ? 'waiting to be redriven'
      : `${parked.reason}${parked.error ? `: ${parked.error}` : ''}`
  const next = parked.retryAt ? `, tried again at ${parked.retryAt.toISOString()}` : ''
  return `${parked.group}  ${parked.source}  ${parked.stream}  ${parked.events} since ${parked.parkedAt.toISOString()}${asked}${next}  ${why}`
}
