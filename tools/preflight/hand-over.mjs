import { createRequire } from 'node:module'
import { prepare } from './prepare.mjs'

/**
 * Prepares this machine and goes on with a command written in TypeScript, in this very process: signals arrive directly,
 * and there is one process less to lose.
 * @param {string} command its file, seen from here
 */
export async function handOver(command) {
  if (!(await prepare())) {
    process.exitCode = 1
    return
  }
  await import('tsx')
  createRequire(import.meta.url)(command)
}
