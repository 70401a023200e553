import { buildSchema } from 'graphql'
import { type Release, sectionOf, withSection } from './changelog.rules'
import { eventChanges } from './event-changes.rules'
import { graphChanges } from './graph-changes'
import { versionProblem } from './version.rules'

const before = buildSchema(`
  type Query { ticket(id: ID!): Ticket agents: [String!] }
  type Ticket { id: ID! state: State subject: String }
  enum State { OPEN CLOSED }`)
const after = buildSchema(`
  type Query { ticket(id: ID!): Ticket }
  type Ticket { id: ID! state: State subject: String @deprecated(reason: "Ask for title.") title: String team: Team }
  type Team { name: String }
  enum State { OPEN HELD CLOSED }`)

const schema = (properties: object) => ({
  title: 'x',
  description: 'A ticket was opened.',
  type: 'object',
  properties,
})
const revision = (type: string, properties: object) => ({
  current: { type, schema: schema(properties), example: {} },
  earlier: [],
})
const priority = (...examples: string[]) => ({ type: 'string', 'x-holds': 'key', maxLength: 100, examples })

const graph = graphChanges(before, after)
const events = eventChanges(
  new Map([
    ['support.ticket-opened.v1', revision('support.ticket-opened.v1', { priority: priority('low') })],
  ]),
  new Map([
    [
      'support.ticket-opened.v1',
      revision('support.ticket-opened.v1', { priority: priority('low', 'high'), at: { type: 'boolean' } }),
    ],
    ['support.ticket-held.v1', revision('support.ticket-held.v1', {})],
  ]),
)
const second: Release = { version: '0.2.0', date: '2026-12-01', graph, events }

test('what changed in the graph is told by what it does to a client', () => {
  expect(graph).toEqual({
    breaking: ['Query.agents was removed.'],
    surprising: ['HELD was added to enum type State.'],
    added: ['Ticket.title', 'Ticket.team', 'Team', 'State.HELD'],
    deprecated: ['Ticket.subject'],
  })
})

test('what changed in the events is what they have more', () => {
  expect(events).toEqual({
    added: ['`support.ticket-held.v1`: A ticket was opened.'],
    grown: [
      '`support.ticket-opened.v1`: `priority` is now (key; so far `low`, `high`)',
      '`support.ticket-opened.v1`: `at` is new (boolean)',
    ],
  })
})

test('a section tells of both, and leaves out what did not happen', () => {
  expect(sectionOf({ ...second, graph: { ...graph, surprising: [], added: [], deprecated: [] } }))
    .toBe(`## 0.2.0 (2026-12-01)

### Graph

Breaking:

- Query.agents was removed.

### Events

New:

- \`support.ticket-held.v1\`: A ticket was opened.

Grown:

- \`support.ticket-opened.v1\`: \`priority\` is now (key; so far \`low\`, \`high\`)
- \`support.ticket-opened.v1\`: \`at\` is new (boolean)`)
})

test('the latest release stands first, each once', () => {
  const nothing = { graph: graphChanges(before, before), events: eventChanges(new Map(), new Map()) }
  const first = withSection(null, { version: '0.1.0', date: '2026-11-27', graph: null, events: null })
  const both = withSection(first, { ...second, ...nothing })
  expect([...both.matchAll(/^## .*$/gm)].map(String)).toEqual([
    '## 0.2.0 (2026-12-01)',
    '## 0.1.0 (2026-11-27)',
  ])
  expect(both).toMatch(/^# Changelog\n/)
  expect(both).toContain('Nothing changed.')
  expect(both).toContain('Published for the first time')
  expect(() => withSection(both, second)).toThrow('has a section of 0.2.0 already')
})

test.each([
  ['0.2.0', '0.1.9', null],
  ['1.0.0', '0.9.9', null],
  ['0.10.0', '0.9.0', null],
  ['0.1.0', '0.1.0', 'does not come after'],
  ['0.1.9', '0.2.0', 'does not come after'],
  ['1.0', '0.2.0', 'is no version'],
  ['v1.0.0', '0.2.0', 'is no version'],
])('%s after %s', (next, current, said) => {
  const problem = versionProblem(next, current)
  if (said === null) expect(problem).toBeNull()
  else expect(problem).toContain(said)
})
