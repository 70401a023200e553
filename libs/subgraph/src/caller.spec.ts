import { departments } from '@customer-graph/glossary'
import { type Caller, callerDepartments, mayWrite, requireWriter } from './caller'

const callerOf = (department: Caller['department']): Caller => ({
  subject: 'p',
  department,
  roles: [],
  requestId: 'r',
})

test.each([
  ['sales', ['sales', 'operations', 'admin']],
  ['success', ['success', 'operations', 'admin']],
  ['support', ['support', 'operations', 'admin']],
  ['product-feedback', ['product', 'operations', 'admin']],
  ['operating-model', ['operations', 'admin']],
] as const)('what %s owns may be changed by %s, and by nobody else', (department, allowed) => {
  expect(callerDepartments.filter((each) => mayWrite(callerOf(each), department))).toEqual(allowed)
})

test('a writer of another department is told who may', () => {
  expect(() => requireWriter(callerOf('support'), 'sales')).toThrow(
    expect.objectContaining({
      message: expect.stringContaining('sales, operations, admin'),
      extensions: { code: 'FORBIDDEN' },
    }),
  )
  for (const department of departments)
    expect(() => requireWriter(callerOf('admin'), department)).not.toThrow()
})
