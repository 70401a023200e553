import { GraphQLError } from 'graphql'
import { QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm'
import { isDatabaseAway } from './database-away'
import { createLog } from './log'
import { maskError } from './mask'

const failed = (cause: object) => Object.assign(new Error('query failed'), { driverError: cause })

test.each([
  [
    'a refused connection',
    Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' }),
  ],
  ['a connection that broke', new Error('Connection terminated unexpectedly')],
  ['a full pool', new Error('timeout exceeded when trying to connect')],
  ['a server that shuts down', failed({ code: '57P01' })],
  ['a server that still starts', failed({ code: '57P03' })],
  [
    'a statement after the connection was closed',
    failed(new Error('Client was closed and is not queryable')),
  ],
  ['a statement after TypeORM let the connection go', new QueryRunnerAlreadyReleasedError()],
  ['the same through a manager', new QueryRunnerProviderAlreadyReleasedError()],
  ['a statement on a broken connection', failed(new Error('Connection terminated unexpectedly'))],
])('%s is a database that is away, and the client is told to try again', (_what, error) => {
  expect(isDatabaseAway(error)).toBe(true)
  const original = new GraphQLError('query failed', { originalError: error, path: ['customer'] })
  expect(maskError(createLog('sales', 'silent'))(original.toJSON(), original)).toEqual({
    message: 'This department can neither read nor write at the moment. Try again.',
    path: ['customer'],
    extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
  })
})

test.each([
  ['a mistake of ours', new TypeError('x is not a function')],
  ['a taken value', failed({ code: '23505' })],
  ['a statement that took too long', failed({ code: '57014' })],
  ['nothing', undefined],
])('%s is not', (_what, error) => expect(isDatabaseAway(error)).toBe(false))
