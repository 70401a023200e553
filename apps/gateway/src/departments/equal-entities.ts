import { type GraphQLDataSourceProcessOptions } from '@apollo/gateway'
import { FetchFailed } from './post'
import { type SubgraphError } from './subgraph-errors'

type Request = GraphQLDataSourceProcessOptions['request']

/** What a subgraph answered, as far as it is understood. */
export interface SubgraphAnswer {
  readonly data: Record<string, unknown> | null
  readonly errors: readonly SubgraphError[]
  /** How many more errors it has than are read. */
  readonly leftOut: number
}

export interface EntityFetch {
  /** The request with every entity in it once. */
  readonly request: Request
  /** Its representations as JSON, since they had to be written down to be compared; null when it holds none. */
  readonly written: readonly string[] | null
  /** How many entities were left out. */
  readonly repeats: number
  /** The answer as if every entity had been asked for: data and errors in their places. Throws FetchFailed when entities are missing. */
  readonly fanOut: (answer: SubgraphAnswer) => SubgraphAnswer
}

/** Leaves equal representations out of an entity fetch: fifty deals of one customer ask for that customer once. */
export function withoutRepeats(request: Request): EntityFetch {
  const asked: unknown = request.variables?.['representations']
  if (!Array.isArray(asked)) return { request, written: null, repeats: 0, fanOut: (answer) => answer }
  const placesOf = new Map<string, number[]>()
  const once: unknown[] = []
  asked.forEach((representation, place) => {
    const key = JSON.stringify(representation)
    const places = placesOf.get(key)
    if (places) return places.push(place)
    placesOf.set(key, [place])
    return once.push(representation)
  })
  const places = [...placesOf.values()]
  return {
    request:
      once.length === asked.length
        ? request
        : { ...request, variables: { ...request.variables, representations: once } },
    written: [...placesOf.keys()],
    repeats: asked.length - once.length,
    fanOut: (answer) => fanOut(answer, places, asked.length),
  }
}

function fanOut(answer: SubgraphAnswer, places: readonly number[][], asked: number): SubgraphAnswer {
  const entities = answer.data?.['_entities']
  if (answer.data && (!Array.isArray(entities) || entities.length !== places.length))
    throw new FetchFailed('unusable', `not the ${places.length} entities that were asked for`)
  if (places.length === asked) return answer
  return {
    leftOut: answer.leftOut,
    data: answer.data && { ...answer.data, _entities: spread(entities as unknown[], places) },
    errors: answer.errors.flatMap((error) => {
      const [root, at, ...rest] = error.path ?? []
      if (root !== '_entities' || typeof at !== 'number') return [error]
      return (places[at] ?? []).map((place) => ({ ...error, path: [root, place, ...rest] }))
    }),
  }
}

/** Every place gets a copy of its own, since the executor writes into what it is given. */
function spread(entities: readonly unknown[], places: readonly number[][]): unknown[] {
  const spread: unknown[] = []
  places.forEach((ofOne, at) =>
    ofOne.forEach((place, nth) => (spread[place] = nth === 0 ? entities[at] : copyOf(entities[at]))),
  )
  return spread
}

/** A copy of JSON; many times faster than `structuredClone`, which is made for more. */
function copyOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(copyOf)
  const copy: Record<string, unknown> = {}
  for (const key of Object.keys(value))
    if (key !== '__proto__') copy[key] = copyOf((value as Record<string, unknown>)[key])
  return copy
}
