import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Counts } from './counts.rules'

/** What the tests of a tier counted, and which ones failed, each with the beginning of what it said. */
export interface Results {
  readonly counts: Counts
  readonly failures: readonly string[]
}

/** Forgets the results of a tier, so that none of an earlier run is counted. */
export const forgetResults = (root: string, tier: string): void =>
  rmSync(resultOf(root, tier), { force: true })

/** What `tools/jest/count-reporter.cjs` wrote; nothing when it did not come that far. */
export function readResults(root: string, tier: string): Results {
  const file = resultOf(root, tier)
  if (!existsSync(file)) return { counts: { passed: 0, failed: 0, skipped: 0 }, failures: [] }
  const { failures, ...counts } = JSON.parse(readFileSync(file, 'utf8')) as Counts & Pick<Results, 'failures'>
  return { counts, failures }
}

const resultOf = (root: string, tier: string): string => join(root, '.results', `${tier}.json`)
