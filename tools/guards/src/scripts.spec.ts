import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const { scripts } = JSON.parse(readFileSync(join(__dirname, '../../../package.json'), 'utf8')) as {
  scripts: Record<string, string>
}

const commands = Object.entries(scripts).filter(
  ([name, script]) => name !== 'prepare' && script.includes('tools/preflight/'),
)

/** A shell between npm and the command would keep signals to itself. */
test.each(commands)(
  'npm run %s becomes the command itself, which so hears what npm is told',
  (_name, script) => expect(script).toMatch(/^exec node tools\/preflight\//),
)
