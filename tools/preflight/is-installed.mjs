import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Whether node_modules holds what the lockfile asks for. npm writes down what it installed; times of files prove nothing,
 * since git sets them as it likes.
 * @param {string} root the checkout
 */
export function isInstalled(root) {
  const wanted = packagesOf(join(root, 'package-lock.json'))
  const present = packagesOf(join(root, 'node_modules/.package-lock.json'))
  if (!wanted || !present) return false
  return Object.entries(wanted)
    .filter(
      ([path, { optional, devOptional }]) => path.startsWith('node_modules/') && !optional && !devOptional,
    )
    .every(([path, { version, link }]) =>
      link ? existsSync(join(root, path)) : present[path]?.version === version,
    )
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined // absent or cut off: not installed
  }
}
