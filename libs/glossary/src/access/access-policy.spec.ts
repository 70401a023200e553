import { departments } from '../departments'
import { accessPolicy } from './access-policy'
import { audienceOf, everybody } from './access.rules'
import { callerDepartments } from './caller-department'
import { maySee } from './may-see.rules'

test.each([
  ['sales', ['sales', 'operations', 'admin']],
  ['success', ['success', 'operations', 'admin']],
  ['support', ['support', 'operations', 'admin']],
  ['product-feedback', ['product', 'operations', 'admin']],
  ['operating-model', ['operations', 'admin']],
] as const)('what %s owns may be changed by %s, and by nobody else', (department, allowed) => {
  expect(audienceOf(accessPolicy, department, 'Mutation', 'anything')).toEqual(allowed)
})

test('what is not named is read by everybody', () => {
  for (const department of departments)
    expect(audienceOf(accessPolicy, department, 'Customer', 'name')).toBe(everybody)
})

test.each(['Deal.commission', 'Person.commissionPlan', 'CommissionPlan.basisPoints'])(
  '%s is for sales, operations and admin, whichever department answers it',
  (at) => {
    const [type, field] = at.split('.') as [string, string]
    for (const department of departments)
      expect(audienceOf(accessPolicy, department, type, field)).toEqual(['sales', 'operations', 'admin'])
  },
)

test('nobody of sales sets what sales earns', () => {
  expect(audienceOf(accessPolicy, 'sales', 'Mutation', 'setCommissionPlan')).toEqual(['operations', 'admin'])
})

test.each(['captureFeedback', 'signDefinition'])('%s is for everybody', (mutation) => {
  expect(audienceOf(accessPolicy, 'product-feedback', 'Mutation', mutation)).toEqual(everybody)
})

test.each([
  ['internal-note', ['support', 'operations', 'admin']],
  ['commission', ['sales', 'operations', 'admin']],
] as const)('rows of kind %s are seen by %s alone', (row, allowed) => {
  expect(callerDepartments.filter((department) => maySee(department, row))).toEqual(allowed)
})
