import { newId } from '@customer-graph/glossary'
import { departmentForTests } from '@customer-graph/subgraph/for-tests'
import { options } from './composition'

export type SalesForTests = Awaited<ReturnType<typeof salesForTests>>

/** Sales, asked by a seller. */
export function salesForTests() {
  const subject = newId<'Person'>()
  return departmentForTests({
    department: 'sales',
    options,
    startsAt: '2026-11-23T09:00:00Z',
    caller: () => ({ subject, department: 'sales' }),
  })
}
