import { personAdded } from '@customer-graph/contracts-operating-model'
import { newId } from '@customer-graph/glossary'
import { type SalesForTests, salesForTests } from './sales-for-tests'

let sales: SalesForTests
let customerId: string
beforeAll(async () => void (sales = await salesForTests()))
beforeEach(async () => {
  const input = { name: 'Hottechi', segment: 'ENTERPRISE' }
  customerId = (await sales.mutate('registerCustomer', input, '... on Customer { id }')).id
})
afterAll(() => sales.close())

type Input = Readonly<Record<string, unknown>>

/** Sends the same mutation twice in one document, and answers what each of them answered. */
async function twice(name: string, fields: string, ...[one, two]: [Input, Input]) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`
  const mutation = `mutation ($one: ${type}!, $two: ${type}!) {
    one: ${name}(input: $one) { ${fields} } two: ${name}(input: $two) { ${fields} } }`
  const answered = await sales.answer(mutation, { one, two })
  return [answered.one, answered.two]
}
const open = async () =>
  (await sales.mutate('openDeal', { customerId, kind: 'NEW', stage: 'PROSPECTING' }, '... on Deal { id }')).id
const money = (amountMinor: number) => ({ amountMinor, currency: 'EUR' })

describe('the second mutation of a document answers what is true after it', () => {
  test('of a customer', async () => {
    const fields = '... on Customer { industry parent { id } }'
    const change = (industry: string) => ({ customerId, industry })
    const answered = await twice('updateCustomer', fields, change('one'), change('two'))
    expect(answered.map(({ industry }) => industry)).toEqual(['one', 'two'])
  })

  test('of contracts, and of what they are worth a year', async () => {
    const terms = { customerId, startsOn: '2026-01-01', endsOn: '2027-12-31' }
    const fields = `... on Contract { customer {
      recurringRevenue { amountMinor } contracts(first: 5) { nodes { annualValue { amountMinor } } } } }`
    const [one, two] = await twice(
      ...(['startContract', fields] as const),
      { ...terms, annualValue: money(100) },
      { ...terms, annualValue: money(20) },
    )
    expect(one.customer.recurringRevenue.amountMinor).toBe(100)
    expect(two.customer.recurringRevenue.amountMinor).toBe(120)
    expect(two.customer.contracts.nodes).toHaveLength(2)
  })

  test('of a packet, and of what it lacks', async () => {
    const dealId = await open()
    const fields = '... on Deal { packet { goals missing { path } } }'
    const packet = { goals: [], successCriteria: [], stakeholders: [] }
    const [one, two] = await twice(
      ...(['preparePacket', fields] as const),
      { dealId, packet },
      { dealId, packet: { ...packet, goals: ['Answer within a day'] } },
    )
    const lacks = ({ packet: { missing } }: { packet: { missing: { path: string }[] } }) =>
      missing.map(({ path }) => path)
    expect(lacks(one)).toContain('goals')
    expect(two.packet.goals).toEqual(['Answer within a day'])
    expect(lacks(two)).not.toContain('goals')
  })

  test('of deals', async () => {
    const dealId = await open()
    const fields = '... on Deal { stage customer { deals(first: 5) { nodes { stage } } } }'
    const to = (stage: string) => ({ dealId, stage })
    const answered = await twice('moveDeal', fields, to('ENGAGING'), to('PROSPECTING'))
    expect(answered.map(({ customer }) => customer.deals.nodes)).toEqual([
      [{ stage: 'ENGAGING' }],
      [{ stage: 'PROSPECTING' }],
    ])
  })

  test('of contacts', async () => {
    const fields = '... on Contact { customer { contacts(first: 5) { nodes { name } } } }'
    const named = (name: string) => ({ customerId, name, role: 'USER' })
    const [one, two] = await twice('addContact', fields, named('Ada'), named('Priya'))
    expect(one.customer.contacts.nodes).toHaveLength(1)
    expect(two.customer.contacts.nodes).toHaveLength(2)
  })

  test('of promises', async () => {
    const fields = '... on CustomerPromise { customer { promises(first: 5) { nodes { text } } } }'
    const promised = (text: string) => ({ customerId, text, type: 'FEATURE' })
    const [one, two] = await twice('recordPromise', fields, promised('a day'), promised('an hour'))
    expect(one.customer.promises.nodes).toHaveLength(1)
    expect(two.customer.promises.nodes).toHaveLength(2)
  })

  test('of what a seller earns', async () => {
    const sellerId = newId()
    await sales.hear(personAdded, { ...personAdded.example, personId: sellerId, department: 'sales' })
    const { one, two } = await sales.answer(
      `mutation ($s: ID!) {
         one: setCommissionPlan(input: { sellerId: $s, basisPoints: 100 }) { ...Plan }
         two: setCommissionPlan(input: { sellerId: $s, basisPoints: 200 }) { ...Plan }
       }
       fragment Plan on CommissionPlan { seller { commissionPlan { basisPoints } } }`,
      { s: sellerId },
      { department: 'operations' },
    )
    expect([one, two].map(({ seller }) => seller.commissionPlan.basisPoints)).toEqual([100, 200])
  })
})
