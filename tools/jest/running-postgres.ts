import type { RunningPostgres } from '../../libs/testing/src'

interface ForStop {
  running?: { postgres: RunningPostgres; directory: string }
}

/** Jest loads set-up and tear-down apart from each other; what they share has to hang on the global object. */
export const forStop: ForStop = ((globalThis as { customerGraphTests?: ForStop }).customerGraphTests ??= {})
