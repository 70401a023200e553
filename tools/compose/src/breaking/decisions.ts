import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The ids of the breaking changes that the decision pages in `folder` allow, in `allows-breaking: [id, id]` front matter. */
export function allowedChanges(folder: string): Set<string> {
  if (!existsSync(folder)) return new Set()
  const pages = readdirSync(folder).filter((file) => file.endsWith('.md'))
  return new Set(pages.flatMap((file) => allowedBy(readFileSync(join(folder, file), 'utf8'))))
}

/** The ids that one page allows. Only front matter counts, not what the text talks about. */
export function allowedBy(page: string): string[] {
  const [, frontMatter = ''] = /^---\n([\s\S]*?)\n---\n/.exec(page) ?? []
  const [, list = ''] = /^allows-breaking:\s*\[([^\]]*)\]/m.exec(frontMatter) ?? []
  return list
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')
}
