import { parseCommand } from './parking-command'

test.each([
  [[], /Say what to do: list, show, redrive, discard/],
  [['explode'], /Say what to do/],
  [['list'], /list needs --database/],
  [['redrive', '--database', 'x', '--group', 'g'], /redrive needs --source, --stream, --actor/],
  [
    ['discard', '--database', 'x', '--group', 'g', '--source', 's', '--stream', 't', '--actor', 'a'],
    /discard needs --reason/,
  ],
  [['list', '--databse', 'x'], /Unknown option '--databse'/],
])('%j is answered with what is missing', (args, message) => {
  expect(() => parseCommand(args)).toThrow(message)
})
