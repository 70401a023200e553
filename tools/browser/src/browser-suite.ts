import { type Browser, chromium } from 'playwright-core'
import { ensureChromium } from './chromium'

/**
 * Declares tests that need a real browser, which they get from `browser()`. Where there is none they are skipped with a
 * sentence that says why; with REQUIRE_KAFKA=1, which CI sets, that sentence is a failing test instead.
 */
export function describeWithBrowser(name: string, tests: (browser: () => Browser) => void): void {
  const found = ensureChromium()
  if ('missing' in found) {
    if (found.required)
      return describe(name, () =>
        test('a browser can be started', () => {
          throw new Error(`REQUIRE_KAFKA is set. ${found.missing}`)
        }),
      )
    process.stderr.write(`Skipped "${name}": ${found.missing}\n`)
    return describe.skip(name, () => tests(() => undefined as never))
  }
  describe(name, () => {
    let running: Browser
    beforeAll(async () => {
      const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
      running = await chromium.launch({ executablePath: found.path, args: asRoot })
    }, 120_000)
    afterAll(() => running?.close())
    tests(() => running)
  })
}

export { type Browser, type Page } from 'playwright-core'
