import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Manifest } from './manifest.rules'

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Manifest & { workspaces?: unknown }

/** The workspace that a folder belongs to. Throws outside of one. */
export function rootOf(folder: string): string {
  const file = join(folder, 'package.json')
  if (existsSync(file) && read(file).workspaces) return folder
  if (dirname(folder) === folder) throw new Error('There is no workspace around this folder.')
  return rootOf(dirname(folder))
}

const libraries = (root: string): string[] =>
  ['libs', 'libs/contracts']
    .flatMap((parent) => readdirSync(join(root, parent)).map((name) => join(root, parent, name)))
    .filter((folder) => existsSync(join(folder, 'package.json')))

/** The versions of all libraries of the workspace, by their names. */
export const workspaceVersions = (root: string): ReadonlyMap<string, string> =>
  new Map(libraries(root).map((folder) => [read(join(folder, 'package.json')).name, versionOf(folder)]))

const versionOf = (folder: string): string => read(join(folder, 'package.json')).version

/** The folders of the libraries that are packed for the world outside: those that npm is told to prepare. */
export const packable = (root: string): string[] =>
  libraries(root).filter((folder) => read(join(folder, 'package.json')).scripts?.prepack)
