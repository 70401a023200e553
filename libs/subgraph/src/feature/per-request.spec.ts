import { type Cause } from '@customer-graph/events'
import { accept, type Decision, refuse, wrongState, type WrongState } from '@customer-graph/glossary'
import { type DataSource } from 'typeorm'
import { graphContext } from '../context'
import { createLog } from '../log'
import { contextsOf, type DepartmentContext } from './department-context'
import { instantOf, perRequest } from './per-request'

const caller = {
  subject: '019a9f3e-7c1a-7b5e-9d55-0f8a4b6c2d10',
  department: 'sales' as const,
  roles: [],
  requestId: 'request-1',
}

/** A request whose commands do nothing but end as their work does. */
function request(): DepartmentContext {
  let now = Date.parse('2026-11-20T09:00:00Z')
  const contextOf = contextsOf({
    database: { manager: {} } as DataSource,
    clock: { now: () => new Date((now += 1000)) },
    transaction: (_cause: Cause, work) => work({} as never),
  })
  return contextOf(graphContext(caller, null, createLog('sales', 'silent')))
}

let made = 0
const loaded = perRequest(() => ({ made: (made += 1) }))
beforeEach(() => void (made = 0))

test('a value is made when it is first asked for, and once for a request', () => {
  const [one, other] = [request(), request()]
  expect(made).toBe(0)
  expect(loaded(one)).toBe(loaded(one))
  expect(loaded(other)).not.toBe(loaded(one))
  expect(made).toBe(2)
})

test.each<[string, () => Promise<Decision<object, WrongState>>]>([
  ['accepted', async () => accept({})],
  ['refused', async () => refuse(wrongState('closed', 'It is closed.'))],
  ['failed', () => Promise.reject(new Error('no room on the disk'))],
])('after a command that was %s it is made anew, and so is the instant', async (_how, work) => {
  const context = request()
  const [before, then] = [loaded(context), instantOf(context)]
  expect(instantOf(context)).toEqual(then)
  await context.transaction(context.cause, work).catch(() => undefined)
  expect(loaded(context)).not.toBe(before)
  expect(instantOf(context).getTime()).toBeGreaterThan(then.getTime())
})

test('a copy of the context, which is what the server hands to resolvers, is the same request', async () => {
  const context = request()
  const copy = { ...context }
  const before = loaded(copy)
  expect(loaded(context)).toBe(before)
  await copy.transaction(copy.cause, async () => undefined)
  expect(loaded(copy)).not.toBe(before)
})

test('while a command runs, and after another request’s, it stays', async () => {
  const [context, other] = [request(), request()]
  const before = loaded(context)
  await other.transaction(other.cause, async () => expect(loaded(context)).toBe(before))
  expect(loaded(context)).toBe(before)
})
