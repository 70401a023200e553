import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { missingOptionals, type Lockfile } from './lockfile.rules'

const root = resolve(__dirname, '../../..')

test('npm ci will accept the lockfile: the packages of every platform stand in it', () => {
  expect(
    missingOptionals(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lockfile),
  ).toEqual([])
})

test('a planted gap is found; a package beside its user or further up is none', () => {
  const packages = {
    'node_modules/swift': { optionalDependencies: { 'swift-linux': '1.0.0', 'swift-darwin': '1.0.0' } },
    'node_modules/swift-linux': {},
    'node_modules/a/node_modules/b': {
      optionalDependencies: { c: '2.0.0', d: '2.0.0', 'swift-linux': '1.0.0' },
    },
    'node_modules/a/node_modules/c': {},
    'node_modules/a/node_modules/b/node_modules/d': {},
  }
  expect(missingOptionals({ packages })).toEqual(['swift-darwin@1.0.0 (of node_modules/swift)'])
})
