import { type PersonId } from '@customer-graph/glossary'
import { type NewPerson } from './person'
import { comeBack, join, leave } from './person.rules'

const id = '019a9f10-0000-7000-8000-000000000011' as PersonId
const anna: NewPerson = {
  name: 'Anna Snelling',
  department: 'sales',
  roles: [],
  managerId: null,
  office: 'Central',
  externalRefs: [{ system: 'crm', id: 'Anna Snelling' }],
}

test('a colleague joins active', () => {
  const joined = join(id, anna)
  expect(joined).toEqual({ accepted: true, value: { ...anna, id, active: true, sources: {} } })
})

test('everything that is wrong with an entry is said at once', () => {
  const ref = { system: 'crm', id: 'x' }
  const joined = join(id, {
    ...anna,
    managerId: id,
    externalRefs: [ref, ref],
  })
  const problems = joined.accepted ? [] : joined.refusal.problems.map(({ path }) => path)
  expect(problems).toEqual(['externalRefs', 'managerId'])
})

test('a colleague leaves once', () => {
  const person = { ...anna, id, active: true, sources: {} }
  const left = leave(person)
  expect(left).toEqual({ accepted: true, value: { ...person, active: false } })
  expect(leave({ ...person, active: false })).toMatchObject({
    accepted: false,
    refusal: { code: 'WRONG_STATE' },
  })
})

test('a colleague who left comes back as before, and nobody who is here does', () => {
  const person = { ...anna, id, active: false, sources: {} }
  expect(comeBack(person)).toEqual({ accepted: true, value: { ...person, active: true } })
  expect(comeBack({ ...person, active: true })).toMatchObject({
    accepted: false,
    refusal: { code: 'WRONG_STATE', state: 'active' },
  })
})
