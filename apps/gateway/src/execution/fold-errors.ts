import { type Answered } from './complete-value'
import { type DepartmentError } from './department-error'
import { type Path } from './response-paths'

/** Enough for a page; a client that asks for more is told how many are left out. */
const maxErrors = 100

interface Group {
  readonly path: Path
  readonly errors: DepartmentError[]
}

/**
 * A long list of errors, short: where every row of a list misses the same field for the same reason the first row says so, with
 * the number of rows in `extensions.count`; beyond a hundred, the last of each kind say how many of it are not told.
 */
export function foldErrors(data: Answered | null, errors: readonly DepartmentError[]): DepartmentError[] {
  if (errors.length < 2) return [...errors]
  const groups = new Map<string, Group>()
  for (const error of errors) {
    const path = error.path ?? []
    const key = JSON.stringify([path.map((each) => (typeof each === 'number' ? 0 : each)), kindOf(error)])
    const group = groups.get(key)
    if (group) group.errors.push(error)
    else groups.set(key, { path, errors: [error] })
  }
  return cut([...groups.values()].flatMap((group) => folded(data, group)))
}

function folded(data: Answered | null, { path, errors }: Group): readonly DepartmentError[] {
  const [first] = errors as [DepartmentError]
  if (errors.length < 2 || errors.length < rowsAt(data, path)) return errors
  return [{ ...first, extensions: { ...first.extensions, count: errors.length } }]
}

/** What makes errors the same: an internal one has an id of its own in its message. */
const kindOf = ({ message, extensions: { code, department } }: DepartmentError): unknown[] => [
  code === 'INTERNAL_SERVER_ERROR' ? '' : message,
  code,
  department,
]

/** How many values an answer holds at a path, whatever the indexes in it. Rows that are null themselves count. */
function rowsAt(data: unknown, path: Path): number {
  let values: unknown[] = [data]
  for (const key of path)
    values = values.flatMap((value) => {
      if (Array.isArray(value)) return typeof key === 'number' ? (value as unknown[]) : []
      return typeof value === 'object' && value !== null ? [(value as Answered)[key]] : [value]
    })
  return values.length
}

function cut(errors: readonly DepartmentError[]): DepartmentError[] {
  if (errors.length <= maxErrors) return [...errors]
  const kinds = new Map<string, { readonly error: DepartmentError; count: number }>()
  for (const error of errors.slice(maxErrors)) {
    const { code, department } = error.extensions
    const kind = JSON.stringify([code, department])
    const same = kinds.get(kind)
    const count = (error.extensions['count'] as number | undefined) ?? 1
    if (same) same.count += count
    else kinds.set(kind, { error, count })
  }
  const left = [...kinds.values()].map(({ error: { extensions, cause }, count }): DepartmentError => ({
    message: `${count} more errors of this kind are not told. Ask for fewer rows to see them.`,
    extensions: { ...extensions, count },
    ...(cause === undefined ? {} : { cause }),
  }))
  return [...errors.slice(0, maxErrors), ...left]
}
