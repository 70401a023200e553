import { stepsOf } from './plan'

const fetch = {
  kind: 'Fetch',
  serviceName: 'sales',
  operation: '{ me }',
  operationName: undefined,
  operationKind: 'query',
}
const planOf = (node: object) => stepsOf({ kind: 'QueryPlan', node } as never)

test('what is known is read', () => {
  expect(planOf({ kind: 'Sequence', nodes: [fetch] })).toMatchObject({
    kind: 'sequence',
    steps: [{ department: 'sales' }],
  })
})

test('what a planner says and means nothing by is taken', () => {
  expect(planOf({ ...fetch, hasDefers: false, contextRewrites: [], id: undefined })).toMatchObject({
    kind: 'fetch',
  })
})

test.each<[string, object]>([
  [
    'a fetch with context',
    { ...fetch, contextRewrites: [{ kind: 'KeyRenamer', path: ['a'], renameKeyTo: 'b' }] },
  ],
  ['a fetch that others wait for by its id', { ...fetch, id: '1' }],
  ['a fetch with something new', { ...fetch, cacheKey: 'x' }],
  [
    'a rewrite with something new',
    { ...fetch, outputRewrites: [{ kind: 'KeyRenamer', path: ['a'], renameKeyTo: 'b', when: 'x' }] },
  ],
  ['a new kind of rewrite', { ...fetch, inputRewrites: [{ kind: 'Dropper', path: ['a'] }] }],
  [
    'a requirement with something new',
    {
      ...fetch,
      requires: [{ kind: 'InlineFragment', selections: [{ kind: 'Field', name: 'id', arguments: 'x' }] }],
    },
  ],
  ['a flattening with a filter', { kind: 'Flatten', path: ['a'], node: fetch, filter: 'x' }],
  ['a new kind of node', { kind: 'Stream', node: fetch }],
  ['what is deferred', { kind: 'Defer', primary: {}, deferred: [] }],
])('%s is refused when the plan is read', (_what, node) => {
  expect(() => planOf({ kind: 'Parallel', nodes: [fetch, node] })).toThrow(/cannot carry out/)
})
