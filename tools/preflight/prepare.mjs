import { statfsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { install } from './install.mjs'
import { isInstalled } from './is-installed.mjs'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** Node 20.19 is the first that can `require` an ES module, which some dependencies are. */
const oldest = [20, 19]
const gigabyte = 1024 ** 3

/** Checks what the project needs of this machine and installs the dependencies. False after saying what is missing. */
export async function prepare() {
  const problem = nodeProblem(process.versions.node) ?? diskProblem(isInstalled(root) ? 0.5 : 2)
  if (problem) {
    process.stderr.write(`${problem}\n`)
    return false
  }
  return isInstalled(root) || install(root)
}

/** @param {string} version like 20.19.0 */
export function nodeProblem(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return undefined
  return `Node ${version} is too old: this project needs ${oldest.join('.')} or newer. Install a newer one (nvm install 24), then try again.`
}

/** @param {number} needed in gigabytes */
export function diskProblem(needed, free = freeGigabytes()) {
  if (free >= needed) return undefined
  return `Only ${free.toFixed(1)} GB are free on the disk of ${root}: ${needed} GB are needed. Make room, then try again.`
}

function freeGigabytes() {
  const { bavail, bsize } = statfsSync(root)
  return (bavail * bsize) / gigabyte
}
