import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { errorCodes, shownExtensions } from '@customer-graph/subgraph'

const page = readFileSync(resolve(__dirname, '../../..', 'docs/frontend.md'), 'utf8')

/** The rows of the table that stands below a sentence. */
function tableAfter(sentence: string, text = page): string[][] {
  const [, below = ''] = text.split(sentence)
  const [table = ''] = /(^\|.*\n)+/m.exec(below) ?? []
  const rows = table.trim().split('\n').slice(2)
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

const codesOn = (text: string) =>
  Object.fromEntries(
    tableAfter('one of these and never another', text).map(([code = '', says]) => [
      code.replaceAll('`', ''),
      says,
    ]),
  )

test('the page for frontends has every published code with its meaning, and no other', () => {
  expect(codesOn(page)).toEqual(errorCodes)
  const without = page.replace(/^\| `RATE_LIMITED`.*\n/m, '')
  expect(codesOn(without)).not.toEqual(errorCodes)
})

test('the page has every key of `extensions` that an error can carry, and no other', () => {
  const keys = tableAfter('what helps, and nothing else').map(([key = '']) => key.replaceAll('`', ''))
  expect(keys.sort()).toEqual([...shownExtensions, 'id'].sort())
})

test('what the page points to is there', () => {
  const targets = [...page.matchAll(/\]\(([^)#]+)\)/g)].map(([, target = '']) => target)
  expect(targets.length).toBeGreaterThan(1)
  for (const target of targets)
    expect(readFileSync(join(__dirname, '../../../docs', target), 'utf8')).not.toBe('')
})
