import fc from 'fast-check'
import { type GraphQLSchema } from 'graphql'
import { chosen } from './chance'
import { attackReader } from './document-attacks'
import { type Known } from './hostile-values'
import { type Operation, writeOperation } from './operation'

/** `count` operations; the same seed always makes the same ones of the same schema and known values. */
export function* operations(
  schema: GraphQLSchema,
  known: Known,
  seed: number,
  count: number,
): Generator<Operation> {
  const one = chosen((chance) =>
    chance.oneIn(12) ? attackReader(chance) : writeOperation(chance, schema, known),
  )
  const atOnce = 500
  for (let done = 0; done < count; done += atOnce)
    yield* fc.sample(one, { seed: seed + done, numRuns: Math.min(atOnce, count - done) })
}
