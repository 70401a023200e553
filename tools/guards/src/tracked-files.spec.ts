import { execFileSync } from 'node:child_process'
import { existsSync, lstatSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { findingsIn } from './tracked-files.rules'

const root = resolve(__dirname, '../../..')

/** The files that git tracks. What else lies about, or comes and goes while other tests run, is no part of the project. */
function files(): string[] {
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  return listed
    .split('\0')
    .filter((name) => name !== '' && existsSync(join(root, name)) && lstatSync(join(root, name)).isFile())
}

test('nothing tracked names a path of one machine or a package registry', () => {
  const names = files().filter((name) => !name.endsWith('tracked-files.spec.ts'))
  expect(names).toContain('package-lock.json')
  const findings = names.flatMap((name) =>
    findingsIn(readFileSync(join(root, name), 'utf8')).map(
      ({ line, what, text }) => `${name}:${line}: ${what}: ${text}`,
    ),
  )
  expect(findings).toEqual([])
})

test.each([
  ['const data = "/home/anna/project/.data"', 'an absolute path of one machine'],
  ['see /Users/anna/notes.md', 'an absolute path of one machine'],
  [
    '"resolved": "https://registry.example.org/zod/-/zod-4.6.7.tgz"',
    'the address of a package registry or a mirror',
  ],
  ['<url>https://artifactory.example.org/maven</url>', 'the address of a package registry or a mirror'],
])('a planted violation is found: %s', (line, what) => {
  expect(findingsIn(`innocent\n${line}`)).toMatchObject([{ line: 2, what }])
})

test.each(['import x from "../home/page"', 'GET https://api.example.org/work/items', 'cd apps/work/x'])(
  '%s is left alone',
  (line) => {
    expect(findingsIn(line)).toEqual([])
  },
)
