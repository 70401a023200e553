import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

const root = resolve(__dirname, '../../..')

/** Of `npm run generate`, which ends with tools/contracts/src/main.ts. */
test('generating again writes nothing, because everything generated is committed as it is', () => {
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'generate'], { cwd: root, encoding: 'utf8' })
  expect({ status, said: status === 0 ? '' : stderr }).toEqual({ status: 0, said: '' })
  expect(stdout.split('\n').filter((line) => line.startsWith('Wrote'))).toEqual([])
  expect(stdout).toContain('The supergraph and docs/access.md are up to date')
  expect(stdout).toContain('The client package is up to date')
  expect(stdout).toContain('The published contracts are up to date')
}, 60_000)
