import { badInput } from './errors'

/** The kinds of sort key a cursor can carry, each with the spelling that PostgreSQL prints for it. */
const spellings = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  timestamptz: /^(\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d){0,2}( BC)?|-?infinity)$/,
  date: /^(\d{4,6}-\d\d-\d\d( BC)?|-?infinity)$/,
  bigint: /^-?\d{1,19}$/,
  integer: /^-?\d{1,10}$/,
  numeric: /^-?\d{1,60}(\.\d{1,60})?$/,
  'double precision': /^-?(\d{1,20}(\.\d{1,20})?(e[+-]\d{1,3})?|Infinity)$/,
  boolean: /^(true|false)$/,
  // eslint-disable-next-line no-control-regex -- PostgreSQL text cannot hold NUL
  text: /^[^\u0000]*$/,
} as const

export type SortKeyType = keyof typeof spellings

const longest = 4096

/** An opaque cursor: which list it belongs to, and the sort keys of the row it stands on, as PostgreSQL prints them. */
export const encodeCursor = (list: string, keys: readonly string[]): string =>
  Buffer.from(JSON.stringify([list, ...keys])).toString('base64url')

/**
 * The sort keys inside `cursor`. Throws BAD_USER_INPUT for one that is too long, was made up, or belongs to another list;
 * what it returns is well-formed for `types` but still a stranger's text, to be sent as parameters only.
 */
export function decodeCursor(cursor: string, list: string, types: readonly SortKeyType[]): string[] {
  const parts = cursor.length <= longest ? parse(cursor) : null
  const [name, ...keys] = parts ?? []
  const wellFormed =
    keys.length === types.length && types.every((type, at) => spellings[type].test(keys[at]!))
  if (!parts || name !== list || !wellFormed)
    throw badInput('after must be a cursor that this list returned earlier, unchanged.', 'after')
  return keys
}

function parse(cursor: string): string[] | null {
  if (!/^[A-Za-z0-9_-]+$/.test(cursor)) return null
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    return Array.isArray(parts) && parts.every((part) => typeof part === 'string') ? parts : null
  } catch {
    return null
  }
}
