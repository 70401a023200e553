import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '@customer-graph/tools-kafka'
import { stringify } from 'yaml'
import { pageCommand, run as runInShell } from '../page/run-page'
import { alertsFile, readAlertRules } from './alert-rules'
import { metricNames } from './metric-names.rules'
import { findPromtool } from './promtool'
import { promtoolTest, type Situation, situations } from './situations'

const rules = readAlertRules()

test.each(rules.map((rule) => [rule.alert, rule] as const))(
  '%s says what is the matter, where, and what to do',
  (_alert, { annotations }) => {
    expect(annotations.summary).toMatch(/\$labels\.\w+/)
    expect(annotations.description.split(' ').length).toBeGreaterThan(20)
    expect(annotations.description).toMatch(/npm run|[Ll]ook|log|[Ss]tart/)
  },
)

test('every command that an alert tells to run exists', () => {
  const { scripts } = JSON.parse(readFileSync(join(__dirname, '../../../../package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  const told = rules.flatMap(({ annotations }) =>
    [...annotations.description.matchAll(/npm run ([\w-]+)/g)].map(([, script]) => script!),
  )
  expect(told.length).toBeGreaterThan(0)
  expect(told.filter((script) => !scripts[script])).toEqual([])
})

test.each([
  ['a rule that fires at once', (text: string) => text.replace('        for: 1m\n', '')],
  [
    'a rule without a word on what to do',
    (text: string) => text.replace(/ {10}description: >-\n( {12}.*\n)+/, ''),
  ],
  ['a severity that nobody routes', (text: string) => text.replace('severity: page', 'severity: loud')],
])('%s is refused', (_fault, plant) => {
  const text = readFileSync(alertsFile, 'utf8')
  expect(plant(text)).not.toBe(text)
  expect(() => readAlertRules(plant(text))).toThrow()
})

test.each([
  ['max by (service) (outbox_oldest_seconds) > 60', ['outbox_oldest_seconds']],
  ['a_total unless on (group) count by (group) (b{c="d"}) and rate(e[5m]) > 1e3', ['a_total', 'b', 'e']],
])('the metrics of %s are read', (expression, names) => {
  expect(metricNames(expression)).toEqual(names)
})

/** The table of metrics is compared with what running processes expose. `up` is Prometheus' own. */
const notInTheTable = (expressions: readonly string[]): string[] => {
  const table = readFileSync(join(__dirname, '../../../../docs/operations/observability.md'), 'utf8')
  return expressions.flatMap(metricNames).filter((name) => name !== 'up' && !table.includes(`| \`${name}\` `))
}

test('alerts ask for metrics that there are', () => {
  expect(notInTheTable(rules.map(({ expr }) => expr))).toEqual([])
  expect(notInTheTable(['outbox_pending > 60'])).toEqual(['outbox_pending'])
})

test('every alert is fired by a planted situation', () => {
  const fired = new Set(situations.flatMap(({ fires }) => fires))
  expect(rules.map(({ alert }) => alert).filter((alert) => !fired.has(alert))).toEqual([])
})

describe('evaluated by promtool', () => {
  const config = readConfig()
  const promtool = findPromtool(config)
  const folder = mkdtempSync(join(tmpdir(), 'alerts-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  if ('missing' in promtool) process.stderr.write(`${promtool.missing}\n`)
  const run = 'missing' in promtool && !config.required ? test.skip : test

  function evaluate(rulesText: string, planted: readonly Situation[]): string {
    if ('missing' in promtool) throw new Error(`REQUIRE_KAFKA is set. ${promtool.missing}`)
    writeFileSync(join(folder, 'alerts.yaml'), rulesText)
    writeFileSync(join(folder, 'situations.yaml'), stringify(promtoolTest('alerts.yaml', planted)))
    const { status, stdout, stderr } = spawnSync(promtool.command, ['test', 'rules', 'situations.yaml'], {
      cwd: folder,
      encoding: 'utf8',
    })
    return status === 0 ? 'as planted' : stdout + stderr
  }
  const text = readFileSync(alertsFile, 'utf8')

  run('the alerts that fire are those of the situation, and no other', () => {
    expect(evaluate(text, situations)).toBe('as planted')
  })

  run("the page's command is content with the rules", async () => {
    const [tool, ...words] = pageCommand('promtool').split(' ')
    const command = 'command' in promtool ? promtool.command : tool
    expect(await runInShell([command, ...words].join(' '), process.env)).toMatchObject({
      code: 0,
      out: expect.stringContaining(`${rules.length} rules found`),
    })
  })

  run('a rule with another limit, and one that asks for a metric by another name, are noticed', () => {
    expect(evaluate(text.replace('(relay_failures) > 3', '(relay_failures) >= 0'), situations)).toContain(
      'RelayFails',
    )
    expect(evaluate(text.replace('(outbox_events)', '(outbox_pending)'), situations)).toContain(
      'OutboxIsLarge',
    )
  })
})
