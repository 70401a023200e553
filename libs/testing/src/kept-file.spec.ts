import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BrokenFile, createText, readKept, replaceText } from './kept-file'

const folder = mkdtempSync(join(tmpdir(), 'kept-file-'))
const file = join(folder, 'kept.json')
afterAll(() => rmSync(folder, { recursive: true }))
afterEach(() => rmSync(file, { recursive: true, force: true }))

test('a file is replaced as a whole, for its owner alone, and nothing else is left in its folder', () => {
  writeFileSync(file, 'old', { mode: 0o644 })
  replaceText(file, 'new')
  expect(readFileSync(file, 'utf8')).toBe('new')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).toEqual(['kept.json'])
})

test('a file that cannot be replaced stays as it was', () => {
  expect(() => replaceText(join(file, 'not', 'a', 'folder'), 'new')).toThrow('ENOENT')
  expect(existsSync(file)).toBe(false)
})

test('only the first of two creates a file, and it is never seen half written', () => {
  expect(createText(file, 'first')).toBe(true)
  expect(createText(file, 'second')).toBe(false)
  expect(readFileSync(file, 'utf8')).toBe('first')
  expect(readdirSync(folder)).toEqual(['kept.json'])
})

test('what cannot be understood is refused with the file and what to do', () => {
  const read = () => readKept(file, (value) => value as object, 'Remove it.')
  expect(read()).toBeUndefined()
  writeFileSync(file, '{"half":')
  expect(read).toThrow(BrokenFile)
  expect(read).toThrow(`${file} cannot be understood: it was cut off, or changed by hand. Remove it.`)
})
