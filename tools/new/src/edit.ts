import { readFileSync, writeFileSync } from 'node:fs'

/** Writes `file` as `change` makes it. Throws, naming the file, when the change does not find its place. */
export function edit(file: string, change: (text: string) => string): string {
  const text = readFileSync(file, 'utf8')
  const changed = change(text)
  if (changed === text) throw new Error(`${file} has no place for this any more; the generator wants mending`)
  writeFileSync(file, changed)
  return file
}

/** `text` with `item` at the end of the list that `export const <name> … = [` begins. */
export const inList =
  (name: string, item: string) =>
  (text: string): string =>
    text.replace(
      new RegExp(`(export const ${name}\\b[^=]*= \\[)([^\\]]*)(\\])`),
      (_whole, head: string, items: string, end: string) =>
        `${head}${items.trim() ? `${items.trimEnd().replace(/,$/, '')}, ` : ''}${item}${end}`,
    )

/** `text` with an import of a file beside it, where it belongs by its path. */
export const withImport =
  (name: string, path: string) =>
  (text: string): string => {
    const line = `import { ${name} } from '${path}'`
    const lines = text.split('\n')
    const from = (each: string) => /^import .* from '(\.[^']*)'$/.exec(each)?.[1]
    const next = lines.findIndex((each) => (from(each) ?? '') > path)
    const last = lines.findLastIndex((each) => each.startsWith('import '))
    lines.splice(next < 0 ? last + 1 : next, 0, line)
    return lines.join('\n')
  }

/** `text` with each line that names `known` once more after itself, naming `added`; `spell` says how both are written. */
export const likeLinesOf =
  (known: string, added: string, spell: (name: string) => readonly string[]) =>
  (text: string): string =>
    text
      .split('\n')
      .flatMap((line) => {
        const twin = spell(known).reduce((made, word, at) => made.replaceAll(word, spell(added)[at]!), line)
        return twin === line ? [line] : [line, twin]
      })
      .join('\n')
