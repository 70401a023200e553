import { type GraphQLDataSource } from '@apollo/gateway'
import { type GraphQLFormattedError, GraphQLError, type GraphQLSchema } from 'graphql'
import { type RequestContext } from '../caller/request-context'
import { mergeInto } from './merge'
import { pathsTo, type Places } from './places'
import { type Fetch } from './plan'
import { type Representation, representationOf } from './representation'
import { rewrite } from './rewrites'

export type Departments = ReadonlyMap<string, GraphQLDataSource<RequestContext>>

/** One request being answered: what is known of it so far. */
export interface Progress {
  /** The schema of the supergraph, with what clients do not see. */
  readonly schema: GraphQLSchema
  readonly departments: Departments
  readonly context: RequestContext
  /** As the client sent them. */
  readonly variables: Readonly<Record<string, unknown>>
  /** With the defaults of those that were not sent. */
  readonly decided: Readonly<Record<string, unknown>>
  /** What departments answered. */
  readonly data: Record<string, unknown>
  readonly errors: unknown[]
}

type Entity = Record<string, unknown>

/** Asks one department and merges what it answers. Errors are collected, never thrown. */
export async function fetchStep(progress: Progress, fetch: Fetch, places: Places): Promise<void> {
  if (places.objects.length === 0) return
  try {
    await (fetch.requires
      ? fetchEntities(progress, fetch, fetch.requires, places)
      : fetchRoot(progress, fetch, places))
  } catch (error) {
    progress.errors.push(error)
  }
}

async function fetchRoot(progress: Progress, fetch: Fetch, { path, objects }: Places): Promise<void> {
  const answered = await ask(progress, fetch, variablesFor(progress, fetch), (at) => at && [...path, ...at])
  if (!answered) return
  rewrite(progress.schema, fetch.outputRewrites, answered)
  for (const object of objects) mergeInto(object, answered)
}

async function fetchEntities(
  progress: Progress,
  fetch: Fetch,
  requires: NonNullable<Fetch['requires']>,
  { path, objects }: Places,
): Promise<void> {
  const { schema } = progress
  const representations: Representation[] = []
  /** Where each representation stands among the objects. */
  const places: number[] = []
  objects.forEach((object, place) => {
    const representation = representationOf(schema, object, requires)
    if (!representation?.['__typename']) return
    rewrite(schema, fetch.inputRewrites, representation)
    representations.push(representation)
    places.push(place)
  })
  if (representations.length === 0) return
  let paths: ReturnType<typeof pathsTo> | undefined
  const pathOf = (at: ErrorPath) => {
    if (typeof at?.[1] !== 'number') return at && [...path, ...at]
    paths ??= pathsTo(progress.data, path)
    return [...(paths[places[at[1]] ?? -1] ?? []), ...at.slice(2)]
  }
  const variables = { ...variablesFor(progress, fetch), representations }
  const answered = await ask(progress, fetch, variables, pathOf)
  if (!answered) return
  const entities = answered['_entities']
  if (!Array.isArray(entities) || entities.length !== representations.length)
    throw new Error(`Expected ${representations.length} entities of ${fetch.department}`)
  entities.forEach((entity: Entity | null, at) => {
    const object = objects[places[at]!]!
    if (!entity) return
    if (!entity['__typename']) entity['__typename'] = object['__typename']
    rewrite(schema, fetch.outputRewrites, entity)
    mergeInto(object, entity)
  })
}

function variablesFor({ variables }: Progress, fetch: Fetch): Record<string, unknown> {
  const used: Record<string, unknown> = {}
  for (const name of fetch.variables)
    if (Object.hasOwn(variables, name) && variables[name] !== undefined) used[name] = variables[name]
  return used
}

type ErrorPath = readonly (string | number)[] | undefined

async function ask(
  { departments, context, errors }: Progress,
  fetch: Fetch,
  variables: Record<string, unknown>,
  pathOf: (at: ErrorPath) => ErrorPath,
): Promise<Entity | null> {
  const department = departments.get(fetch.department)
  if (!department) throw new Error(`There is no department named ${fetch.department}`)
  const { query, operationName } = fetch
  const answer = await department.process({ request: { query, variables, operationName }, context } as never)
  for (const error of answer.errors ?? []) errors.push(located(error, fetch.department, pathOf))
  return (answer.data ?? null) as Entity | null
}

/** An error of a department, where the client finds it. */
function located(
  error: GraphQLFormattedError,
  serviceName: string,
  pathOf: (at: ErrorPath) => ErrorPath,
): GraphQLError {
  const path = pathOf(error.path)
  return new GraphQLError(error.message, {
    originalError: error as unknown as Error,
    ...(path ? { path } : {}),
    extensions: { ...error.extensions, serviceName },
  })
}
