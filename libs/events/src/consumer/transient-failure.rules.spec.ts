import { transientFailure } from './transient-failure.rules'

const failure = (code: string, message = 'failed') => Object.assign(new Error(message), { code })

test.each([
  ['away', failure('ECONNREFUSED')],
  ['away', failure('57P01')],
  ['away', failure('08006')],
  ['away', failure('25P03')],
  ['away', failure('53100')],
  ['away', failure('25006')],
  ['away', new Error('Connection terminated unexpectedly')],
  ['away', new Error('wrapped', { cause: failure('ECONNRESET') })],
  ['contended', failure('40P01')],
  ['contended', failure('40001')],
  ['contended', failure('57014')],
  [null, failure('23505')],
  [null, failure('25P02')],
  [null, new TypeError('x is undefined')],
  [null, 'thrown text'],
])('%s: %s', (expected, error) => expect(transientFailure(error)).toBe(expected))
