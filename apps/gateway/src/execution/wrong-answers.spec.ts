import { setImmediate as turn } from 'node:timers/promises'
import { readFile } from 'node:fs/promises'
import { executorUnderTest } from '../spec/executor-under-test'
import { supergraphOf } from '../spec/stub-subgraphs'

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])\n'
const supergraph = supergraphOf([
  {
    name: 'support',
    sdl: `${link} type Query { tickets(first: Int!): Tickets } type Tickets { nodes: [Ticket!]! }
      type Ticket @key(fields: "id") { id: ID! subject: String assignee: Person }
      type Person @key(fields: "id") { id: ID! }`,
  },
  {
    name: 'people',
    sdl: `${link} type Person @key(fields: "id") { id: ID! name: String team: Team } type Team @key(fields: "id") { id: ID! }`,
  },
  {
    name: 'success',
    sdl: `${link} type Person @key(fields: "id") { id: ID! handoffs: Handoffs } type Handoffs { nodes: [Handoff!]! }
      type Handoff { deal: Deal } type Deal @key(fields: "id") { id: ID! }
      type Team @key(fields: "id") { id: ID! goal: String }`,
  },
  { name: 'sales', sdl: `${link} type Deal @key(fields: "id") { id: ID! stage: String }` },
])
const query = `{ tickets(first: 1) { nodes {
  subject assignee { name team { goal } handoffs { nodes { deal { stage } } } } } } }`

type Representations = readonly { readonly id: string }[]
const entitiesOf = (of: (id: string) => unknown) => (request: { variables: object }) => ({
  data: {
    _entities: (request.variables as { representations: Representations }).representations.map(({ id }) =>
      of(id),
    ),
  },
})
const departments = {
  support: (): unknown => ({
    data: {
      tickets: {
        nodes: [{ __typename: 'Ticket', id: 't', subject: 'S', assignee: { __typename: 'Person', id: 'p' } }],
      },
    },
  }),
  people: entitiesOf((id) => ({ name: `Name of ${id}`, team: { __typename: 'Team', id: 'm' } })),
  success: (request: { query: string; variables: object }) =>
    entitiesOf(() =>
      request.query.includes('goal')
        ? { goal: 'G' }
        : { handoffs: { nodes: [{ deal: { __typename: 'Deal', id: 'd' } }] } },
    )(request),
  sales: entitiesOf(() => ({ stage: 'WON' })),
}

const unhandled: unknown[] = []
const note = (reason: unknown) => void unhandled.push(reason)
beforeAll(() => process.on('unhandledRejection', note))
afterAll(() => process.off('unhandledRejection', note))

/** Node tells of an unhandled rejection once a turn of the event loop is over; a read of a file makes sure of one. */
async function nothingUnhandled(): Promise<void> {
  await turn()
  await readFile(__filename)
  await turn()
  expect(unhandled).toEqual([])
}

/** Values that stand where another was promised. */
const wrong: Record<string, unknown> = {
  null: null,
  nothing: undefined,
  text: 'x',
  number: 1.5,
  yes: true,
  list: [],
  'list of lists': [[[]]],
  'list of texts': ['x', null, 3],
  object: {},
  'object of an object': { nodes: {} },
  'wrong typename': { __typename: ['Person'], id: 'p' },
  'unknown typename': { __typename: 'constructor', id: 'p' },
  'key of another type': { __typename: 'Person', id: { id: {} } },
  prototype: JSON.parse('{"__proto__": {"x": 1}, "constructor": 1, "__typename": "__proto__"}') as unknown,
  deep: JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`) as unknown,
  'deep object': JSON.parse(`${'{"id":'.repeat(50_000)}1${'}'.repeat(50_000)}`) as unknown,
}

/** Every answer with the value at each of its places in turn replaced. */
function* replaced(value: unknown, by: unknown): Generator<unknown> {
  yield by
  if (typeof value !== 'object' || value === null) return
  for (const [key, inside] of Object.entries(value))
    for (const changed of replaced(inside, by))
      yield Array.isArray(value)
        ? value.map((each, at) => (String(at) === key ? changed : (each as unknown)))
        : { ...value, [key]: changed }
}

test('as long as all answer well, all is answered', async () => {
  const { data, errors } = await executorUnderTest(supergraph, departments).ask(query)
  expect(errors).toEqual([])
  expect(data).toEqual({
    tickets: {
      nodes: [
        {
          subject: 'S',
          assignee: {
            name: 'Name of p',
            team: { goal: 'G' },
            handoffs: { nodes: [{ deal: { stage: 'WON' } }] },
          },
        },
      ],
    },
  })
})

test('an object for a list is an error at its path, and ends nothing else', async () => {
  const rig = executorUnderTest(supergraph, {
    ...departments,
    success: entitiesOf(() => ({
      goal: 'G',
      handoffs: { nodes: { deal: { __typename: 'Deal', id: 'd' } } },
    })),
  })
  const { data, errors } = await rig.ask(query)
  expect(data).toMatchObject({
    tickets: {
      nodes: [{ subject: 'S', assignee: { name: 'Name of p', team: { goal: 'G' }, handoffs: null } }],
    },
  })
  expect(errors.map(({ path }) => path)).toEqual([['tickets', 'nodes', 0, 'assignee', 'handoffs', 'nodes']])
  await nothingUnhandled()
})

test.each(Object.keys(wrong))(
  'no department ends the process or leaves a null unexplained: %s',
  async (name) => {
    for (const department of Object.keys(departments) as (keyof typeof departments)[]) {
      const well = (request: never) => (departments[department] as (request: never) => unknown)(request)
      const sample = well({ query, variables: { representations: [{ id: 'p' }] } } as never)
      for (const answer of replaced(sample, wrong[name])) {
        const rig = executorUnderTest(supergraph, { ...departments, [department]: () => answer })
        const { data, errors } = await rig.ask(query)
        for (const { message, path } of errors) {
          expect(message).not.toBe('')
          expect(path ?? []).not.toContain('@')
          expect(path ?? []).not.toContain('_entities')
        }
        const text = JSON.stringify(data)
        if (/null/.test(text))
          expect({ name, department, errors: errors.length > 0 || isGiven(answer) }).toMatchObject({
            errors: true,
          })
      }
    }
    await nothingUnhandled()
  },
)

/** Whether an answer says itself that something is null. */
const isGiven = (answer: unknown): boolean => (JSON.stringify(answer, null) ?? '').includes('null')
