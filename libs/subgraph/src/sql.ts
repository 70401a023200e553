/** A piece of SQL whose text comes from code and whose values are parameters. Made only with the `sql` tag. */
export interface Sql {
  readonly texts: readonly string[]
  readonly values: readonly unknown[]
}

/** Marks what the tag made, so that a stranger's object can never be taken for SQL text. */
const made = new WeakSet<object>()

const isSql = (value: unknown): value is Sql => typeof value === 'object' && value !== null && made.has(value)

/** SQL from a template: a nested `sql` becomes part of the text, everything else becomes a parameter. */
export function sql(texts: TemplateStringsArray, ...values: readonly unknown[]): Sql {
  const piece = { texts: [texts[0]!], values: [] as unknown[] }
  values.forEach((value, at) => {
    if (isSql(value)) {
      piece.texts.push(`${piece.texts.pop()}${value.texts[0]}`, ...value.texts.slice(1))
      piece.values.push(...value.values)
    } else {
      piece.values.push(value)
      piece.texts.push('')
    }
    piece.texts.push(`${piece.texts.pop()}${texts[at + 1]}`)
  })
  made.add(piece)
  return piece
}

/** Pieces one after another with `separator` (SQL text from code) between them. */
export function join(pieces: readonly Sql[], separator: Sql): Sql {
  return pieces.reduce((all, piece, at) => (at === 0 ? piece : sql`${all}${separator}${piece}`), sql``)
}

/** A column, table or type name from code. Throws RangeError for anything but dotted lower-case names, quoted or not. */
export function name(text: string): Sql {
  if (!/^[a-z_][a-z0-9_]*( [a-z]+)?(\.[a-z_][a-z0-9_]*)*$/.test(text))
    throw new RangeError(`Not an SQL name: ${text}`)
  const piece = { texts: [text], values: [] }
  made.add(piece)
  return piece
}

/** Text with `$1`, `$2`, … and its parameters, as `EntityManager.query(text, values)` takes them. */
export const render = ({ texts, values }: Sql): { text: string; values: unknown[] } => ({
  text: texts.reduce((text, piece, at) => (at === 0 ? piece : `${text}$${at}${piece}`), ''),
  values: [...values],
})
