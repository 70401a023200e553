import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const project = join(__dirname, '..')

/** Runs a suite that needs Kafka where there is neither Java nor a broker. */
function runWithoutJava(env: Record<string, string>): { code: number | null; printed: string } {
  const { KAFKA_BROKERS: _brokers, REQUIRE_KAFKA: _required, ...rest } = process.env
  const jest = require.resolve('jest/bin/jest')
  const run = spawnSync(
    process.execPath,
    [jest, '-c', '../jest/rules.cjs', '--testRegex', 'needs-kafka.case', '--reporters', 'default'],
    {
      cwd: project,
      encoding: 'utf8',
      env: { ...rest, JAVA_HOME: '/no/such/java', ...env },
    },
  )
  return { code: run.status, printed: run.stdout + run.stderr }
}

test('without Java the suite is skipped and says what to install', () => {
  const { code, printed } = runWithoutJava({})
  expect(printed).toMatch(
    /Skipped "a suite on a machine without Java": JAVA_HOME is .* there is no Java\. .*KAFKA_BROKERS/,
  )
  expect(printed).toMatch(/1 skipped/)
  expect(code).toBe(0)
}, 30_000)

test('with REQUIRE_KAFKA=1 the same is a failure', () => {
  const { code, printed } = runWithoutJava({ REQUIRE_KAFKA: '1' })
  expect(printed).toMatch(/REQUIRE_KAFKA is set\. JAVA_HOME is/)
  expect(code).toBe(1)
}, 30_000)
