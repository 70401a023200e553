import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { type Names } from './names'

/** `template` with every `{{name}}` filled in. Throws on one that is not among `names`. */
export const fillIn = (template: string, names: Names): string =>
  template.replace(/\{\{([A-Za-z. ]+)\}\}/g, (_whole, key: string) => {
    const name = names[key]
    if (name === undefined) throw new Error(`The template asks for {{${key}}}, which nobody knows`)
    return name
  })

/** The text of a template, filled in. */
export const rendered = (template: string, names: Names): string =>
  fillIn(readFileSync(template, 'utf8'), names)

/** Writes every template below `from` to the same place below `to`, names of files filled in too. Answers the files. */
export function renderFolder(from: string, to: string, names: Names): string[] {
  return readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const template = join(entry.parentPath, entry.name)
      const file = join(to, fillIn(relative(from, template), names).replace(/\.tpl$/, ''))
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, rendered(template, names))
      return file
    })
}
