import { GraphQLError } from 'graphql'
import { isDatabaseReadOnly } from './database-read-only'
import { createLog } from './log'
import { maskError } from './mask'

const failed = (cause: object) => Object.assign(new Error('query failed'), { driverError: cause })

test.each([
  ['a full disk', failed({ code: '53100' })],
  ['a connection that could not be opened for want of room', Object.assign(new Error(), { code: '53100' })],
  ['a database that takes no writes', failed({ code: '25006' })],
])('%s is told with a code of its own, and that nothing was changed', (_what, error) => {
  expect(isDatabaseReadOnly(error)).toBe(true)
  const original = new GraphQLError('query failed', { originalError: error, path: ['openDeal'] })
  expect(maskError(createLog('sales', 'silent'))(original.toJSON(), original)).toEqual({
    message:
      'This department cannot store anything at the moment: its disk is full. Nothing was changed. Try again later.',
    path: ['openDeal'],
    extensions: { code: 'WRITES_UNAVAILABLE' },
  })
})

test.each([
  ['a database that is away', failed({ code: '57P01' })],
  ['a taken value', failed({ code: '23505' })],
  ['nothing', undefined],
])('%s is not', (_what, error) => expect(isDatabaseReadOnly(error)).toBe(false))
