import { type Boundary } from '@customer-graph/glossary'
import { type EntityManager } from 'typeorm'
import { clockOf, columns, parametersOf, type ClockRow } from './clock.row'
import { isOpenClock, type OpenClock, type ServiceClock } from './service-clock'

type Runner = Pick<EntityManager, 'query'>

/** The clocks of a subject, or its one clock of a boundary. */
export interface ClocksOf {
  readonly kind: string
  readonly id: string
  readonly boundary?: Boundary
}

const open = `state IN ('running', 'paused', 'breached')`
const select = `SELECT ${columns.join(', ')} FROM service_clock`

/** All clocks of many subjects of one kind, oldest first, by subject id; one statement. Subjects without a clock are absent. */
export async function clocksOf(
  runner: Runner,
  subjectKind: string,
  subjectIds: readonly string[],
): Promise<Map<string, ServiceClock[]>> {
  const rows = await runner.query<ClockRow[]>(
    `${select} WHERE subject_kind = $1 AND subject_id = ANY($2) ORDER BY started_at, id`,
    [subjectKind, subjectIds],
  )
  const found = new Map<string, ServiceClock[]>()
  for (const clock of rows.map(clockOf)) {
    const known = found.get(clock.subject.id)
    if (known) known.push(clock)
    else found.set(clock.subject.id, [clock])
  }
  return found
}

/** Adds a clock. False when the subject has an open one of the same boundary already; then nothing is stored. */
export async function insertClock(runner: Runner, clock: ServiceClock): Promise<boolean> {
  const places = columns.map((_, place) => `$${place + 1}`).join(', ')
  const rows = await runner.query<unknown[]>(
    `INSERT INTO service_clock (${columns.join(', ')}) VALUES (${places}) ON CONFLICT DO NOTHING RETURNING id`,
    parametersOf(clock),
  )
  return rows.length > 0
}

/** Stores a clock that was locked before in this transaction. */
export async function updateClock(runner: Runner, clock: ServiceClock): Promise<void> {
  const places = columns.map((_, place) => `$${place + 1}`).join(', ')
  await runner.query(
    `UPDATE service_clock SET (${columns.join(', ')}) = (${places}) WHERE id = $1`,
    parametersOf(clock),
  )
}

/** Locks a subject's open clocks, always in the order of their ids so that two commands cannot wait for each other. */
export async function lockOpenClocks(runner: Runner, { kind, id, boundary }: ClocksOf): Promise<OpenClock[]> {
  const rows = await runner.query<ClockRow[]>(
    `${select} WHERE subject_kind = $1 AND subject_id = $2 AND ($3::text IS NULL OR boundary = $3) AND ${open}
      ORDER BY id FOR UPDATE`,
    [kind, id, boundary ?? null],
  )
  return rows.map(clockOf).filter(isOpenClock)
}

/** Locks every open clock that can still be given another policy. */
export async function lockUnfailedClocks(runner: Runner): Promise<OpenClock[]> {
  const rows = await runner.query<ClockRow[]>(
    `${select} WHERE state IN ('running', 'paused') ORDER BY id FOR UPDATE`,
  )
  return rows.map(clockOf).filter(isOpenClock)
}

/** Locks one clock; null when there is none. */
export async function lockClock(runner: Runner, id: string): Promise<ServiceClock | null> {
  const [row] = await runner.query<ClockRow[]>(`${select} WHERE id = $1 FOR UPDATE`, [id])
  return row ? clockOf(row) : null
}

/** Locks the clock of a boundary that started last; null when the subject never had one. */
export async function lockLatestClock(
  runner: Runner,
  { kind, id, boundary }: Required<ClocksOf>,
): Promise<ServiceClock | null> {
  const [row] = await runner.query<ClockRow[]>(
    `${select} WHERE subject_kind = $1 AND subject_id = $2 AND boundary = $3
      ORDER BY started_at DESC, id DESC LIMIT 1 FOR UPDATE`,
    [kind, id, boundary],
  )
  return row ? clockOf(row) : null
}

/**
 * Moves the clocks of one customer to another, after a merge, and returns the ids of those it moved.
 * Give these ids as `only` to move exactly them back.
 */
export async function repointClocks(
  runner: Runner,
  fromCustomerId: string,
  toCustomerId: string,
  only: readonly string[] | null = null,
): Promise<string[]> {
  const [rows] = await runner.query<[{ id: string }[], number]>(
    `UPDATE service_clock SET customer_id = $2
      WHERE customer_id = $1 AND ($3::uuid[] IS NULL OR id = ANY($3)) RETURNING id`,
    [fromCustomerId, toCustomerId, only],
  )
  return rows.map(({ id }) => id)
}
