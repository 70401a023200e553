import { fakeRow } from '../csv/fake-row'
import { type Row } from '../csv/read-rows'
import { helpdeskMapping } from '../mapping/helpdesk-mapping'
import { loadMapping } from '../mapping/load-mapping'
import { casesOf } from './case'
import { eventReader } from './event.rules'
import { agentsOf, customersOf } from './party.rules'
import { survey } from './survey'
import { ticketOf } from './ticket.rules'

const mapping = loadMapping('helpdesk', helpdeskMapping)
const readEvent = eventReader(mapping, 'Europe/Rome')
const caseOf = (row: Row): string => row.cell('Case ID')

let line = 1
const event = (cells: Record<string, string> = {}): Row =>
  fakeRow(
    {
      'Case ID': 'Case 1',
      Activity: 'Take in charge ticket',
      Resource: 'Value 2',
      'Complete Timestamp': '2012/10/09 14:50:17.000',
      customer: 'Value 7',
      product: 'Value 3',
      seriousness_2: 'Value 2',
      service_level: 'Value 2',
      service_type: 'Value 1',
      workgroup: 'Value 4',
      ...cells,
    },
    ++line,
  )
const at = (time: string, cells: Record<string, string> = {}): Row =>
  event({ 'Complete Timestamp': `2012/10/09 ${time}.000`, ...cells })

const ticket = (...rows: Row[]) => {
  const reading = ticketOf(rows, mapping, readEvent)
  return reading.kind === 'draft'
    ? (reading.input(({ id }) => `id of ${id}`) as Record<string, unknown> & {
        activities: { kind: string; at: string }[]
      })
    : reading.rejected.map(({ row, code }) => [row, code])
}

async function* stream(rows: readonly Row[]): AsyncGenerator<Row> {
  yield* rows
}

describe('a ticket', () => {
  test('is told by its events, in UTC, with the agent’s name in the help desk', () => {
    expect(ticket(event())).toEqual({
      externalRef: { system: 'helpdesk', id: 'Case 1' },
      customerId: 'id of Value 7',
      priority: 'HIGH',
      category: 'Service type 1',
      plan: 'Plan 2',
      team: 'Team 4',
      product: 'Value 3',
      activities: [
        {
          kind: 'TAKE_IN_CHARGE',
          at: '2012-10-09T12:50:17.000Z',
          agentRef: { system: 'helpdesk', id: 'Value 2' },
          text: null,
        },
      ],
    })
  })

  test('tells its events by their time, and those of one time in the order of the file', () => {
    const rows = [
      at('12:00:00', { Activity: 'Closed' }),
      at('10:00:00', { Activity: 'Insert ticket' }),
      at('11:00:00', { Activity: 'Wait' }),
      at('11:00:00', { Activity: 'Resolve ticket' }),
    ]
    expect(ticket(...rows)).toMatchObject({
      activities: [{ kind: 'OPENED' }, { kind: 'WAIT' }, { kind: 'RESOLVE' }, { kind: 'CLOSE' }],
    })
  })

  test('belongs to the customer of its first event, and stands where its last event says', () => {
    const rows = [
      at('12:00:00', { customer: 'Value 9', seriousness_2: 'Value 3' }),
      at('10:00:00', { customer: 'Value 7', seriousness_2: 'Value 1' }),
    ]
    expect(ticket(...rows)).toMatchObject({ customerId: 'id of Value 7', priority: 'URGENT' })
  })

  test('knows all activities of the log', () => {
    const kinds = Object.keys(mapping.activities).map((Activity) => {
      const read = readEvent(event({ Activity }))
      return 'event' in read ? read.event.kind : read
    })
    expect(kinds).toEqual([
      ...['OPENED', 'CATEGORISE', 'TAKE_IN_CHARGE', 'WAIT', 'HOLD', 'HOLD', 'RESOLVE', 'CLOSE'],
      ...['NOTE', 'NOTE', 'NOTE', 'NOTE', 'NOTE', 'NOTE'],
    ])
  })

  test('is left out as a whole when one of its rows is bad, and every row says why', () => {
    const [good, bad] = [at('10:00:00'), at('11:00:00', { Activity: 'Sing' })]
    expect(ticket(good, bad)).toEqual([
      [good, 'TICKET_REJECTED'],
      [bad, 'ACTIVITY_UNKNOWN'],
    ])
  })

  test.each([
    ['a time of another shape', { 'Complete Timestamp': '09/10/2012 14:50' }, 'TIME_INVALID'],
    ['no customer', { customer: '' }, 'CUSTOMER_MISSING'],
    ['nobody who took it in charge', { Resource: '' }, 'AGENT_MISSING'],
    ['no case', { 'Case ID': '' }, 'CASE_MISSING'],
    ['a seriousness that nobody declared', { seriousness_2: 'Value 5' }, 'VALUE_UNKNOWN'],
    ['a team that nobody declared', { workgroup: 'Value 5' }, 'VALUE_UNKNOWN'],
  ])('with %s is rejected', (_what, cells, code) => {
    const row = event(cells)
    expect(ticket(row)).toEqual([[row, code]])
  })

  test('may lack what the graph can do without', () => {
    const bare = event({ service_level: '', service_type: '', workgroup: '', product: '' })
    expect(ticket(bare)).toMatchObject({ plan: null, category: null, team: null, product: null })
  })
})

