import { writeFileSync } from 'node:fs'
import { gatewayUnderTest } from '../spec/gateway-under-test'
import { stubServer, supergraphOf } from '../spec/stub-subgraphs'

const rig = gatewayUnderTest()

test('with a department away the rest is answered, and what is null says why, once for all rows of a list', async () => {
  await rig.support.close()
  const answer = await rig.ask('{ customers { name theirs: tickets { id } } }')
  expect(answer.data).toEqual({
    customers: [
      { name: 'Customer 1', theirs: null },
      { name: 'Customer 2', theirs: null },
    ],
  })
  expect(answer.errors).toEqual([
    {
      message: 'support cannot be reached at the moment.',
      path: ['customers', 0, 'theirs'],
      extensions: { code: 'SUBGRAPH_UNAVAILABLE', department: 'support', count: 2 },
    },
  ])
})

test('with a department hanging the rest is answered once its time is over', async () => {
  const hanging = await stubServer(() => undefined)
  rig.opened.push(hanging.close)
  const impatient = await rig.start({ SUBGRAPH_SUPPORT_URL: hanging.url.href, QUERY_FETCH_TIMEOUT_MS: '100' })
  const answer = await rig.ask('{ customer(id: "1") { name tickets { id } } }', impatient)
  expect(answer.data).toEqual({ customer: { name: 'Customer 1', tickets: null } })
  expect(answer.errors).toEqual([
    {
      message: 'support did not answer in time.',
      path: ['customer', 'tickets'],
      extensions: { code: 'SUBGRAPH_TIMEOUT', department: 'support' },
    },
  ])
})

test('a root field of a department that is away is null beside the other department’s', async () => {
  await rig.support.close()
  const answer = await rig.ask('{ ticket(id: "1") { id } customer(id: "1") { name } }')
  expect(answer.data).toEqual({ ticket: null, customer: { name: 'Customer 1' } })
  expect(answer.errors).toMatchObject([
    { path: ['ticket'], extensions: { code: 'SUBGRAPH_UNAVAILABLE', department: 'support' } },
  ])
})

const away = (path: (string | number)[]) => ({
  message: 'sales cannot be reached at the moment.',
  path,
  extensions: { code: 'SUBGRAPH_UNAVAILABLE', department: 'sales' },
})

test('with the owner of a lookup away, the others still tell what they know of the key', async () => {
  await rig.sales.close()
  const answer = await rig.ask('{ customer(id: "1") { id is: __typename name tickets { id } } me }')
  expect(answer.data).toEqual({
    customer: { id: '1', is: 'Customer', name: null, tickets: [{ id: 't1' }] },
    me: null,
  })
  expect(answer.errors).toEqual([away(['customer', 'name']), away(['me'])])
})

test('a lookup that asks nothing else of its absent owner still says that nobody vouches for the entity', async () => {
  await rig.sales.close()
  const { answer } = await rig.send({
    query: 'query($which: ID!) { ours: customer(id: $which) { tickets { id } } }',
    variables: { which: '7' },
  })
  expect(answer.data).toEqual({ ours: { tickets: [{ id: 't7' }] } })
  expect(answer.errors).toEqual([away(['ours'])])
})

test('a field that the schema does not mark as a lookup is null when its owner is away', async () => {
  const unmarked = { ...rig.sales, sdl: rig.sales.sdl.replace('Customer @lookup', 'Customer') }
  writeFileSync(rig.supergraphPath, supergraphOf([unmarked, rig.support]))
  const other = await rig.start()
  await rig.sales.close()
  const answer = await rig.ask('{ customer(id: "1") { name tickets { id } } }', other)
  expect(answer.data).toEqual({ customer: null })
  expect(answer.errors).toEqual([away(['customer'])])
})
