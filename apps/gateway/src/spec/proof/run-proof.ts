import fc from 'fast-check'
import { broken } from './broken-answers'
import { type ProvedGraph, type Told } from './departments'
import { type GeneratedOperation, generatedOperation } from './generated-operations'
import { isValid, wrongIn } from './three-oracles'

/** How departments answer in one try. */
export type Mood = 'well' | 'failing' | 'broken'

export interface Try {
  readonly operation: GeneratedOperation
  readonly told: Told
  readonly mood: Mood
}

const change = (data: unknown, seed: string) => broken(data, seed, 0.05)

/** Operations of a graph, with departments in every mood. */
export const tries = (graph: ProvedGraph): fc.Arbitrary<Try> =>
  fc
    .record({
      tape: fc.array(fc.nat(10_000), { minLength: 80, maxLength: 80 }),
      seed: fc.nat(1000).map(String),
      mood: fc.constantFrom<Mood>('well', 'failing', 'broken'),
    })
    .map(({ tape, seed, mood }) => ({
      operation: generatedOperation(graph.schema, tape),
      mood,
      told: {
        seed,
        failing: mood === 'failing' ? 0.04 : 0,
        ...(mood === 'broken' ? { change } : {}),
      },
    }))
    .filter(({ operation }) => isValid(graph, operation))

export interface Found extends Try {
  readonly wrong: readonly string[]
}

/** The first try that goes wrong, made as small as it can be; null when none does. The same seed tries the same. */
export async function firstWrong(
  graph: ProvedGraph,
  { seed, operations, shrink = false }: { seed: number; operations: number; shrink?: boolean },
): Promise<Found | null> {
  const wrongOf = async ({ operation, told }: Try) => wrongIn(graph, operation, told)
  const { counterexample, failed } = await fc.check(
    fc.asyncProperty(tries(graph), async (each) => {
      const wrong = await wrongOf(each)
      if (wrong.length > 0) throw new Error(wrong.join('\n'))
    }),
    { seed, numRuns: operations, endOnFailure: !shrink },
  )
  const [found] = counterexample ?? []
  return failed && found ? { ...found, wrong: await wrongOf(found) } : null
}
