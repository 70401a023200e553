import { spawnSync } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { readArguments, usage } from './arguments.rules'
import { newNoun } from './new-noun'
import { newSubgraph } from './new-subgraph'

const root = resolve(__dirname, '../../..')

/** Runs a command in the project; what it prints goes to standard error. Throws when it fails. */
function run(command: string, ...words: string[]): void {
  const { status } = spawnSync(command, words, { cwd: root, stdio: ['ignore', 2, 2] })
  if (status !== 0) throw new Error(`${command} ${words.join(' ')} failed; what it said stands above`)
}

/** What npm would do with the new workspaces: their place in the lockfile, and a link to each. Asks no registry. */
function installWorkspaces(department: string): void {
  run('npm', 'install', '--package-lock-only', '--offline', '--ignore-scripts', '--no-audit', '--no-fund')
  const at = join(root, 'node_modules/@customer-graph')
  symlinkSync(`../../apps/${department}`, join(at, department))
  symlinkSync(`../../libs/contracts/${department}`, join(at, `contracts-${department}`))
}

/** Lays out what is asked for, and brings what follows from it up to date. */
function main(words: readonly string[]): number {
  const request = readArguments(words)
  if (request.kind === 'help' || request.kind === 'wrong') {
    const isWrong = request.kind === 'wrong'
    ;(isWrong ? process.stderr : process.stdout).write(`${isWrong ? `${request.message}\n\n` : ''}${usage}\n`)
    return isWrong ? 2 : 0
  }
  const files =
    request.kind === 'subgraph'
      ? newSubgraph(root, request.department)
      : newNoun(root, request.department, request.noun, new Date())
  if (request.kind === 'subgraph') installWorkspaces(request.department)
  run('npx', 'prettier', '--write', '--ignore-unknown', '--log-level', 'warn', ...files)
  run('npm', 'run', '--silent', 'generate')
  for (const file of files) process.stdout.write(`${relative(root, file)}\n`)
  process.stdout.write('Now say in its own words what it is: docs/adding-a-feature.md walks on from here.\n')
  return 0
}

try {
  process.exitCode = main(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`)
  process.exitCode = 1
}
