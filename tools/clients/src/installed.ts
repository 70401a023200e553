import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { run } from './run'

export const root = resolve(__dirname, '../../..')
export const sources = resolve(__dirname, '../project')

const manifests = ['package.json', 'package-lock.json']

/** By what the lockfile says, so that another one is another folder. */
export const place = (): string => {
  const hash = createHash('sha256')
    .update(readFileSync(join(sources, 'package-lock.json')))
    .digest('hex')
  return join(root, 'node_modules/.cache/clients', hash.slice(0, 16))
}

/**
 * The folder of packages that frontends use, exactly as their lockfile says: installed once, then found again. Rejects when
 * npm cannot have them.
 */
export async function installed(): Promise<string> {
  const folder = place()
  const packages = join(folder, 'node_modules')
  if (existsSync(packages)) return packages
  mkdirSync(join(folder, '..'), { recursive: true })
  const half = mkdtempSync(`${folder}-`)
  try {
    for (const file of manifests) cpSync(join(sources, file), join(half, file))
    await run(['npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], half)
    if (!existsSync(packages)) renameSync(half, folder)
  } catch (error) {
    throw new Error(
      `The clients that this is about could not be installed from tools/clients/project. Check the network and the registry that npm is set to, then try again.\n${(error as Error).message}`,
    )
  } finally {
    rmSync(half, { recursive: true, force: true })
  }
  return packages
}
