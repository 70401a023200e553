import { type AccessPolicy, accessPolicy, callerDepartments } from '@customer-graph/glossary'
import { accessPage } from './access-page'

const sales = {
  name: 'sales',
  sdl: `
    type Query { deals: [Deal!] }
    type Mutation { winDeal: Deal setPay: Pay }
    type Deal { id: ID! worth: Int commission: Int }
    type Pay { share: Int }`,
}
const policy: AccessPolicy = {
  changes: accessPolicy.changes,
  mutations: { setPay: { who: ['admin'], because: 'Nobody sets their own.' } },
  fields: {
    'Deal.commission': { who: ['sales', 'admin'], because: 'It is their pay.' },
    'Pay.*': { who: ['admin'], because: 'As above.' },
    'Deal.worth': { who: callerDepartments, because: 'It is no secret.' },
  },
  rows: { lost: { who: ['sales'], because: 'It hurts.', what: 'Lost deals.', leftOutOf: ['Query.deals'] } },
}
const lines = accessPage([sales], policy).split('\n')

test('the page shows hidden fields, rows and every mutation, each with those who may', () => {
  expect(lines).toEqual(
    expect.arrayContaining([
      'Everybody reads everything: 2 fields of 1 types, and every query. The others:',
      '| `Deal.commission` | ✓ |  |  |  |  | ✓ |',
      '| `Pay.share` |  |  |  |  |  | ✓ |',
      '| Lost deals. | `Query.deals` | ✓ |  |  |  |  |  |',
      '| `winDeal` | ✓ |  |  |  | ✓ | ✓ |',
      '| `setPay` |  |  |  |  |  | ✓ |',
      '| `Deal.worth` | everybody | It is no secret. |',
    ]),
  )
})

test('any change of the policy changes the page, so that it does not pass unseen', () => {
  const { changes, mutations, fields, rows } = policy
  const weaker: AccessPolicy[] = [
    { ...policy, changes: { ...changes, sales: callerDepartments } },
    { ...policy, mutations: {} },
    ...Object.keys(fields).map((at) => ({
      ...policy,
      fields: Object.fromEntries(Object.entries(fields).filter(([each]) => each !== at)),
    })),
    { ...policy, rows: { lost: { ...rows.lost!, who: callerDepartments } } },
    { ...policy, mutations: { ...mutations, setPay: { ...mutations.setPay!, because: 'So.' } } },
  ]
  for (const each of weaker) expect(accessPage([sales], each).split('\n')).not.toEqual(lines)
})
