import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { add, type Counts } from './counts.rules'

/** The folders of all projects, as the root package.json lists them. */
export function projectFolders(root: string): string[] {
  const { workspaces } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    workspaces: string[]
  }
  return workspaces
    .map((pattern) => join(root, pattern.replace(/\/\*$/, '')))
    .filter((parent) => existsSync(parent))
    .flatMap((parent) => readdirSync(parent).map((name) => join(parent, name)))
    .filter((folder) => existsSync(join(folder, 'package.json')))
}

/** Forgets the results of a tier, so that none of an earlier run is counted. */
export function forgetResults(root: string, tier: string): void {
  for (const folder of projectFolders(root)) rmSync(resultOf(folder, tier), { force: true })
}

/** What the tests of a tier counted, over all projects. */
export const readResults = (root: string, tier: string): Counts =>
  resultsOf(root, tier)
    .map(({ passed, failed, skipped }) => ({ passed, failed, skipped }))
    .reduce(add, { passed: 0, failed: 0, skipped: 0 })

/** Which tests of a tier failed, each with the beginning of what it said. */
export const readFailures = (root: string, tier: string): string[] =>
  resultsOf(root, tier).flatMap(({ failures = [] }) => failures)

const resultsOf = (root: string, tier: string): (Counts & { failures?: string[] })[] =>
  projectFolders(root)
    .map((folder) => resultOf(folder, tier))
    .filter((file) => existsSync(file))
    .map((file) => JSON.parse(readFileSync(file, 'utf8')) as Counts & { failures?: string[] })

const resultOf = (folder: string, tier: string): string => join(folder, '.results', `${tier}.json`)
