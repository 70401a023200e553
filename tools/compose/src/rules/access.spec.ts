import { type AccessPolicy, accessPolicy } from '@customer-graph/glossary'
import { violations } from '.'

const sales = `
  type Query { "Deals." deals(first: Int!, after: String, filter: DealFilter): DealConnection }
  type Mutation { "Wins." winDeal(input: WinDealInput!): WinDealResult }
  "Wins." input WinDealInput { "Which." id: ID! }
  "Won or not." union WinDealResult = Deal | Lost
  "No." type Lost { "Why." why: String! }
  "Narrows." input DealFilter { "Worth." worth: Int }
  "A chance." type Deal @key(fields: "id") {
    id: ID!
    "What it is worth." worth: Int!
    "What the seller earns." commission: Int
    "What is paid for." plan: CommissionPlan
    "For the next one." note: String
  }
  "What is earned." type CommissionPlan { "How much." share: Int }
  "A page." type DealConnection { "The deals." nodes: [Deal!]! }`

const paid = { who: ['sales', 'admin'], because: 'It is their pay.' } as const
const policy: AccessPolicy = {
  changes: accessPolicy.changes,
  mutations: { winDeal: { who: ['sales'], because: 'Sellers win.' } },
  fields: {
    'Deal.commission': paid,
    'Deal.plan': paid,
    'CommissionPlan.*': paid,
    'Deal.note': {
      who: ['sales', 'success', 'support', 'product', 'operations', 'admin'],
      because: 'To all.',
    },
  },
  rows: { lost: { ...paid, what: 'Lost deals.', leftOutOf: ['Query.deals'] } },
}
const without = (field: keyof typeof policy.fields): AccessPolicy => {
  const { [field]: _taken, ...fields } = policy.fields
  return { ...policy, fields }
}
const said = (sdl: string, by: AccessPolicy, name = 'sales') => violations([{ name, sdl }], by)

test('a policy that fits the graph has nothing said about it', () => {
  expect(said(sales, policy)).toEqual([])
})

const hidden = (field: string): AccessPolicy => ({ ...policy, fields: { ...policy.fields, [field]: paid } })
const cases: [string, string[], string][] = [
  [
    'a field that was renamed',
    said(sales.replaceAll('commission:', 'earned:'), policy),
    'Deal.commission is in no schema',
  ],
  ['a type that is gone', said(sales, hidden('Payslip.*')), 'Payslip.* is in no schema'],
  [
    'a mutation that is gone',
    said(sales.replace('winDeal', 'closeDeal'), policy),
    'Mutation.winDeal is in no schema',
  ],
  ['a list that is gone', said(sales.replace('deals(', 'chances('), policy), 'Query.deals is in no schema'],
  ['a hidden field that must not be null', said(sales, hidden('Deal.worth')), 'Deal.worth must be nullable'],
  [
    'a type hidden with a field that must not be null',
    said(sales.replace('share: Int', 'share: Int!'), policy),
    'CommissionPlan.share must be nullable',
  ],
  ['a hidden key', said(sales, hidden('Deal.id')), 'Deal.id is a key and cannot be hidden'],
  [
    'a mutation without an owner',
    said(sales, { ...policy, mutations: {} }, 'marketing'),
    'Mutation.winDeal may be called by nobody',
  ],
  [
    'a mutation that nobody may call',
    said(sales, { ...policy, mutations: { winDeal: { who: [], because: '' } } }),
    'Mutation.winDeal may be called by nobody',
  ],
  ['a commission without a rule', said(sales, without('Deal.commission')), 'Deal.commission sounds as if'],
  ['a way to a commission without a rule', said(sales, without('Deal.plan')), 'Deal.plan sounds as if'],
  [
    'a type of commissions without a rule',
    said(sales, without('CommissionPlan.*')),
    'CommissionPlan.share sounds as if',
  ],
  ['a note without a rule', said(sales, without('Deal.note')), 'Deal.note sounds as if'],
  [
    'a filter by commission',
    said(sales.replace('worth: Int }', 'worth: Int "Earned." minCommission: Int }'), policy),
    'DealFilter(minCommission) finds by a value',
  ],
  [
    'an argument that asks for internal things',
    said(sales.replace('filter: DealFilter', 'internal: Boolean'), policy),
    'Query.deals(internal) finds by a value',
  ],
]
test.each(cases)('%s is found', (_what, lines, expected) => {
  expect(lines).toEqual(expect.arrayContaining([expect.stringContaining(expected)]))
})
