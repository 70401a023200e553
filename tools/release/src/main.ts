import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { release } from './release'

const usage = `Usage: npm run release -- VERSION [--dry-run]
Checks everything, publishes the graph, writes CHANGELOG.md and the version, commits and tags. Pushes nothing.
  --dry-run   write nothing; print what the changelog would say`

/** Answers the exit code: 0 released, 1 something is wrong, 2 the question was. */
function main(args: readonly string[]): number {
  const asked = question(args)
  if (!asked) {
    process.stderr.write(`${usage}\n`)
    return 2
  }
  const root = resolve(__dirname, '../../..')
  const date = new Date().toISOString().slice(0, 10)
  const check = () =>
    spawnSync('npm', ['run', '--silent', 'check'], { cwd: root, stdio: 'inherit' }).status === 0
  const section = release({ root, date, check, ...asked })
  process.stdout.write(`${section}\n`)
  if (!asked.dryRun)
    process.stdout.write(`\nReleased ${asked.version}. When it is right: git push --follow-tags\n`)
  return 0
}

function question(args: readonly string[]): { version: string; dryRun: boolean } | null {
  try {
    const options = { 'dry-run': { type: 'boolean', default: false } } as const
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true })
    const [version, ...more] = positionals
    return version && more.length === 0 ? { version, dryRun: values['dry-run'] } : null
  } catch {
    return null
  }
}

try {
  process.exitCode = main(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`)
  process.exitCode = 1
}
