import fc from 'fast-check'
import { withoutRepeats } from './equal-entities'

const customer = (id: number) => ({ __typename: 'Customer', id: String(id) })
const fetchOf = (...ids: number[]) => ({ query: 'query', variables: { representations: ids.map(customer) } })
const named = (id: number) => ({ name: `Customer ${id}`, tags: ['a'] })

test('each entity is asked for once, and its answer reaches every place', () => {
  const { request, repeats, fanOut } = withoutRepeats(fetchOf(1, 2, 1, 1))
  expect([request.variables, repeats]).toEqual([{ representations: [customer(1), customer(2)] }, 2])
  const answer = fanOut({ data: { _entities: [named(1), named(2)] }, errors: [], leftOut: 0 })
  expect(answer.data).toEqual({ _entities: [named(1), named(2), named(1), named(1)] })
})

test('no two places share an object, for the executor writes into them', () => {
  const { fanOut } = withoutRepeats(fetchOf(1, 1))
  const entities = fanOut({ data: { _entities: [named(1)] }, errors: [], leftOut: 0 }).data!['_entities'] as {
    tags: unknown
  }[]
  expect(entities[0]).not.toBe(entities[1])
  expect(entities[0]!.tags).not.toBe(entities[1]!.tags)
})

test('an error of one entity is told at every place it stands', () => {
  const { fanOut } = withoutRepeats(fetchOf(1, 2, 2))
  const error = { message: 'No.', extensions: { code: 'FORBIDDEN' } }
  const { errors } = fanOut({
    data: { _entities: [named(1), null] },
    errors: [{ ...error, path: ['_entities', 1, 'tags', 0] }, error, { ...error, path: ['_entities'] }],
    leftOut: 0,
  })
  expect(errors.map(({ path }) => path)).toEqual([
    ['_entities', 1, 'tags', 0],
    ['_entities', 2, 'tags', 0],
    undefined,
    ['_entities'],
  ])
})

test.each([[{ _entities: [named(1)] }], [{ _entities: null }], [{}]])(
  'an answer with entities missing (%j) is unusable',
  (data) => {
    expect(() => withoutRepeats(fetchOf(1, 2, 2)).fanOut({ data, errors: [], leftOut: 0 })).toThrow(
      '2 entities',
    )
  },
)

test('a fetch without entities is left alone', () => {
  const request = { query: '{ me }' }
  const answer = { data: { me: 'me' }, errors: [], leftOut: 0 }
  const { request: same, fanOut } = withoutRepeats(request)
  expect([same, fanOut(answer)]).toEqual([request, answer])
})

test('whatever repeats, the answer is the one that nothing left out would have given', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 30 }), (ids) => {
      const { request, fanOut } = withoutRepeats(fetchOf(...ids))
      const asked = request.variables!['representations'] as { id: string }[]
      const { data } = fanOut({
        data: { _entities: asked.map(({ id }) => named(Number(id))) },
        errors: [],
        leftOut: 0,
      })
      expect(data).toEqual({ _entities: ids.map(named) })
    }),
  )
})
