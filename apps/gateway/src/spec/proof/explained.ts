import { type GraphQLFormattedError } from 'graphql'

export interface Answer {
  readonly data: Record<string, unknown> | null
  readonly errors: readonly GraphQLFormattedError[]
}

type Path = readonly (string | number)[]

/** What an answer leaves unsaid, or says where nothing was asked; `truth` is what there is to be answered. */
export function unexplained(
  { data, errors }: Answer,
  truth: { readonly data: unknown; readonly errors: readonly { readonly path?: Path | undefined }[] },
  { isSame }: { readonly isSame: boolean },
): string[] {
  const wrong: string[] = []
  const said = errors.map(({ path, extensions }) => ({
    path: path ?? [],
    isOfAll: Number(extensions?.['count'] ?? 1) > 1,
  }))
  const isSaid = (path: Path) => said.some((each) => touches(each.path, path, each.isOfAll))
  const isFailed = (path: Path) => truth.errors.some((each) => touches(each.path ?? [], path, false))

  const look = (ours: unknown, theirs: unknown, path: Path): void => {
    if (ours === null) {
      if ((theirs !== null || isFailed(path)) && !isSaid(path))
        wrong.push(`Nobody says why ${path.join('.')} is null.`)
    } else if (Array.isArray(ours) && Array.isArray(theirs))
      ours.slice(0, theirs.length).forEach((each, at) => look(each, theirs[at], [...path, at]))
    else if (isObject(ours) && isObject(theirs))
      for (const [key, inside] of Object.entries(ours)) look(inside, theirs[key], [...path, key])
    else if (isSame && ours !== theirs)
      wrong.push(`${path.join('.')} is ${JSON.stringify(ours)}, not ${JSON.stringify(theirs)}.`)
  }
  look(data, truth.data, [])
  for (const { message, path } of errors) {
    if (message.trim() === '') wrong.push('An error has no message.')
    if (path && !isMissing(data, path))
      wrong.push(`An error is at ${path.join('.')}, where nothing is missing.`)
  }
  return wrong
}

/** Where one answer is null and another is not. */
export function lost(ours: unknown, theirs: unknown, path = 'data'): string[] {
  if (theirs === null || theirs === undefined) return []
  if (ours === null || ours === undefined) return [path]
  if (typeof ours !== 'object') return []
  return Object.entries(theirs).flatMap(([key, inside]) =>
    lost((ours as Record<string, unknown>)[key], inside, `${path}.${key}`),
  )
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether one path leads to, or through, the other. */
const touches = (path: Path, other: Path, isOfAll: boolean): boolean =>
  path
    .slice(0, other.length)
    .every(
      (key, at) => key === other[at] || (isOfAll && typeof key === 'number' && typeof other[at] === 'number'),
    )

/** Whether a path leads to a null of the answer. */
function isMissing(data: unknown, path: Path): boolean {
  let value = data
  for (const key of path) {
    if (value === null) return true
    if (typeof value !== 'object' || value === undefined || !Object.hasOwn(value, key)) return false
    value = (value as Record<string | number, unknown>)[key]
  }
  return value === null
}
