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
  return planImport(rows, known, () => `id-${(count += 1)}` as PersonId)
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
  expect(moved.updated).toEqual([{ ...created[0], office: 'West' }])
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
    row(' '),
    row('Anna'),
    row('Anna'),
    row('Darcel', 'Nobody'),
    row('Moses', 'Moses'),
  ])
  expect(created.map(({ name }) => name)).toEqual(['Anna'])
  expect(rejected.map(({ row: at, code }) => [at, code])).toEqual([
    [0, 'INVALID_INPUT'],
    [2, 'CONFLICT'],
    [3, 'NOT_FOUND'],
    [4, 'INVALID_INPUT'],
  ])
})

test('whoever reports to a refused colleague is refused too, however long the line', () => {
  const { created, rejected } = plan([row('A', 'B'), row('B', 'C'), row('C', 'Nobody'), row('D')])
  expect(created.map(({ name }) => name)).toEqual(['D'])
  expect(rejected.map(({ row: at }) => at)).toEqual([0, 1, 2])
})
