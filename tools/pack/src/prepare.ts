import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build'
import { type Manifest, publishedManifest } from './manifest.rules'
import { rootOf, workspaceVersions } from './workspace'

const keptIn = (folder: string): string => join(folder, 'package.json.kept')

const read = (file: string): Manifest => JSON.parse(readFileSync(file, 'utf8')) as Manifest

/** Before npm packs a folder: builds it, and puts the manifest of the world outside in the place of the workspace's. */
export function prepare(folder: string): void {
  restore(folder)
  const file = join(folder, 'package.json')
  const own = read(file)
  const root = rootOf(folder)
  const known = { root: read(join(root, 'package.json')), workspace: workspaceVersions(root) }
  const published = publishedManifest(own, build(folder, own), known)
  renameSync(file, keptIn(folder))
  writeFileSync(file, `${JSON.stringify(published, null, 2)}\n`)
}

/** After it was packed, also when that failed: the workspace's manifest is back. */
export function restore(folder: string): void {
  if (existsSync(keptIn(folder))) renameSync(keptIn(folder), join(folder, 'package.json'))
}
