import { parseCommand } from './parking-command'

test.each([
  [[], /Say what to do: list, missed, undone, show, redrive, discard/],
  [['explode'], /Say what to do/],
  [['list'], /list needs DATABASE_URL or --database/],
  [['redrive', '--database', 'x', '--group', 'g'], /redrive needs --source, --stream, --actor/],
  [
    ['discard', '--database', 'x', '--group', 'g', '--source', 's', '--stream', 't', '--actor', 'a'],
    /discard needs --reason/,
  ],
  [['list', '--databse', 'x'], /Unknown option '--databse'/],
])('%j is answered with what is missing', (args, message) => {
  expect(() => parseCommand(args)).toThrow(message)
})

test('the database is the one of the environment unless another is named', () => {
  expect(parseCommand(['list'], 'postgres://a').database).toBe('postgres://a')
  expect(parseCommand(['list', '--database', 'postgres://b'], 'postgres://a').database).toBe('postgres://b')
})
