import { type Figure } from './verdict.rules'

/** What a bench is given. */
export interface Bench {
  /** For `--only`. */
  readonly name: string
  /** The heading of its part of the report. */
  readonly title: string
  /** A paragraph of the report: what is measured and how. */
  readonly how: string
  run(asked: Asked): Promise<Outcome>
}

export interface Asked {
  /** A shorter run for somebody who wants to see whether it works. */
  readonly quick: boolean
  /** A longer run, for what shows only after minutes. */
  readonly long: boolean
  /** Says how far it is. */
  tell(text: string): void
  /** Aborted when somebody asks to stop. */
  readonly signal: AbortSignal
}

export interface Outcome {
  readonly figures: readonly Figure[]
  /** Whether the variants did the same, and all of it, and how that was seen; otherwise the bench is wrong. */
  readonly answers: { readonly same: boolean; readonly compared: string }
  /** Sentences under the table: what bounds a figure, what was left out. */
  readonly notes?: readonly string[]
  /** Versions of what it started, for the environment table: `{ PostgreSQL: '18.4' }`. */
  readonly versions?: Readonly<Record<string, string>>
}
