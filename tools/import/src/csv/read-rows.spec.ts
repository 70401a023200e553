import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readRows } from './read-rows'

const folder = mkdtempSync(join(tmpdir(), 'read-rows-'))
afterAll(() => rmSync(folder, { recursive: true }))

const path = join(folder, 'fruit.csv')

async function read(content: string | Buffer, columns = ['name', 'price']) {
  writeFileSync(path, content)
  const rows = []
  for await (const row of readRows(path, columns))
    rows.push({ line: row.line, text: row.text, cells: columns.map((column) => row.cell(column)) })
  return rows
}

test('columns are found by name, whatever their order and whatever stands beside them', async () => {
  expect(await read('price,Variant,name,Variant\n3,x,pear,x\n')).toEqual([
    { line: 2, text: '3,x,pear,x', cells: ['pear', '3'] },
  ])
})

test('a row knows the line it begins on, also after rows of several lines, empty lines and Windows line ends', async () => {
  const rows = await read('\ufeffname,price\r\n\r\n"a\nb",1\r\npear, 2 \r\n')
  expect(rows).toEqual([
    { line: 3, text: '"a\nb",1', cells: ['a\nb', '1'] },
    { line: 5, text: 'pear, 2 ', cells: ['pear', '2'] },
  ])
})

test('a header alone is no row', async () => {
  expect(await read('name,price\n')).toEqual([])
})

test.each([
  ['an empty file', '', 'fruit.csv is empty: its first line has to name the columns name, price.'],
  ['missing columns', 'nome,prezzo\n', 'lacks the columns name, price. Its header is: nome, prezzo'],
  ['a needed column twice', 'name,price,name\n', 'has the column name twice'],
  [
    'a row that is too short',
    'name,price\npear,1\npear\n',
    'is broken at line 3: the row has more or fewer columns',
  ],
  ['a quote that never ends', 'name,price\n"pear,1\n', 'is broken at line 2: a quote is never closed'],
  ['a quote in the middle', 'name,price\npear,1\npe"ar,1\n', 'is broken at line 3: Invalid Opening Quote'],
])('%s is refused with the line', async (_what, content, message) => {
  await expect(read(content)).rejects.toThrow(message)
})

test('a quote that swallows the rest of a large file is refused without reading it all', async () => {
  await expect(read(`name,price\n"pear,1\n${'apple,2\n'.repeat(200_000)}`)).rejects.toThrow(
    'most likely a quote is never closed',
  )
})

test('a byte that is no UTF-8 is named with its line and place, in any chunk of the file', async () => {
  const latin = Buffer.concat([Buffer.from('name,price\npère,1\n'), Buffer.from('p\xe8re,2\n', 'latin1')])
  await expect(read(latin)).rejects.toThrow('is not UTF-8: line 3, byte 21 of the file')
  const far = Buffer.concat([Buffer.from(`name,price\n${'père,1\n'.repeat(20_000)}x`), Buffer.from([0xff])])
  await expect(read(far)).rejects.toThrow(`is not UTF-8: line 20002, byte ${11 + 160_000 + 2} of the file`)
})

test('characters that reach over two chunks are read whole', async () => {
  const rows = await read(`name,price\n${'€uro,1\n'.repeat(30_000)}`)
  expect(rows).toHaveLength(30_000)
  expect(new Set(rows.map(({ cells }) => cells[0]))).toEqual(new Set(['€uro']))
})

test('a file that is not there, or is a folder, is named', async () => {
  const first = (place: string) => readRows(place, []).next()
  await expect(first(join(folder, 'nothing.csv'))).rejects.toThrow(
    `There is no file ${join(folder, 'nothing.csv')}`,
  )
  await expect(first(folder)).rejects.toThrow('is not a file')
})
