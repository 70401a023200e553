import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fakeRow } from './csv/fake-row'
import { openRejects } from './rejects-file'

const folder = mkdtempSync(join(tmpdir(), 'rejects-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('every rejected row is written with its file, line, code, reason and text, harmless for a spreadsheet', () => {
  const path = join(folder, 'a.csv')
  const file = openRejects(path)
  file.add({ row: fakeRow({ a: '=1+1', b: 'x' }, 7), code: 'BAD', reason: 'It is "bad".' })
  file.close()
  expect(readFileSync(path, 'utf8')).toBe(
    'file,line,code,reason,row\nfake.csv,7,BAD,"It is ""bad"".","\'=1+1,x"\n',
  )
})

test('the next import begins the file anew', () => {
  const path = join(folder, 'b.csv')
  const first = openRejects(path)
  first.add({ row: fakeRow({}), code: 'BAD', reason: 'no' })
  first.close()
  openRejects(path).close()
  expect(readFileSync(path, 'utf8')).toBe('file,line,code,reason,row\n')
})

test('another file is never written over', () => {
  const path = join(folder, 'precious.csv')
  writeFileSync(path, 'Case ID,Activity\n')
  expect(() => openRejects(path)).toThrow('precious.csv is there already and is no rejects file')
  expect(() => openRejects(folder)).toThrow('is no rejects file')
  expect(readFileSync(path, 'utf8')).toBe('Case ID,Activity\n')
})

test('a place that cannot be written to is named', () => {
  expect(() => openRejects(join(folder, 'nowhere', 'a.csv'))).toThrow(/cannot be written \(ENOENT\)/)
})
