import { spawnSync } from 'node:child_process'
import { root } from './prepare.mjs'

// The whole test suite on another Node, whose program npm brings: `npm run test:node -- 24`, and then the words of `npm test`.
const [version = '', ...words] = process.argv.slice(2)
if (/^\d+(\.\d+){0,2}$/.test(version)) {
  const command = [
    'exec',
    '--yes',
    `--package=node@${version}`,
    '--',
    'node',
    'tools/preflight/test.mjs',
    ...words,
  ]
  process.exitCode = spawnSync('npm', command, { cwd: root, stdio: 'inherit' }).status ?? 1
} else {
  process.stderr.write(
    'npm run test:node -- VERSION [the words of npm test]\n\nVERSION is one of Node, like 22 or 24.21.\n',
  )
  process.exitCode = 2
}
