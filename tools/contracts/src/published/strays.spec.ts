import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { strays } from './strays'

test('a file that no contract accounts for is found among the published ones and in the catalogue', () => {
  const root = mkdtempSync(join(tmpdir(), 'strays-'))
  const [kept, old, page] = [
    'libs/contracts/sales/published/deal-won.v1.schema.json',
    'libs/contracts/sales/published/deal-one.v1.schema.json',
    'docs/events/catalogue/marketing.md',
  ]
  for (const path of [kept, old, page]) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), '{}')
  }
  expect(strays(root, new Map([[kept, '{}']]))).toEqual([old, page])
  rmSync(root, { recursive: true })
})
