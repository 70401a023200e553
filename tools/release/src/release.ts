import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Supergraph } from '@apollo/federation-internals'
import { publishedFolder, writePublished } from '@customer-graph/tools-compose/published'
import { latestRelease, publishedEvents, readPublished } from '@customer-graph/tools-contracts'
import { type Release, sectionOf, withSection } from './changelog.rules'
import { eventChanges } from './event-changes.rules'
import { git } from './git'
import { graphChanges } from './graph-changes'
import { versionProblem } from './version.rules'

const composed = 'apps/gateway/supergraph.graphql'
/** What clients may rely on: only a release changes it. */
const published = `${publishedFolder}/supergraph.graphql`
const operations = 'libs/graph-client/src/generated/persisted-operations.json'
const changelog = 'CHANGELOG.md'

/** What a release is made of, and of what it is told. */
export interface Releasing {
  /** The folder of the project. */
  readonly root: string
  /** Three numbers, more than those of the release before. */
  readonly version: string
  /** `YYYY-MM-DD`. */
  readonly date: string
  /** Write nothing, and say what would be written. */
  readonly dryRun: boolean
  /** Whether everything that is generated is what it should be, and nothing breaks anybody. */
  check(): boolean
}

/**
 * Makes a release: the published graph, the changelog, the version, a commit and a tag, in this order and nothing of it when
 * something is wrong. Answers the section of the changelog. Throws with what to do. Nothing leaves the machine.
 */
export function release({ root, version, date, dryRun, check }: Releasing): string {
  const manifest = json(root, 'package.json')
  const problem = versionProblem(version, latestRelease(root)?.slice(1) ?? '0.0.0')
  if (problem) throw new Error(problem)
  if (!dryRun && git(root, 'status', '--porcelain'))
    throw new Error('There are changes that are not committed. Commit or remove them, then release.')
  const next: Release = { version, date, ...changesSince(root) }
  if (dryRun) return sectionOf(next)
  if (!check()) throw new Error('The checks above failed; nothing was released.')
  writePublished(root, {
    supergraph: read(root, composed)!,
    released: version,
    operations: read(root, operations)!,
  })
  write(root, changelog, withSection(read(root, changelog), next))
  write(root, 'package.json', text({ ...manifest, version }))
  const lock = json(root, 'package-lock.json') as { packages: Record<string, object> }
  const packages = { ...lock.packages, '': { ...lock.packages[''], version } }
  write(root, 'package-lock.json', text({ ...lock, version, packages }))
  git(root, 'add', publishedFolder, changelog, 'package.json', 'package-lock.json')
  git(root, 'commit', '-q', '-m', `chore(workspace): release ${version}`)
  git(root, 'tag', '-a', `v${version}`, '-m', `Release ${version}`)
  return sectionOf(next)
}

function changesSince(root: string): Pick<Release, 'graph' | 'events'> {
  const [before, after] = [read(root, published), read(root, composed)!]
  const tag = latestRelease(root)
  const events = (revision: string) => publishedEvents(readPublished(root, revision).files)
  return {
    // Before the first release it is a baseline that nobody was promised.
    graph: tag === null || before === null ? null : graphChanges(publicSchema(before), publicSchema(after)),
    events: tag === null ? null : eventChanges(events(tag), events('HEAD')),
  }
}

/** The graph as clients see it. */
const publicSchema = (supergraph: string) => Supergraph.build(supergraph).apiSchema().toGraphQLJSSchema()

const read = (root: string, path: string): string | null =>
  existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : null

function write(root: string, path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
}

const json = (root: string, path: string) => JSON.parse(read(root, path) ?? '{}') as Record<string, unknown>
const text = (value: object): string => `${JSON.stringify(value, null, 2)}\n`
