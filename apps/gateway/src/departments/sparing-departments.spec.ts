import { type IncomingMessage, type RequestListener } from 'node:http'
import { text } from 'node:stream/consumers'
import { caller, json, limits, sourceOf } from '../spec/source-under-test'

const query = { query: '{me}' }
const mutation = { query: 'mutation{close(id:"1"){id}}' }
const answer = { data: { me: 'answer' } }
const settled = () => new Promise((resolve) => setTimeout(resolve, 10))

/** Answers with each listener in turn, and with the last one from then on. */
function inTurn(...listeners: RequestListener[]) {
  const asked: IncomingMessage[] = []
  const listener: RequestListener = (request, response) => {
    const at = Math.min(asked.push(request), listeners.length) - 1
    listeners[at]!(request, response)
  }
  return { asked, listener }
}
const hangUp: RequestListener = ({ socket }) => void socket.destroy()

/** Holds every answer until it is released. */
function held(body: object = answer) {
  const waiting: (() => void)[] = []
  const listener: RequestListener = (request, response) =>
    void waiting.push(() => json(body)(request, response))
  return { waiting, listener, release: () => waiting.splice(0).forEach((go) => go()) }
}

test('a query whose connection breaks, as when a subgraph restarts, is asked again', async () => {
  const { asked, listener } = inTurn(hangUp, json(answer))
  const { ask, outcomes } = await sourceOf(listener)
  expect((await ask(query)).data).toEqual(answer.data)
  expect([asked.length, outcomes]).toEqual([2, ['retried', 'answered']])
})

test('a query on a kept connection that a restart has closed is asked again', async () => {
  const { asked, listener } = inTurn(json(answer), hangUp, json(answer))
  const { ask } = await sourceOf(listener)
  await ask(query)
  await settled() // the connection is kept for others a turn of the event loop after its answer
  expect((await ask(query)).errors).toEqual([])
  expect(asked.map(({ socket }) => socket === asked[0]!.socket)).toEqual([true, true, false])
})

test('a mutation is never sent twice', async () => {
  const { asked, listener } = inTurn(hangUp, json(answer))
  const { ask, outcomes } = await sourceOf(listener)
  expect((await ask(mutation)).errors[0]).toMatchObject({ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } })
  expect([asked.length, outcomes]).toEqual([1, ['unreachable']])
})

test('an answer that is no use is not asked for again', async () => {
  const { asked, listener } = inTurn(json({ errors: 'broken' }, 500))
  await (await sourceOf(listener)).ask(query)
  expect(asked).toHaveLength(1)
})

test('a department that fails again and again is not asked for a while', async () => {
  const { asked, listener } = inTurn(json({}, 503))
  const { ask, outcomes } = await sourceOf(listener)
  for (let fetch = 0; fetch < limits.breakerFailures; fetch++) await ask(query)
  outcomes.length = 0
  expect((await ask(query)).errors).toMatchObject([
    { path: ['me'], extensions: { code: 'SUBGRAPH_UNAVAILABLE', department: 'support' } },
  ])
  expect([asked.length, outcomes]).toEqual([limits.breakerFailures, ['refused']])
})

test('clients that leave and answers that are too long say nothing against a department', async () => {
  const { asked, listener } = inTurn(json({ data: { me: 'x'.repeat(limits.answerBytes) } }))
  const { ask } = await sourceOf(listener)
  for (let fetch = 0; fetch < limits.breakerFailures * 2; fetch++) await ask(query)
  for (let fetch = 0; fetch < limits.breakerFailures * 2; fetch++) await ask(query, AbortSignal.abort())
  await ask(query)
  expect(asked.length).toBeGreaterThan(limits.breakerFailures * 2)
})

test('the department is told how long it has: less when the request’s time is nearly over', async () => {
  const { asked, listener } = inTurn(json(answer))
  const { ask } = await sourceOf(listener)
  await ask(query)
  await ask(mutation, undefined, caller, performance.now() + 40)
  const [first, second] = asked.map(({ headers }) => Number(headers['x-deadline-ms']))
  expect(first).toBeGreaterThan(limits.queryFetchMs / 2)
  expect(first).toBeLessThanOrEqual(limits.queryFetchMs)
  expect(second).toBeLessThanOrEqual(40)
})

