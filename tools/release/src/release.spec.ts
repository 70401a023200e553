import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { composeServices } from '@apollo/composition'
import { parse } from 'graphql'
import { readPublished, writePublished } from '@customer-graph/tools-compose/published'
import { git } from './git'
import { release } from './release'

let root: string
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const compose = (fields: string): string => {
  const { supergraphSdl } = composeServices([
    { name: 'support', url: 'http://support', typeDefs: parse(`type Query { ${fields} }`) },
  ])
  return supergraphSdl!
}
const event = (name: string, properties: object) => {
  const folder = `libs/contracts/support/published/${name}`
  const schema = { title: `support.${name}`, description: 'It happened.', type: 'object', properties }
  write(`${folder}.schema.json`, JSON.stringify(schema))
  write(`${folder}.example.json`, '{}')
}
const commit = () => {
  git(root, 'add', '.')
  git(root, 'commit', '-q', '-m', 'work')
}
const releasing = (version: string, more: object = {}) =>
  release({ root, version, date: '2026-12-01', dryRun: false, check: () => true, ...more })

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'release-'))
  git(root, 'init', '-q')
  for (const [name, value] of Object.entries({ 'user.name': 'a', 'user.email': 'a@b.example' }))
    git(root, 'config', name, value)
  write('package.json', '{ "name": "x", "version": "0.0.0" }')
  write(
    'package-lock.json',
    '{ "version": "0.0.0", "packages": { "": { "version": "0.0.0" }, "a": { "version": "3.0.0" } } }',
  )
  write('apps/gateway/supergraph.graphql', compose('ticket: String'))
  write('libs/graph-client/src/generated/persisted-operations.json', '{ "operations": [] }')
  event('ticket-opened.v1', {})
  commit()
})
afterEach(() => rmSync(root, { recursive: true }))

test('a release publishes the graph, writes changelog and version, and tags what it committed', () => {
  releasing('0.1.0')
  expect(read('apps/gateway/published/supergraph.graphql')).toBe(read('apps/gateway/supergraph.graphql'))
  expect(readPublished(root)).toMatchObject({ released: '0.1.0', operations: [] })
  expect(read('CHANGELOG.md')).toContain('## 0.1.0 (2026-12-01)')
  expect(JSON.parse(read('package.json'))).toEqual({ name: 'x', version: '0.1.0' })
  expect(JSON.parse(read('package-lock.json'))).toEqual({
    version: '0.1.0',
    packages: { '': { version: '0.1.0' }, a: { version: '3.0.0' } },
  })
  expect(git(root, 'status', '--porcelain')).toBe('')
  expect(git(root, 'rev-parse', 'v0.1.0^{commit}')).toBe(git(root, 'rev-parse', 'HEAD'))
})

test('the next one tells what changed since, in the graph and in the events', () => {
  releasing('0.1.0')
  write('apps/gateway/supergraph.graphql', compose('ticket: String agent: String'))
  event('ticket-opened.v1', { at: { type: 'boolean' } })
  event('ticket-held.v1', {})
  commit()
  const section = releasing('0.2.0')
  expect(section).toContain('- `Query.agent`')
  expect(section).toContain('- `support.ticket-held.v1`: It happened.')
  expect(section).toContain('- `support.ticket-opened.v1`: `at` is new (boolean)')
  expect(read('CHANGELOG.md').match(/^## /gm)).toHaveLength(2)
})

test.each<[string, () => unknown, string]>([
  ['changes that are not committed', () => (write('a.txt', ''), releasing('0.1.0')), 'not committed'],
  ['a check that fails', () => releasing('0.1.0', { check: () => false }), 'nothing was released'],
  ['a version that is none', () => releasing('one'), 'is no version'],
])('%s: nothing is released', (_what, attempt, said) => {
  const head = git(root, 'rev-parse', 'HEAD')
  expect(attempt).toThrow(said)
  expect(git(root, 'rev-parse', 'HEAD')).toBe(head)
  expect(git(root, 'tag')).toBe('')
  expect(git(root, 'status', '--porcelain')).not.toContain('CHANGELOG.md')
})

test('the first release publishes, whatever was kept to compare with before anybody was promised anything', () => {
  writePublished(root, {
    supergraph: compose('other: String'),
    operations: '{ "operations": [] }',
    released: null,
  })
  commit()
  expect(releasing('0.1.0')).toContain('Published for the first time: `apps/gateway/published`')
})

test('a version that was released is not released again', () => {
  releasing('0.1.0')
  expect(() => releasing('0.1.0')).toThrow('0.1.0 does not come after 0.1.0')
})

test('a dry run says what would be told and writes nothing', () => {
  expect(releasing('0.1.0', { dryRun: true })).toContain('## 0.1.0')
  expect(git(root, 'status', '--porcelain')).toBe('')
  expect(git(root, 'tag')).toBe('')
})
