import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { csvRow } from './cell.rules'

test('quotes, commas and line breaks are quoted', () => {
  expect(csvRow(['a', 'b,c', 'say "no"', 'two\nlines', 7])).toBe('a,"b,c","say ""no""","two\nlines",7\n')
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('%j is no formula any more', (text) => {
  expect(parse(csvRow([text]))).toEqual([[`'${text}`]])
})

test('whatever is written is read again, but for the apostrophe', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (cells) => {
      const [read] = parse(csvRow(cells), { skip_empty_lines: false, record_delimiter: '\n' }) as string[][]
      expect((read ?? ['']).map((text, at) => (text === cells[at] ? text : text.slice(1)))).toEqual(cells)
    }),
  )
})
