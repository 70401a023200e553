import { packagesIn, withFileNames } from './specifiers'

/** As if it was made from this very file, so that `./manifest.rules` is a file beside it. */
const named = (text: string): string => withFileNames(text, __filename)

test.each([
  ["import { a } from './build'", "import { a } from './build.js'"],
  ["export * from './manifest.rules'", "export * from './manifest.rules.js'"],
  ["export type * as All from './build'", "export type * as All from './build.js'"],
  ["import './build'; import '../src'", "import './build.js'; import '../src/index.js'"],
  ["type A = import('./build').A", "type A = import('./build.js').A"],
  ["const a = await import('./build')", "const a = await import('./build.js')"],
  ["import a from './a.json'; import { b } from 'zod'", "import a from './a.json'; import { b } from 'zod'"],
])('%s is written as %s', (text, written) => {
  expect(named(text)).toBe(written)
})

test('packages are found however they are imported', () => {
  const text =
    "import 'a'; export * from '@b/c/d'; type E = import('e').E; import x from './x'; const f = import('f')"
  expect(packagesIn(text)).toEqual(['a', '@b/c/d', 'e', 'f'])
})
