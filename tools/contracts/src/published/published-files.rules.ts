import { type Revision } from '../compatibility/revision'
import { type JsonSchema } from '../json-schema'

/** Files by their path from the root of the workspace. */
export type Files = ReadonlyMap<string, string>

/** What was published of one event: the revision that is in force, and those before it by their number. */
export interface PublishedEvent {
  readonly current: Revision
  readonly earlier: readonly Revision[]
}

const pathPattern =
  /^libs\/contracts\/([a-z-]+)\/published\/(?:earlier\/)?([a-z0-9-]+\.v\d+)(?:\.(\d+))?\.(schema|example)\.json$/

/** Whether a path is one that generated files of a contract may have. */
export const isPublishedPath = (path: string): boolean => pathPattern.test(path)

/** Reads what was published out of its files. Throws, naming the file, when one of a pair is missing. */
export function publishedEvents(files: Files): Map<string, PublishedEvent> {
  const found = new Map<string, Map<number, Revision>>()
  for (const [path, text] of files) {
    const [, department, name, number, kind] = pathPattern.exec(path) ?? []
    if (kind !== 'schema') continue
    const example = files.get(path.replace(/schema\.json$/, 'example.json'))
    if (example === undefined)
      throw new Error(`${path} has no example beside it. Restore it from the history.`)
    const type = `${department}.${name}`
    const revision = { type, schema: JSON.parse(text) as JsonSchema, example: JSON.parse(example) as unknown }
    found.set(
      type,
      (found.get(type) ?? new Map()).set(number === undefined ? Infinity : Number(number), revision),
    )
  }
  return new Map([...found].map(([type, numbered]) => [type, inOrder(type, numbered)]))
}

function inOrder(type: string, numbered: ReadonlyMap<number, Revision>): PublishedEvent {
  const current = numbered.get(Infinity)
  if (!current)
    throw new Error(`${type} was published, but its current schema is gone. Restore it from the history.`)
  const numbers = [...numbered.keys()].filter(Number.isFinite).sort((one, other) => one - other)
  return { current, earlier: numbers.map((number) => numbered.get(number)!) }
}

/**
 * The files of all events: the schema and the example in force, and under `earlier/`, numbered from 1, every revision that
 * one of them took the place of. Nothing that was published is ever left out.
 */
export function filesOf(current: readonly Revision[], published: ReadonlyMap<string, PublishedEvent>): Files {
  const types = new Set([...current.map(({ type }) => type), ...published.keys()])
  const inForce = new Map(current.map((revision) => [revision.type, revision]))
  return new Map(
    [...types].flatMap((type) => {
      const before = published.get(type)
      const now = inForce.get(type) ?? before!.current
      const replaced = before && text(before.current) !== text(now) ? [before.current] : []
      const earlier = [...(before?.earlier ?? []), ...replaced]
      return [...pair(now), ...earlier.flatMap((revision, at) => pair(revision, at + 1))]
    }),
  )
}

function pair(revision: Revision, number?: number): [string, string][] {
  const path = pathOf(revision.type, number)
  return [
    [`${path}.schema.json`, json(revision.schema)],
    [`${path}.example.json`, json(revision.example)],
  ]
}

/** Where the files of an event are, without their endings; those of an earlier revision by its number. */
export function pathOf(type: string, number?: number): string {
  const [department, ...name] = type.split('.')
  const folder = `libs/contracts/${department}/published`
  return number === undefined
    ? `${folder}/${name.join('.')}`
    : `${folder}/earlier/${name.join('.')}.${number}`
}

const text = ({ schema, example }: Revision): string => JSON.stringify([schema, example])
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
