import { describeRebuilt, parseRebuild } from './rebuild-command'

const names = ['timeline', 'facts']

test('a projection is switched when it is equal, unless told otherwise', () => {
  expect(parseRebuild(['timeline'], names)).toEqual({ projection: 'timeline', switchWhen: 'equal' })
  expect(parseRebuild(['facts', '--check-only'], names).switchWhen).toBe('never')
  expect(parseRebuild(['facts', '--accept-differences'], names).switchWhen).toBe('always')
})

test.each([
  [[], /Say which projection to rebuild, one at a time: timeline, facts/],
  [['tmieline'], /Say which projection/],
  [['timeline', 'facts'], /one at a time/],
  [['timeline', '--check-only', '--accept-differences'], /leave one out/],
  [['timeline', '--dry-run'], /Unknown option '--dry-run'/],
])('%j is answered with what is wrong', (args, message) => {
  expect(() => parseRebuild(args, names)).toThrow(message)
})

test('differences are told by key and column, never by content', () => {
  const examples = [
    { key: 'id=1', only: null, columns: ['headline'] },
    { key: 'id=2', only: 'live', columns: [] },
  ] as const
  const tables = [{ table: 'entry', equal: false, rows: { live: 2, rebuilt: 1 }, examples }]
  expect(describeRebuilt({ events: 2, tables, equal: false, switched: false })).toBe(
    `Built from 2 events.
  entry: DIFFERENT, 2 rows live and 1 rebuilt; for example
    id=1: other headline
    id=2: only among the live rows
Nothing was switched. If the rebuilt tables are right, run it again with --accept-differences.`,
  )
})
