/** One transaction: what it wrote, which nobody else sees before it commits, and whom it waits for. */
export interface Work {
  readonly touched: Set<Slot>
  readonly ended: Promise<void>
  over: boolean
  waitsFor: Work | null
  /** How many have waited for it. */
  waiters: number
  /** Whether it was given up to end a deadlock. */
  victim: boolean
  end(how: 'commit' | 'rollback'): void
}

interface Slot {
  committed: object | null
  pending: { by: Work; row: object | null } | null
}

export function beginWork(): Work {
  let tellEnd = (): void => undefined
  const ended = new Promise<void>((resolve) => (tellEnd = resolve))
  const work: Work = {
    touched: new Set(),
    ended,
    over: false,
    waitsFor: null,
    waiters: 0,
    victim: false,
    end: (how) => {
      if (work.over) return
      work.over = true
      for (const slot of work.touched) {
        if (how === 'commit') slot.committed = slot.pending?.row ?? null
        slot.pending = null
      }
      tellEnd()
    },
  }
  return work
}

/** A table as PostgreSQL shows it under READ COMMITTED: one pending version per row, writers of a row wait for each other. */
export interface VersionedRows<Row extends object> {
  /** What a statement of `work` sees, in the order of first writing. */
  seen(work: Work): Row[]
  see(work: Work, key: string): Row | null
  /** Locks a row, there or not, when every other transaction has let go of it, and answers its newest version. */
  take(work: Work, key: string): Promise<Row | null>
  /** Writes a row that `work` has taken; null deletes it. */
  put(work: Work, key: string, row: Row | null): void
  /** What is committed. */
  committed(): Row[]
  /** Keeps what is committed, and answers how to put it back; nobody may be in a transaction then. */
  keep(): () => void
}

export function versionedRows<Row extends object>(): VersionedRows<Row> {
  const slots = new Map<string, Slot>()
  const slotOf = (key: string): Slot => {
    const known = slots.get(key) ?? { committed: null, pending: null }
    slots.set(key, known)
    return known
  }
  const version = (work: Work, { committed, pending }: Slot) =>
    (pending?.by === work ? pending.row : committed) as Row | null

  return {
    seen: (work) => [...slots.values()].flatMap((slot) => version(work, slot) ?? []),
    see: (work, key) => version(work, slotOf(key)),
    take: async (work, key) => {
      const slot = slotOf(key)
      while (slot.pending && slot.pending.by !== work) await waitFor(work, slot.pending.by)
      if (work.over) throw new Error('Connection terminated')
      slot.pending ??= { by: work, row: slot.committed }
      work.touched.add(slot)
      return slot.pending.row as Row | null
    },
    put: (work, key, row) => {
      const { pending } = slotOf(key)
      if (pending?.by !== work) throw new Error(`The row ${key} is written before it is taken.`)
      pending.row = row
    },
    committed: () => [...slots.values()].flatMap(({ committed }) => (committed as Row | null) ?? []),
    keep: () => {
      const kept = new Map([...slots].map(([key, { committed }]) => [key, committed]))
      return () => {
        for (const key of [...slots.keys()]) slotOf(key).committed = kept.get(key) ?? null
      }
    },
  }
}

async function waitFor(work: Work, holder: Work): Promise<void> {
  for (let at: Work | null = holder; at; at = at.waitsFor)
    if (at === work) {
      work.victim = true
      throw Object.assign(new Error('deadlock detected'), { code: '40P01' })
    }
  work.waitsFor = holder
  holder.waiters += 1
  await holder.ended
  work.waitsFor = null
}