describe('cases', () => {
  test('are told as soon as their last row was read, also when their rows stand apart', async () => {
    const rows = ['a', 'b', 'a', 'c', 'b'].map((id) => event({ 'Case ID': id }))
    const sizes = new Map([
      ['a', 2],
      ['b', 2],
      ['c', 1],
    ])
    const told: string[][] = []
    for await (const one of casesOf(stream(rows), caseOf, sizes)) told.push(one.map(caseOf))
    expect(told).toEqual([['a', 'a'], ['c'], ['b', 'b']])
  })

  test('that are cut off are told in the end, and a row without a case stands alone', async () => {
    const rows = ['', 'a', ''].map((id) => event({ 'Case ID': id }))
    const told: string[][] = []
    for await (const one of casesOf(stream(rows), caseOf, new Map([['a', 2]]))) told.push(one.map(caseOf))
    expect(told).toEqual([[''], [''], ['a']])
  })
})

test('a look through the log counts cases and finds agents and the customers of first events', async () => {
  const rows = [
    at('12:00:00', { customer: 'Value 9', Resource: 'Value 1' }),
    at('10:00:00', { customer: 'Value 7', Resource: 'Value 2' }),
    at('10:00:00', { 'Case ID': 'Case 2', customer: 'Value 8', Activity: 'Sing', Resource: 'Value 3' }),
    at('10:00:00', { 'Case ID': '' }),
  ]
  expect(await survey(stream(rows), caseOf, readEvent)).toEqual({
    sizes: new Map([
      ['Case 1', 2],
      ['Case 2', 1],
    ]),
    customers: new Set(['Value 7']),
    agents: new Set(['Value 1', 'Value 2']),
  })
})

test('a customer of the map is the CRM’s, any other one its own', () => {
  const inputs = customersOf(['Value 22', 'Value 300'], new Map([['Value 22', 'Kan-code']]), mapping).map(
    (draft) => draft.input(() => ''),
  )
  expect(inputs).toEqual([
    {
      externalRef: { system: 'helpdesk', id: 'Value 22' },
      sameAs: { system: 'crm', id: 'Kan-code' },
    },
    {
      externalRef: { system: 'helpdesk', id: 'Value 300' },
      name: 'Help desk customer 300',
      segment: 'SMALL',
    },
  ])
})

test('an agent is a colleague of support', () => {
  expect(agentsOf(['Value 3', 'Giulia'], mapping).map((draft) => draft.input(() => ''))).toEqual([
    { externalRef: { system: 'helpdesk', id: 'Value 3' }, name: 'Help desk agent 3', department: 'SUPPORT' },
    {
      externalRef: { system: 'helpdesk', id: 'Giulia' },
      name: 'Help desk agent Giulia',
      department: 'SUPPORT',
    },
  ])
})
