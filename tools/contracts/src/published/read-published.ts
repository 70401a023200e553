import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { type Files, isPublishedPath } from './published-files.rules'

/** What was last committed, or with the reason why that is not known, what lies on the disk. */
export interface Published {
  readonly files: Files
  readonly uncommitted: string | null
}

/** Reads everything under `libs/contracts/<department>/published` as it was last committed, or at a tag. */
export function readPublished(root: string, revision = 'HEAD'): Published {
  const listed = git(root, ['ls-tree', '-r', revision, '--', 'libs/contracts'])
  if (listed === null)
    return {
      files: publishedOnDisk(root),
      uncommitted: 'git is not installed, or nothing was ever committed here',
    }
  const entries = listed
    .split('\n')
    .map((line) => /^\d+ blob ([0-9a-f]+)\t(.*)$/.exec(line))
    .flatMap((match) => (match && isPublishedPath(match[2]!) ? [{ blob: match[1]!, path: match[2]! }] : []))
  const texts = blobs(
    root,
    entries.map(({ blob }) => blob),
  )
  return { files: new Map(entries.map(({ path }, at) => [path, texts[at]!])), uncommitted: null }
}

/** The tag of the latest release before this commit; null before the first. */
export const latestRelease = (root: string): string | null =>
  git(root, ['tag', '--list', 'v*', '--sort=-version:refname', '--merged', 'HEAD'])?.split('\n')[0] || null

/** The files under `libs/contracts/<department>/published` as they are now, whatever they are called. */
export function publishedOnDisk(root: string): Files {
  const contracts = join(root, 'libs/contracts')
  const folders = readdirSync(contracts)
    .map((department) => join(contracts, department, 'published'))
    .filter((folder) => existsSync(folder))
  const paths = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name)),
  )
  return new Map(
    paths.sort().map((path) => [relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8')]),
  )
}

/** The contents of many objects by one process: `<object> blob <size>\n<content>\n` for each. */
function blobs(root: string, names: readonly string[]): string[] {
  if (names.length === 0) return []
  const { stdout } = spawnSync('git', ['cat-file', '--batch'], {
    cwd: root,
    input: `${names.join('\n')}\n`,
    maxBuffer: 256 * 1024 * 1024,
  })
  const texts: string[] = []
  for (let at = 0; texts.length < names.length;) {
    const end = stdout.indexOf('\n', at)
    const size = Number(stdout.subarray(at, end).toString().split(' ')[2])
    if (end < 0 || !Number.isInteger(size))
      throw new Error('git could not read what was published. Run: git fsck')
    texts.push(stdout.subarray(end + 1, end + 1 + size).toString('utf8'))
    at = end + 1 + size + 1
  }
  return texts
}

function git(root: string, words: readonly string[]): string | null {
  const { status, stdout } = spawnSync('git', [...words], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return status === 0 ? stdout : null
}
