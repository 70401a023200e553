import { caller, json, sourceOf } from '../spec/source-under-test'

const forbidden = { message: 'Not yours.', extensions: { code: 'FORBIDDEN' } }
const entityFetch = (count: number) => ({
  query:
    'query($representations:[_Any!]!){_entities(representations:$representations){...on Deal{commission owner}}}',
  variables: {
    representations: Array.from({ length: count }, (_, at) => ({ __typename: 'Deal', id: String(at) })),
  },
})
const rows = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ ...forbidden, path: ['_entities', at, 'commission'] }))
const entities = (count: number) => Array.from({ length: count }, () => ({ commission: null, owner: 'A' }))

test('a department that refuses thousands of rows, again and again, is healthy and is asked on', async () => {
  const { ask, outcomes } = await sourceOf(
    json({ data: { _entities: entities(1200) }, errors: rows(1200) }),
    { answerBytes: 10_000_000 },
  )
  for (let time = 0; time < 5; time++) {
    const { data, errors } = await ask(entityFetch(1200))
    expect((data as { _entities: unknown[] })._entities).toHaveLength(1200)
    expect(errors).toHaveLength(1200)
    expect(errors[1199]).toMatchObject({
      path: ['_entities', 1199, 'commission'],
      extensions: { code: 'FORBIDDEN', department: 'support' },
    })
  }
  expect(outcomes).toEqual(Array(5).fill('answered'))
})

test('a list of errors that is too long to read is cut, and how many are left out is told', async () => {
  const answer = json({ data: { _entities: entities(1) }, errors: rows(10_200) })
  const { ask, outcomes } = await sourceOf(answer, { answerBytes: 10_000_000 })
  const { errors } = await ask(entityFetch(1))
  expect(errors).toHaveLength(10_001)
  expect(errors.at(-1)).toEqual({
    message: 'support has 200 more errors, which are not told. Ask for fewer rows to see them.',
    path: undefined,
    extensions: { code: 'FORBIDDEN', count: 200, department: 'support' },
  })
  expect(outcomes).toEqual(['answered'])
})

test('errors of whatever shape are no failure of the department, and each has a sentence and a code', async () => {
  const odd = [
    null,
    'x',
    7,
    {},
    { message: '' },
    { message: ' ', path: ['ticket'], extensions: forbidden.extensions },
    { path: 'ticket' },
  ]
  const { ask, outcomes } = await sourceOf(json({ data: { ticket: null, queue: null }, errors: odd }))
  const { errors } = await ask()
  for (const { message, extensions } of errors) {
    expect(message.trim()).not.toBe('')
    expect(['SUBGRAPH_UNAVAILABLE', 'FORBIDDEN']).toContain(extensions!['code'])
  }
  expect(errors[0]).toMatchObject({ message: 'support does not say why.', path: ['ticket'] })
  expect(outcomes).toEqual(['answered'])
})

test('an error without a path explains every root field that is null and that no other error names', async () => {
  const named = { ...forbidden, message: 'No ticket.', path: ['ticket'] }
  const { ask } = await sourceOf(
    json({ data: { ticket: null, queue: null, me: 'me' }, errors: [named, forbidden] }),
  )
  const { errors } = await ask({ query: '{ticket(id:"1"){id} queue{id} me other}' })
  expect(errors.map(({ message, path }) => [message, path])).toEqual([
    ['No ticket.', ['ticket']],
    ['Not yours.', ['queue']],
    ['Not yours.', ['other']],
  ])
})

test('where nothing was answered, one error explains all that was asked', async () => {
  const { ask } = await sourceOf(json({ data: null, errors: [{ ...forbidden, path: ['queue', 0, 'id'] }] }))
  expect((await ask()).errors.map(({ path }) => path)).toEqual([['queue', 0, 'id'], ['ticket'], ['queue']])
})

test('a failed fetch that only asks what something is leaves an error all the same', async () => {
  const { ask } = await sourceOf(json({}, 503))
  const { errors } = await ask({
    query:
      'query($representations:[_Any!]!){_entities(representations:$representations){...on Media{__typename}}}',
    variables: { representations: [{ __typename: 'Media', id: caller.requestId }] },
  })
  expect(errors.map(({ path }) => path)).toEqual([['_entities', 0, '__typename']])
})
