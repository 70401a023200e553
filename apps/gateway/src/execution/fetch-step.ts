import { type GraphQLDataSource } from '@apollo/gateway'
import { type GraphQLFormattedError, type GraphQLSchema } from 'graphql'
import { type RequestContext } from '../request-context'
import { absent } from './absent'
import { type DepartmentError, type FetchedField } from './department-error'
import { mergeInto } from './merge'
import { type Fetch } from './plan'
import { dependsOnAbsent, type Representation, representationOf } from './representation'
import { type Path, pathsTo, type ResponsePaths } from './response-paths'
import { isOfType, rewrite } from './rewrites'

export type Subgraphs = ReadonlyMap<string, GraphQLDataSource<RequestContext>>

/** One request being answered: what is known of it so far. */
export interface Progress {
  /** The schema of the supergraph, with what clients do not see. */
  readonly schema: GraphQLSchema
  readonly subgraphs: Subgraphs
  readonly context: RequestContext
  /** As the client sent them, under the names that the plan has for them. */
  readonly variables: Readonly<Record<string, unknown>>
  /** What departments answered. */
  readonly data: Record<string, unknown>
  /** With paths in the keys of `data`. */
  readonly errors: DepartmentError[]
}

type Entity = Record<string, unknown>

/** Asks one department and merges what it answers. Errors are collected, never thrown. */
export async function fetchStep(progress: Progress, fetch: Fetch, nodes: ResponsePaths): Promise<void> {
  if (nodes.objects.length === 0) return
  try {
    await (fetch.requires
      ? fetchEntities(progress, fetch, fetch.requires, nodes)
      : fetchRoot(progress, fetch, nodes))
  } catch (error) {
    progress.errors.push(...failures(progress, fetch, nodes, error))
  }
}

/** What cannot be carried out is missing wherever it was asked for. */
function failures(
  { data }: Progress,
  { fields }: Fetch,
  { path }: ResponsePaths,
  error: unknown,
): DepartmentError[] {
  const { message } = error as Error
  return pathsTo(data, path).flatMap((at) =>
    keysOf(fields).map((key) => ({ message, path: [...at, key], extensions: {}, cause: error })),
  )
}

/** What a client misses of an object when these fields are. */
function keysOf(fields: readonly FetchedField[]): string[] {
  const keys = [...new Set(fields.map(({ key }) => key))]
  return keys.length > 1 ? keys.filter((key) => key !== '__typename') : keys
}

async function fetchRoot(progress: Progress, fetch: Fetch, { path, objects }: ResponsePaths): Promise<void> {
  const answered = await ask(progress, fetch, variablesFor(progress, fetch), (at) => at && [...path, ...at])
  if (!isEntity(answered)) return
  rewrite(progress.schema, fetch.outputRewrites, answered)
  for (const object of objects) mergeInto(object, answered)
}

async function fetchEntities(
  progress: Progress,
  fetch: Fetch,
  requires: NonNullable<Fetch['requires']>,
  { path, objects }: ResponsePaths,
): Promise<void> {
  const { schema } = progress
  const representations: Representation[] = []
  /** Where each representation stands among the objects. */
  const places: number[] = []
  objects.forEach((object, place) => {
    const representation = representationOf(schema, object, requires)
    if (!representation?.['__typename']) {
      if (dependsOnAbsent(schema, object, requires)) leaveOut(schema, fetch.fields, object)
      return
    }
    rewrite(schema, fetch.inputRewrites, representation)
    representations.push(representation)
    places.push(place)
  })
  if (representations.length === 0) return
  let paths: Path[] | undefined
  const pathOf = (at: ErrorPath) => {
    if (typeof at?.[1] !== 'number') return undefined
    paths ??= pathsTo(progress.data, path)
    const object = paths[places[at[1]] ?? -1]
    return object && [...object, ...at.slice(2)]
  }
  const variables = { ...variablesFor(progress, fetch), representations }
  const answered = await ask(progress, fetch, variables, pathOf)
  if (!answered) return
  const entities = answered['_entities']
  if (!Array.isArray(entities) || entities.length !== representations.length)
    throw new Error(`Expected ${representations.length} entities of ${fetch.department}`)
  entities.forEach((entity: unknown, at) => {
    const object = objects[places[at]!]!
    if (entity === null) return leaveOut(schema, fetch.fields, object)
    if (!isEntity(entity)) return
    const told = entity['__typename']
    // A department that knows only the interface must not make the others forget which type it is.
    if (typeof told !== 'string' || isOfType(schema, object, told))
      entity['__typename'] = object['__typename']
    rewrite(schema, fetch.outputRewrites, entity)
    mergeInto(object, entity)
  })
}

const isEntity = (value: unknown): value is Entity =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Nobody has anything to tell of these fields of an object, which is not the same as not having answered. */
function leaveOut(schema: GraphQLSchema, fields: readonly FetchedField[], object: Entity): void {
  for (const { type, key } of fields)
    if (
      key !== '__typename' &&
      object[key] === undefined &&
      (type === null || isOfType(schema, object, type))
    )
      object[key] = absent
}

function variablesFor({ variables }: Progress, fetch: Fetch): Record<string, unknown> {
  const used: Record<string, unknown> = {}
  for (const name of fetch.variables)
    if (Object.hasOwn(variables, name) && variables[name] !== undefined) used[name] = variables[name]
  return used
}

type ErrorPath = Path | undefined

async function ask(
  { subgraphs, context, errors }: Progress,
  fetch: Fetch,
  variables: Record<string, unknown>,
  pathOf: (at: ErrorPath) => ErrorPath,
): Promise<Entity | null> {
  const subgraph = subgraphs.get(fetch.department)
  if (!subgraph) throw new Error(`There is no department named ${fetch.department}`)
  const { query, operationName } = fetch
  const answer = await subgraph.process({ request: { query, variables, operationName }, context } as never)
  for (const error of answer.errors ?? []) errors.push(...located(error, fetch, pathOf))
  return (answer.data ?? null) as Entity | null
}

/** An error of a department, where its field stands in the data; one of a whole entity is one of all that it was asked for. */
function located(
  { message, path, extensions = {} }: GraphQLFormattedError,
  { renamed, requires, fields }: Fetch,
  pathOf: (at: ErrorPath) => ErrorPath,
): DepartmentError[] {
  const at = pathOf(renamed.size === 0 ? path : path?.map((key) => renamed.get(key as string) ?? key))
  if (!at) return [{ message, extensions }]
  if (!requires || path?.length !== 2) return [{ message, extensions, path: at }]
  return keysOf(fields).map((key) => ({ message, extensions, path: [...at, key] }))
}
