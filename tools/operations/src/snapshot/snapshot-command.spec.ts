import { parseSnapshotCommand } from './snapshot-command'

test('a snapshot names its department, a restore also its file', () => {
  expect(parseSnapshotCommand('snapshot', ['support', '--to', 'f'])).toEqual({
    ...{ department: 'support', file: 'f', yes: false, data: '.data', database: undefined },
  })
  expect(parseSnapshotCommand('restore', ['sales', 'f', '--yes', '--database', 'postgres://…'])).toEqual({
    ...{ department: 'sales', file: 'f', yes: true, data: '.data', database: 'postgres://…' },
  })
  expect(parseSnapshotCommand('restore', ['--help'])).toBeNull()
})

test.each([
  ['snapshot', [], 'of which department: sales'],
  ['snapshot', ['marketing'], 'of which department: sales'],
  ['snapshot', ['sales', 'file'], '"file" is one word too many'],
  ['restore', ['sales'], 'which file'],
  ['restore', ['sales', 'a', 'b'], '"b" is one word too many'],
  ['restore', ['sales', 'a', '--to', 'b'], 'no --to'],
] as const)('%s %j says what is missing', (kind, words, sentence) => {
  expect(() => parseSnapshotCommand(kind, words)).toThrow(sentence)
})
