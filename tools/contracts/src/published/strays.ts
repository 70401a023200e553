import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Files } from './published-files.rules'
import { publishedOnDisk } from './read-published'

const catalogue = 'docs/events/catalogue'

/** Files where only generated ones may be, which none of `files` is: an event's that was renamed before it was published, say. */
export function strays(root: string, files: Files): string[] {
  const pages = existsSync(join(root, catalogue)) ? readdirSync(join(root, catalogue)) : []
  return [...publishedOnDisk(root).keys(), ...pages.map((name) => `${catalogue}/${name}`)].filter(
    (path) => !files.has(path),
  )
}
