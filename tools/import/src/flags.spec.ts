import { parseFlags } from './flags.rules'

const run = (...words: string[]) => {
  const parsed = parseFlags(words)
  return parsed.kind === 'run' ? parsed.flags : parsed
}

test('a CRM export needs its folder only', () => {
  expect(run('crm', 'export')).toEqual({
    source: 'crm',
    folder: 'export',
    gateway: null,
    token: null,
    dryRun: false,
    json: false,
    rejects: 'crm.rejects.csv',
  })
})

test('every flag is understood, with its value behind it or after an equals sign', () => {
  const flags = [
    '--zone=Europe/Rome',
    '--customers',
    'map.csv',
    '--gateway',
    'http://there/graphql',
    '--token=t',
  ]
  expect(run('helpdesk', 'log.csv', ...flags, '--dry-run', '--json', '--rejects', 'no.csv')).toEqual({
    source: 'helpdesk',
    file: 'log.csv',
    zone: 'Europe/Rome',
    customers: 'map.csv',
    gateway: 'http://there/graphql',
    token: 't',
    dryRun: true,
    json: true,
    rejects: 'no.csv',
  })
})

test.each([
  ['an unknown flag', ['crm', 'export', '--dryrun'], 'Unknown argument "--dryrun".'],
  ['a switch with a value', ['crm', 'export', '--json=yes'], 'Unknown argument "--json=yes".'],
  ['a flag without its value', ['crm', 'export', '--token', '--json'], '--token needs a value.'],
  ['a flag given twice', ['crm', 'export', '--token=a', '--token=b'], '--token is given twice.'],
  ['nothing', [], 'Say what to import: crm or helpdesk.'],
  ['an unknown importer', ['erp', 'x'], 'There is no importer "erp": use crm or helpdesk.'],
  ['no folder', ['crm'], 'crm needs the folder of the export.'],
  ['one place too many', ['crm', 'a', 'b'], 'Unknown argument "b".'],
  ['a zone for the CRM', ['crm', 'a', '--zone', 'Europe/Rome'], '--zone is for helpdesk, not for crm.'],
])('%s is refused', (_what, words, message) => {
  expect(parseFlags(words)).toEqual({ kind: 'wrong', message })
})

test('a help desk without a zone is refused, since a time without a zone is no time', () => {
  expect(parseFlags(['helpdesk', 'log.csv'])).toMatchObject({
    kind: 'wrong',
    message: expect.stringContaining('--zone'),
  })
})

test('--help wins over everything', () => {
  expect(parseFlags(['crm', '--nonsense', '--help'])).toEqual({ kind: 'help' })
})
