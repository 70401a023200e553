import { WrongInput } from '../wrong-input'

/**
 * Where the needed columns stand. Other columns may stand beside them, even two of one name; a needed one has to be there
 * exactly once. Throws WrongInput that names what is wrong.
 */
export function placesOf(
  file: string,
  header: readonly string[],
  needed: readonly string[],
): ReadonlyMap<string, number> {
  const names = header.map((name) => name.trim())
  const missing = needed.filter((name) => !names.includes(name))
  if (missing.length)
    throw new WrongInput(
      `${file} lacks the column${missing.length > 1 ? 's' : ''} ${missing.join(', ')}. Its header is: ${names.join(', ')}`,
    )
  const twice = needed.find((name) => names.indexOf(name) !== names.lastIndexOf(name))
  if (twice)
    throw new WrongInput(`${file} has the column ${twice} twice; which one is meant? Remove one of them.`)
  return new Map(needed.map((name) => [name, names.indexOf(name)]))
}

/** A cell of a needed column. Asking for another column is a mistake of the program. */
export function cellOf(
  record: readonly string[],
  places: ReadonlyMap<string, number>,
  column: string,
): string {
  const place = places.get(column)
  if (place === undefined) throw new Error(`The column ${column} was not asked for when the file was opened.`)
  return (record[place] ?? '').trim()
}
