import { {{noun.camel}}Added } from '@customer-graph/contracts-{{department}}'
import { newId } from '@customer-graph/glossary'
import { departmentForTests } from '@customer-graph/subgraph/for-tests'
import { options } from '../composition'

const open = () =>
  departmentForTests({
    department: '{{department}}',
    options,
    startsAt: '2026-11-23T09:00:00Z',
    caller: () => ({ subject: newId<'Person'>(), department: 'operations' }),
  })

let {{department.camel}}: Awaited<ReturnType<typeof open>>
beforeAll(async () => void ({{department.camel}} = await open()))
afterEach(() => {{department.camel}}.forget())
afterAll(() => {{department.camel}}.close())

const customerId = newId<'Customer'>()
const add = (name: string) =>
  {{department.camel}}.mutate(
    'add{{Noun}}',
    { customerId, name },
    '... on {{Noun}} { id name addedAt } ... on InvalidInput { problems { path } }',
  )

test('{{a noun.words}} that was added is found by its id, in the list and with its customer, and announced', async () => {
  const added = await add('First')
  const { data } = await {{department.camel}}.ask(
    `query ($id: ID!, $of: [_Any!]!) {
      {{noun.camel}}(id: $id) { name customer { id } }
      {{nouns.camel}}(first: 5) { nodes { id } }
      _entities(representations: $of) { ... on Customer { {{nouns.camel}}(first: 5) { nodes { id } } } }
    }`,
    { id: added.id, of: [{ __typename: 'Customer', id: customerId }] },
  )
  expect(data).toMatchObject({
    {{noun.camel}}: { name: 'First', customer: { id: customerId } },
    {{nouns.camel}}: { nodes: [{ id: added.id }] },
    _entities: [{ {{nouns.camel}}: { nodes: [{ id: added.id }] } }],
  })
  expect(await {{department.camel}}.announced()).toMatchObject([
    { type: {{noun.camel}}Added.type, data: { {{noun.camel}}Id: added.id, customerId, name: 'First' } },
  ])
})

test('one that is refused leaves nothing behind', async () => {
  expect(await add(' ')).toMatchObject({ problems: [{ path: 'name' }] })
  expect(await {{department.camel}}.announced()).toEqual([])
})
