import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { latestRelease, publishedOnDisk, readPublished } from './read-published'

let root: string
const schema = 'libs/contracts/sales/published/deal-won.v1.schema.json'
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
const identity = ['-c', 'user.name=a', '-c', 'user.email=a@b.example', '-c', 'commit.gpgsign=false']
const git = (...words: string[]) => execFileSync('git', [...identity, ...words], { cwd: root, stdio: 'pipe' })

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'published-'))
  write(schema, '{"a":"é\\n"}\n')
  write('libs/contracts/sales/published/notes.txt', 'a stranger')
  write('libs/contracts/sales/src/index.ts', 'export {}')
})
afterEach(() => rmSync(root, { recursive: true }))

test('what counts as published is what was committed last, not what lies on the disk', () => {
  git('init', '-q')
  git('add', '.')
  git('commit', '-q', '-m', 'first')
  write(schema, '{}')
  expect(readPublished(root)).toEqual({ files: new Map([[schema, '{"a":"é\\n"}\n']]), uncommitted: null })
  expect(publishedOnDisk(root).get(schema)).toBe('{}')
  expect([...publishedOnDisk(root).keys()]).toContain('libs/contracts/sales/published/notes.txt')
})

test('what was released is read at its tag: of several the latest that this commit comes after', () => {
  git('init', '-q')
  git('add', '.')
  git('commit', '-q', '-m', 'first')
  expect(latestRelease(root)).toBeNull()
  for (const tag of ['v0.9.0', 'v0.10.0', 'other']) git('tag', tag)
  write(schema, '{}')
  git('commit', '-q', '-a', '-m', 'second')
  expect(latestRelease(root)).toBe('v0.10.0')
  expect(readPublished(root, 'v0.10.0').files.get(schema)).toBe('{"a":"é\\n"}\n')
  expect(readPublished(root).files.get(schema)).toBe('{}')
})

test('where nothing was committed, the disk counts, and it is said', () => {
  git('init', '-q')
  const { files, uncommitted } = readPublished(root)
  expect(files.get(schema)).toBe('{"a":"é\\n"}\n')
  expect(uncommitted).toContain('nothing was ever committed')
})
