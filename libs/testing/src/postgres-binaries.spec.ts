import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installedPostgres, linkLibraries } from './postgres-binaries'
import { unprivilegedUser } from './postgres-place'

test('the programs for this platform are installed', () => {
  const native = installedPostgres()
  expect(existsSync(join(native, 'bin', 'postgres'))).toBe(true)
  expect(existsSync(join(native, 'bin', 'initdb'))).toBe(true)
})

test('links that an install script did not make are made, once', () => {
  const folder = mkdtempSync(join(tmpdir(), 'postgres-binaries-'))
  const native = join(folder, 'native')
  mkdirSync(join(native, 'lib'), { recursive: true })
  writeFileSync(join(native, 'lib', 'libpq.so.5.18'), 'the library')
  writeFileSync(
    join(native, 'pg-symlinks.json'),
    JSON.stringify([{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]),
  )
  linkLibraries(native)
  linkLibraries(native)
  expect(readFileSync(join(native, 'lib', 'libpq.so.5'), 'utf8')).toBe('the library')
  rmSync(folder, { recursive: true })
})

test('PostgreSQL runs as the first of the named users that exists', () => {
  expect(unprivilegedUser(['no-such-user-here', 'nobody']).uid).toBeGreaterThan(0)
  expect(() => unprivilegedUser(['no-such-user-here'])).toThrow(
    /none of the users no-such-user-here. Create one/,
  )
})
