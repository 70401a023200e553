import { type PersonId } from '@customer-graph/glossary'
import { type ImportedPerson } from './import-people'
import { planImport } from './import-people.rules'
import { type Person } from './person'

const crm = (id: string) => ({ system: 'crm', id })
const row = (name: string, manager: string | null = null): ImportedPerson => ({
  ...{ externalRef: crm(name), name, department: 'sales', office: null },
  manager: manager === null ? null : crm(manager),
})

function plan(rows: readonly ImportedPerson[], known: readonly Person[] = []) {
  let count = 0
  const lines = new Map(known.map((person) => [person.id, person]))
  const planned = planImport(rows, { people: known, lines }, () => `id-${(count += 1)}` as PersonId)
  const { unchanged, rejected, leftAlone } = planned.report
  return { ...planned, unchanged, rejected, leftAlone }
}

test('a manager may stand anywhere among the rows', () => {
  const { created, rejected } = plan([row('Anna', 'Dustin'), row('Dustin')])
  expect(rejected).toEqual([])
  expect(created.map(({ name, managerId }) => [name, managerId])).toEqual([
    ['Anna', 'id-2'],
    ['Dustin', null],
  ])
})

test('the same rows again change nothing, and a changed row changes one colleague', () => {
  const { created } = plan([row('Anna', 'Dustin'), row('Dustin')])
  expect(plan([row('Anna', 'Dustin'), row('Dustin')], created)).toMatchObject({
    created: [],
    updated: [],
    unchanged: 2,
  })
  const moved = plan([{ ...row('Anna', 'Dustin'), office: 'West' }, row('Dustin')], created)
  expect(moved.updated).toMatchObject([{ name: 'Anna', managerId: 'id-2', office: 'West' }])
  expect(moved.unchanged).toBe(1)
})

test('a colleague who has left stays gone, and keeps roles and other references', () => {
  const [dustin] = plan([row('Dustin')]).created
  const known = {
    ...dustin!,
    active: false,
    roles: ['lead'],
    externalRefs: [crm('Dustin'), { system: 'hr', id: '7' }],
  }
  expect(plan([row('Dustin')], [known])).toMatchObject({ created: [], updated: [], unchanged: 1 })
})

test('a bad row is refused with its place, and the others stand', () => {
  const { created, rejected } = plan([
    row('Darcel', 'Nobody'),
    row('Anna'),
    row('Anna'),
    row('Moses', 'Moses'),
  ])
  expect(created.map(({ name }) => name)).toEqual(['Anna'])
  expect(rejected.map(({ row: at, code }) => [at, code])).toEqual([
    [0, 'NOT_FOUND'],
    [2, 'CONFLICT'],
    [3, 'INVALID_INPUT'],
  ])
})

test('whoever reports to a refused colleague is refused too, however long the line', () => {
  const { created, rejected } = plan([row('A', 'B'), row('B', 'C'), row('C', 'Nobody'), row('D')])
  expect(created.map(({ name }) => name)).toEqual(['D'])
  expect(rejected.map(({ row: at }) => at)).toEqual([0, 1, 2])
})

describe('a second source', () => {
  const [anna] = plan([{ ...row('Anna'), office: 'West' }]).created as [Person]
  const known = { ...anna, externalRefs: [...anna.externalRefs, { system: 'helpdesk', id: '7' }] }
  const said = { externalRef: { system: 'helpdesk', id: '7' }, department: 'support' } as const

  test('changes nothing that the first one said, and its own name is reported', () => {
    expect(plan([{ ...said, name: 'Agent 7', office: null }], [known])).toMatchObject({
      ...{ updated: [], unchanged: 1, rejected: [] },
      leftAlone: [
        { row: 0, field: 'name', message: 'name stays "Anna", as crm said; helpdesk says "Agent 7".' },
        { row: 0, field: 'department' },
      ],
    })
  })

  test('that leaves something out leaves it alone, and so does the first', () => {
    expect(plan([{ ...row('Anna'), office: 'West' }], [known])).toMatchObject({ updated: [], unchanged: 1 })
    const { externalRef, name, department } = row('Anna')
    expect(plan([{ externalRef, name, department }], [known])).toMatchObject({ updated: [], unchanged: 1 })
  })
})

describe('managers in a circle', () => {
  test('in one call are refused with their names', () => {
    const { created, rejected } = plan([row('A', 'B'), row('B', 'A'), row('C', 'A'), row('D')])
    expect(created.map(({ name }) => name)).toEqual(['D'])
    expect(rejected).toMatchObject([
      { row: 0, code: 'CIRCLE', message: 'A would report to themselves: A → B → A.' },
      { row: 1, code: 'CIRCLE', message: 'B would report to themselves: B → A → B.' },
      { row: 2, code: 'NOT_FOUND' },
    ])
  })

  test('across calls are refused, and the first stands', () => {
    const { created } = plan([row('A', 'B'), row('B')])
    expect(plan([row('B', 'A')], created)).toMatchObject({
      updated: [],
      rejected: [{ row: 0, code: 'CIRCLE', message: 'B would report to themselves: B → A → B.' }],
    })
  })
})
