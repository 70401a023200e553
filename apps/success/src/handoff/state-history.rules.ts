import { type HandoffReturn, type HandoffState, handoffStates, type StateEntry } from './handoff'

/** A stay of a handoff in one state; `until` is null while it is there. */
export interface Stay extends StateEntry {
  readonly until: Date | null
  /** Wall-clock milliseconds, up to the instant asked about while it is there. */
  readonly lastedMs: number
}

/** The stays of one handoff from its entries into states, which are in order of time. */
export const staysOf = (entries: readonly StateEntry[], now: Date): Stay[] =>
  entries.map((entry, place) => {
    const until = entries[place + 1]?.since ?? null
    const isLast = entry.state === 'completed'
    const end = until ?? (isLast ? entry.since : now)
    return { ...entry, until, lastedMs: Math.max(0, end.getTime() - entry.since.getTime()) }
  })

/** How often and how long a handoff was in a state, over all rounds. */
export interface TimeInState {
  readonly state: HandoffState
  readonly entered: number
  readonly lastedMs: number
}

/** The time in every state that the handoff was in. Time after completion is not counted: the handoff is over. */
export const timeInStates = (stays: readonly Stay[]): TimeInState[] =>
  handoffStates.flatMap((state) => {
    const there = stays.filter((stay) => stay.state === state)
    if (!there.length) return []
    return [{ state, entered: there.length, lastedMs: there.reduce((sum, stay) => sum + stay.lastedMs, 0) }]
  })

/** A return, and when the handoff was offered again; null while it is still with sales. */
export interface ReturnAndOffer extends HandoffReturn {
  readonly offeredAgainAt: Date | null
}

/** Every return ends a round, and the offer that follows begins the next. */
export const returnsWithOffers = (
  returns: readonly HandoffReturn[],
  entries: readonly StateEntry[],
): ReturnAndOffer[] =>
  returns.map((each) => {
    const offer = entries.find(({ state, round }) => state === 'offered' && round === each.round + 1)
    return { ...each, offeredAgainAt: offer?.since ?? null }
  })
