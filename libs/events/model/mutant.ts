import fc from 'fast-check'
import { type Statements } from './statements'

/** Deliberately wrong code, by what it says to the database, and the violation that has to be found. */
export interface Mutant {
  /** For one run: it may keep a memory of its own. */
  wrong(): Statements
  readonly shows: RegExp
}

class Caught extends Error {}

/** Fails a run of the right code on any violation, a run of a mutant on the one it has to show. */
export function judge(violations: readonly string[], mutant: Mutant | undefined): void {
  const all = violations.join('; ')
  if (mutant?.shows.test(all)) throw new Caught(all)
  if (!mutant && all !== '') throw new Error(all)
}

/** Passes when a property of a mutant fails, and for the right reason; by one seed, for by chance a rare interleaving might not come. */
export async function expectCaught<Run>(property: fc.IAsyncProperty<Run>): Promise<void> {
  const { errorInstance } = await fc.check(property, { seed: 1, numRuns: 2_000, endOnFailure: true })
  expect(errorInstance).toBeInstanceOf(Caught)
}

/** For a machine that is busy with other things as well, in ms. */
export const patienceMs = 120_000