test('equal queries under way, of one caller, are asked once and answered each with its own copy', async () => {
  const { waiting, listener, release } = held()
  const { ask, outcomes } = await sourceOf(listener)
  const both = [ask(query), ask(query)]
  while (waiting.length === 0) await settled()
  release()
  const [first, second] = await Promise.all(both)
  expect([first!.data, second!.data]).toEqual([answer.data, answer.data])
  expect(first!.data).not.toBe(second!.data)
  expect(outcomes).toContain('1 query deduplicated')
})

test.each([
  ['of another person', { ...caller, subject: '019a9f3e-7c1a-7b5e-9d55-0f8a4b6c2d11' }],
  ['of another department', { ...caller, department: 'support' as const }],
  ['with other roles', { ...caller, roles: [] }],
])('a query %s is never answered with somebody else’s', async (_name, other) => {
  const { waiting, listener, release } = held()
  const { ask } = await sourceOf(listener)
  const both = [ask(query), ask(query, undefined, other)]
  while (waiting.length < 2) await settled()
  release()
  await Promise.all(both)
})

test('equal mutations are all sent', async () => {
  const { waiting, listener, release } = held()
  const { ask } = await sourceOf(listener)
  const both = [ask(mutation), ask(mutation)]
  while (waiting.length < 2) await settled()
  release()
  await Promise.all(both)
})

test('a query after a mutation does not join one from before it', async () => {
  const queries = held()
  const { ask } = await sourceOf(async (request, response) => {
    if ((await text(request)).includes('mutation')) json(answer)(request, response)
    else queries.listener(request, response)
  })
  const before = ask(query)
  while (queries.waiting.length < 1) await settled()
  await ask(mutation)
  const after = ask(query)
  while (queries.waiting.length < 2) await settled()
  queries.release()
  await Promise.all([before, after])
})

test('an entity asked for twice is fetched once, and its data and errors reach both places', async () => {
  const ids = ['1', '2', '1']
  const fetched: unknown[] = []
  const { ask, outcomes } = await sourceOf(async (request, response) => {
    fetched.push(JSON.parse(await text(request)).variables.representations)
    json({
      data: { _entities: [{ tickets: [] }, { tickets: null }] },
      errors: [
        { message: 'No.', path: ['_entities', 0, 'open'], extensions: { code: 'FORBIDDEN' } },
        { message: 'No.', path: ['_entities', 1, 'tickets'], extensions: { code: 'FORBIDDEN' } },
      ],
    })(request, response)
  })
  const { data, errors } = await ask({
    query:
      'query($representations:[_Any!]!){_entities(representations:$representations){...on Customer{tickets{id} open}}}',
    variables: { representations: ids.map((id) => ({ __typename: 'Customer', id })) },
  })
  expect(fetched).toEqual([['1', '2'].map((id) => ({ __typename: 'Customer', id }))])
  expect(data).toEqual({ _entities: [{ tickets: [] }, { tickets: null }, { tickets: [] }] })
  expect(errors.map(({ path }) => path)).toEqual([
    ['_entities', 0, 'open'],
    ['_entities', 2, 'open'],
    ['_entities', 1, 'tickets'],
  ])
  expect(outcomes).toEqual(['1 entity deduplicated', 'answered'])
})

test('an idle connection is let go before the department closes it', async () => {
  const { asked, listener } = inTurn((request, response) => {
    response.setHeader('keep-alive', 'timeout=600')
    json(answer)(request, response)
  })
  const { ask } = await sourceOf(listener, { idleMs: 30 })
  await ask(mutation)
  await new Promise((resolve) => setTimeout(resolve, 100))
  await ask(mutation)
  expect(asked[1]!.socket).not.toBe(asked[0]!.socket)
})
