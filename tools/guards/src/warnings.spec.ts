import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

test('a test fails that does what Node or a library will take away, and says where', () => {
  const jest = require.resolve('jest/bin/jest')
  const words = [
    jest,
    '-c',
    '../jest/rules.cjs',
    '--testRegex',
    'planted/warns.case',
    '--reporters',
    'default',
  ]
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    cwd: join(__dirname, '..'),
    encoding: 'utf8',
  })
  const printed = stdout + stderr
  expect(printed).toContain('✕ does what will be taken away')
  expect(printed).toContain('✓ does nothing wrong')
  expect(printed).toContain('A warning is a failure here: Two queries at once on one connection.')
  expect(printed).toMatch(/It comes from:[^]*warns\.case\.ts/)
  expect(status).toBe(1)
})
