import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { commandsIn, npmCommand, problemOf, type Scripts } from './readme.rules'
import { steps } from './verify/steps'

const root = resolve(__dirname, '../../..')
const text = (name: string): string => readFileSync(join(root, name), 'utf8')
const { scripts } = JSON.parse(text('package.json')) as { scripts: Scripts }
const parts = steps.map(({ name }) => name)

/**
 * The file that shows each script to work: it runs the very file that the script runs. `test` is shown by `.ci/run`, which
 * is how this file is being run.
 */
const provenBy: Readonly<Record<string, string>> = {
  start: 'tools/stack/src/stack.e2e.ts',
  reset: 'tools/stack/src/stack.e2e.ts',
  dev: 'tools/stack/src/dev.e2e.ts',
  import: 'tools/e2e/src/import-command.ts',
  mock: 'tools/mock/src/mock.spec.ts',
  sdl: 'tools/compose/src/sdl/whole-sdl.spec.ts',
  generate: 'tools/guards/src/generate.spec.ts',
  test: '.ci/run',
}

/** Commands of other programs that the page may show, and why nothing runs them here. */
const notRun: readonly RegExp[] = [
  /^git clone /,
  /^cd /,
  /^docker compose /, // no Docker engine at hand; a spec parses the file
]

const commands = commandsIn(text('README.md'))

test('the README names the two commands that a newcomer needs', () => {
  expect(commands).toEqual(expect.arrayContaining(['npm start', 'npm test']))
})

test.each(['README.md', 'docs/frontend.md'])('every command of %s exists, and a test runs it', (page) => {
  const problems = commandsIn(text(page)).flatMap((line) => {
    if (notRun.some((pattern) => pattern.test(line))) return []
    const command = npmCommand(line)
    const problem = command ? problemOf(command, scripts, parts) : 'no test runs it'
    if (problem) return [`${line}: ${problem}`]
    return command && provenBy[command.script] ? [] : [`${line}: no test runs it`]
  })
  expect(problems).toEqual([])
})

test.each(Object.entries(provenBy))('npm script %s is run by %s', (script, proof) => {
  expect(existsSync(join(root, proof))).toBe(true)
  const file = scripts[script]?.split(' ').at(-1) ?? 'no such script'
  expect(existsSync(join(root, file))).toBe(true)
  expect(text(proof)).toContain(script === 'test' ? 'npm test' : file)
})

describe('planted in a page', () => {
  const planted = (line: string) => commandsIn(`Say:\n\n\`\`\`sh\n# how\n${line}   # why\n\`\`\`\n`)[0] ?? ''
  const problem = (line: string) => {
    const command = npmCommand(planted(line))
    return command
      ? problemOf(command, { start: 'x', test: 'x', reset: 'x', mock: 'x' }, ['db'])
      : 'no test runs it'
  }

  test.each([
    ['npm run rest', 'there is no script "rest"'],
    ['npm start -- --prot 5000', 'Unknown argument "--prot".'],
    ['npm test -- --only bd', 'There is no part "bd".'],
    ['npm run mock -- --missing legal', 'There is no department "legal". They are: '],
    ['make install', 'no test runs it'],
    ['npm publish', 'no test runs it'],
  ])('%s is found', (line, found) => {
    expect(problem(line)).toContain(found)
  })

  test.each([
    'npm start',
    'npm start --silent -- --json',
    'KAFKA_BROKERS=localhost:9092 npm start -- --kafka',
    'npm test -- --only db',
    'npm run reset -- --yes',
  ])('%s is left alone', (line) => {
    expect(problem(line)).toBeNull()
  })
})
