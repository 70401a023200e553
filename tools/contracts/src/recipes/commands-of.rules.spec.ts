import { tmpdir } from 'node:os'
import { ensureProgram, readConfig } from '@customer-graph/tools-kafka'
import { commandsOf } from './commands-of.rules'
import { runUntil } from './run-until'

test('the commands of a page are the lines of its shell blocks', () => {
  const page = [
    'a',
    '```sh',
    '# first',
    'ls -l',
    '',
    'ls',
    '```',
    '```json',
    '{}',
    '```',
    '```bash',
    'pwd',
    '```',
  ].join('\n')
  expect(commandsOf(page)).toEqual(['ls -l', 'ls', 'pwd'])
})

test('a command that goes on for ever is ended once it has written enough, one that ends is answered with its code', async () => {
  const options = { cwd: tmpdir(), env: process.env }
  const endless = await runUntil('echo here; sleep 600 | cat', {
    ...options,
    enough: ({ out }) => out.includes('here'),
  })
  expect(endless).toEqual({ code: null, out: 'here\n', err: '' })
  expect(await runUntil('echo no >&2; exit 3', { ...options, enough: () => false })).toEqual({
    code: 3,
    out: '',
    err: 'no\n',
  })
  const silent = await runUntil('sleep 600', { ...options, enough: () => false, patienceMs: 50 })
  expect(silent).toEqual({ code: null, out: '', err: '' })
})

test('a program that is missing is named, with what to do', () => {
  const config = readConfig({})
  expect(ensureProgram({ command: ['no-such-program'], packaged: 'none-such' }, config)).toBe(
    'no-such-program is not here. Install it (Debian: apt-get install none-such).',
  )
  expect(ensureProgram({ command: ['bash', '--version'], packaged: 'bash' }, config)).toBeNull()
})
