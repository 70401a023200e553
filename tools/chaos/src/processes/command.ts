/** What a writer is asked to do in one transaction. */
export interface Command {
  /** Unique in a run. */
  readonly id: number
  /** The events to announce, in order. */
  readonly events: readonly { readonly stream: string; readonly poison: boolean }[]
  /** To commit, or to be rolled back after announcing: by an error in the work, or by the database at the commit. */
  readonly fate: 'commit' | 'fail-in-work' | 'fail-at-commit'
  /** How long the commit takes besides, in ms: other transactions overtake it meanwhile. */
  readonly slowMs: number
}

/** The status of an answer. Any other, or none, leaves open what became of the command. */
export const committed = 200
export const rolledBack = 409
