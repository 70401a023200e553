import { readConfig } from './config'
import { ensureJava } from './java'

/**
 * Declares tests that need a real broker. Where neither Java nor KAFKA_BROKERS is at hand they are skipped with a
 * sentence that says why; with REQUIRE_KAFKA=1 that sentence is a failing test instead.
 * On a CI machine that may be changed, what is missing is installed first.
 */
export function describeWithKafka(name: string, tests: () => void): void {
  const config = readConfig()
  const missing = config.brokers.length > 0 ? null : ensureJava(config, say)
  if (missing === null) return describe(name, tests)
  if (config.required) return describe(name, () => test('a broker can be started', () => fail(missing)))
  say(`Skipped "${name}": ${missing}`)
  describe.skip(name, tests)
}

const say = (line: string) => process.stderr.write(`${line}\n`)

function fail(missing: string): never {
  throw new Error(`REQUIRE_KAFKA is set. ${missing}`)
}
