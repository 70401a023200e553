import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { runStep } from './run-step'
import type { Step } from './steps'

const root = mkdtempSync(join(tmpdir(), 'run-step-'))
const results = join(root, '.results')

beforeAll(() => mkdirSync(results))
afterAll(() => rmSync(root, { recursive: true }))

const step = (script: string, tier?: string): Step => ({
  name: 'part',
  shows: '',
  command: [process.execPath, '-e', script],
  needs: [],
  ...(tier ? { tier } : {}),
})
/** What is planted here must not reach the real output, where the real test command would find it. */
const run = (one: Step) => runStep(one, root, process.env, new PassThrough().resume())

test('a command that ends well has passed, one that does not has failed', async () => {
  expect(await run(step(''))).toMatchObject({ state: 'passed', counts: undefined })
  expect(await run(step('process.exit(3)'))).toMatchObject({ state: 'failed', because: 'ended with 3' })
})

test('what must have run before decides as well, and comes first', async () => {
  const before = (script: string) => [process.execPath, '-e', script]
  const file = join(root, 'before')
  const needing = step(`process.exit(require('fs').existsSync(${JSON.stringify(file)}) ? 0 : 1)`)
  const made = before(`require('fs').writeFileSync(${JSON.stringify(file)}, '')`)
  expect(await run({ ...needing, before: made })).toMatchObject({ state: 'passed' })
  expect(await run({ ...needing, before: before('process.exit(4)') })).toMatchObject({
    state: 'failed',
    because: expect.stringContaining('ended with 4'),
  })
})

test('a lint run that checked no boundaries has failed although it ended well', async () => {
  const said = ['"No cached ProjectGraph is "', '"available. The rule will be skipped."']
  const script = `process.stdout.write(${said[0]}); setTimeout(() => process.stdout.write(${said[1]}), 50)`
  expect(await run(step(script))).toMatchObject({
    state: 'failed',
    because: expect.stringContaining('no boundaries'),
  })
})

test('the counts are those of this run, never those of an earlier one', async () => {
  const file = join(results, 'rules.json')
  writeFileSync(file, JSON.stringify({ passed: 99, failed: 0, skipped: 0, failures: [] }))
  expect((await run(step('', 'rules'))).counts).toEqual({ passed: 0, failed: 0, skipped: 0 })
  const said = '{"passed":2,"failed":1,"skipped":0,"failures":[]}'
  const script = `require('fs').writeFileSync(${JSON.stringify(file)}, '${said}')`
  expect((await run(step(script, 'rules'))).counts).toEqual({ passed: 2, failed: 1, skipped: 0 })
})

test('the tests that failed are named with what they said', async () => {
  const said = { passed: 2, failed: 1, skipped: 0, failures: ['one.spec.ts › adds: expected 2, received 3'] }
  const script = `require('fs').writeFileSync(${JSON.stringify(join(results, 'rules.json'))}, ${JSON.stringify(JSON.stringify(said))})`
  expect((await run(step(script, 'rules'))).failures).toEqual(said.failures)
})
