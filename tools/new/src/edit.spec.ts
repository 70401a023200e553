import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { edit, inList, likeLinesOf, withImport } from './edit'

test('an item goes to the end of a list, whether it is empty, typed, or on several lines', () => {
  expect(inList('features', 'invoice')('export const features = [customer]')).toBe(
    'export const features = [customer, invoice]',
  )
  expect(inList('features', 'invoice')('export const features: readonly Feature[] = []')).toBe(
    'export const features: readonly Feature[] = [invoice]',
  )
  expect(inList('names', "'b'")("export const names = [\n  'a',\n] as const")).toBe(
    "export const names = [\n  'a', 'b'] as const",
  )
})

test('an import goes where its path belongs', () => {
  const text =
    "import { x } from 'lib'\nimport { config } from './config'\nimport { ticket } from './ticket'\n"
  expect(withImport('invoice', './invoice')(text)).toBe(
    "import { x } from 'lib'\nimport { config } from './config'\nimport { invoice } from './invoice'\nimport { ticket } from './ticket'\n",
  )
  expect(withImport('visit', './visit')(text)).toMatch(/ticket'\nimport { visit } from '.\/visit'\n$/)
})

test('lines that name one department are written again for another', () => {
  const spell = (name: string) => [name, name.toUpperCase()]
  expect(likeLinesOf('sales', 'billing', spell)('SECRET_SALES: sales\nPORT: 1')).toBe(
    'SECRET_SALES: sales\nSECRET_BILLING: billing\nPORT: 1',
  )
})

test('a change that finds no place is an error that names the file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'edit-'))
  const file = join(folder, 'composition.ts')
  writeFileSync(file, 'nothing here')
  expect(() => edit(file, inList('features', 'invoice'))).toThrow(file)
  rmSync(folder, { recursive: true })
})
