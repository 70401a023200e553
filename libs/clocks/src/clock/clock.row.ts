import { breachedAt } from './clock-view.rules'
import {
  policyOf,
  type ClockHistory,
  type ClockState,
  type OpenPause,
  type ServiceClock,
  type Stretch,
} from './service-clock'

/** A row of `service_clock`. */
export interface ClockRow {
  id: string
  subject_kind: string
  subject_id: string
  customer_id: string | null
  boundary: string
  service_level_id: string
  service_level_version: number
  state: ClockState
  started_at: Date
  due_at: Date | null
  breached_at: Date | null
  met_at: Date | null
  cancelled_at: Date | null
  history: StoredHistory
}

/** Instants in the JSON column are RFC 3339 texts. */
type AsJson<T> = T extends Date ? string : T extends object ? { [Key in keyof T]: AsJson<T[Key]> } : T
type StoredHistory = AsJson<Pick<ClockHistory, 'pauses' | 'warned' | 'audit'>> & {
  // A policy has no instants, and its calendar is kept as it is.
  stretches: { from: string; policy: Stretch['policy'] }[]
  openPause: AsJson<OpenPause> | null
}

export const columns = [
  'id',
  'subject_kind',
  'subject_id',
  'customer_id',
  'boundary',
  'service_level_id',
  'service_level_version',
  'state',
  'started_at',
  'due_at',
  'breached_at',
  'met_at',
  'cancelled_at',
  'history',
] as const satisfies readonly (keyof ClockRow)[]

/** A clock's values in the order of `columns`. */
export function parametersOf(clock: ServiceClock): unknown[] {
  const { stretches, pauses, warned, audit, subject } = clock
  const { boundary, serviceLevelId, serviceLevelVersion } = policyOf(clock)
  const openPause = 'openPause' in clock ? clock.openPause : null
  return [
    clock.id,
    subject.kind,
    subject.id,
    subject.customerId,
    boundary,
    serviceLevelId,
    serviceLevelVersion,
    clock.state,
    clock.startedAt,
    clock.state === 'running' ? clock.dueAt : null,
    breachedAt(clock),
    'metAt' in clock ? clock.metAt : null,
    clock.state === 'cancelled' ? clock.cancelledAt : null,
    JSON.stringify({ stretches, pauses, warned, audit, openPause }),
  ]
}

/** The clock of a row. */
export function clockOf(row: ClockRow): ServiceClock {
  const [first, ...later] = row.history.stretches.map(({ from, policy }) => ({
    from: new Date(from),
    policy,
  }))
  if (!first) throw new Error(`The stored clock ${row.id} has no policy; restore its row from a backup`)
  const history: ClockHistory = {
    id: row.id,
    subject: { kind: row.subject_kind, id: row.subject_id, customerId: row.customer_id },
    startedAt: row.started_at,
    stretches: [first, ...later],
    pauses: row.history.pauses.map(({ from, to, because }) => ({
      from: new Date(from),
      to: new Date(to),
      because,
    })),
    warned: row.history.warned,
    audit: row.history.audit.map((entry) => ({ ...entry, at: new Date(entry.at) })),
  }
  const open = row.history.openPause
  const openPause = open && { from: new Date(open.from), because: open.because }
  const there = <Value>(value: Value | null, column: string): Value => {
    if (value === null)
      throw new Error(`The stored clock ${row.id} is ${row.state} without ${column}; restore its row`)
    return value
  }
  switch (row.state) {
    case 'running':
      return { ...history, state: 'running', dueAt: there(row.due_at, 'due_at') }
    case 'paused':
      return { ...history, state: 'paused', openPause: there(openPause, 'an open pause') }
    case 'breached':
      return { ...history, state: 'breached', breachedAt: there(row.breached_at, 'breached_at'), openPause }
    case 'met':
      return { ...history, state: 'met', metAt: there(row.met_at, 'met_at') }
    case 'missed':
      return {
        ...history,
        state: 'missed',
        breachedAt: there(row.breached_at, 'breached_at'),
        metAt: there(row.met_at, 'met_at'),
      }
    case 'cancelled':
      return {
        ...history,
        state: 'cancelled',
        cancelledAt: there(row.cancelled_at, 'cancelled_at'),
        breachedAt: row.breached_at,
      }
  }
}
