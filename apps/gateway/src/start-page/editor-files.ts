import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

export interface EditorFile {
  readonly name: string
  readonly type: string
  readonly gzipped: Buffer
  /** Changes with the content, so that a browser may keep the file for good. */
  readonly version: string
}

const types = { 'editor.js': 'text/javascript; charset=utf-8', 'editor.css': 'text/css; charset=utf-8' }

/** The query editor as it was bundled into `folder`; null when it was not. */
export function readEditor(folder: string): readonly EditorFile[] | null {
  if (!Object.keys(types).every((name) => existsSync(join(folder, name)))) return null
  return Object.entries(types).map(([name, type]) => {
    const content = readFileSync(join(folder, name))
    const version = createHash('sha256').update(content).digest('hex').slice(0, 16)
    return { name, type, version, gzipped: gzipSync(content) }
  })
}
