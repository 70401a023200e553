import { alternation } from './alternate.rules'

export interface Variant<Result> {
  readonly name: string
  run(turn: number): Promise<Result>
}

/**
 * Runs two variants in alternating order, `pairs` times each, after one turn of each that does not count. Resolves with
 * the results of each in order; the nth of both belong to the same pair.
 */
export async function takeTurns<A, B>(
  pairs: number,
  a: Variant<A>,
  b: Variant<B>,
  progress: (text: string) => void = () => undefined,
): Promise<{ a: A[]; b: B[] }> {
  await a.run(-1)
  await b.run(-1)
  const results = { a: [] as A[], b: [] as B[] }
  for (const [turn, which] of alternation(pairs).entries()) {
    progress(`turn ${turn + 1} of ${pairs * 2}: ${which === 'a' ? a.name : b.name}`)
    if (which === 'a') results.a.push(await a.run(turn))
    else results.b.push(await b.run(turn))
  }
  return results
}
