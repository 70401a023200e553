import {
  personAdded,
  personChanged,
  personDeactivated,
  personReactivated,
} from '@customer-graph/contracts-operating-model'
import { newId } from '@customer-graph/glossary'
import { type SalesForTests, salesForTests } from '../sales-for-tests'
import { sellerStore } from './seller.store'

let sales: SalesForTests
let customerId: string
beforeAll(async () => {
  sales = await salesForTests()
  const input = { name: 'Hottechi', segment: 'ENTERPRISE' }
  customerId = (await sales.mutate('registerCustomer', input, '... on Customer { id }')).id
})
afterAll(() => sales?.close())

const entry = { managerId: null, office: 'Central', externalRefs: [] }
const seller = async (department = 'sales') => {
  const personId = newId()
  await sales.hear(personAdded, { ...entry, personId, department })
  return personId
}
const leave = (personId: string) => sales.hear(personDeactivated, { personId, department: 'sales' })
const change = (personId: string, changed: object) =>
  sales.hear(personChanged, { ...entry, department: 'sales', active: true, personId, ...changed })
const kept = async (id: string) => (await sellerStore(sales.manager).byIds([id]))[0]

test('a seller is known as the directory says, whatever changes there', async () => {
  const id = await seller()
  await change(id, { office: 'West' })
  expect(await kept(id)).toEqual({ id, office: 'West', active: true })
  await leave(id)
  await change(id, { office: 'East', active: false })
  expect(await kept(id)).toEqual({ id, office: 'East', active: false })
  await change(id, { office: 'North', active: undefined })
  expect(await kept(id)).toEqual({ id, office: 'North', active: false })
  await sales.hear(personReactivated, { ...entry, department: 'sales', active: true, personId: id })
  expect(await kept(id)).toEqual({ id, office: 'Central', active: true })
  await change(id, { department: 'support' })
  expect(await kept(id)).toMatchObject({ active: false })
})

test('a colleague who moves to sales sells, and one of elsewhere who changes or comes back does not', async () => {
  const [mover, other] = [await seller('support'), await seller('support')]
  await change(mover, { department: 'sales' })
  await change(other, { department: 'support', office: 'West' })
  await sales.hear(personReactivated, { ...entry, department: 'support', active: true, personId: other })
  expect([await kept(mover), await kept(other)]).toEqual([
    { id: mover, office: 'Central', active: true },
    undefined,
  ])
})

const naming: [string, string, (personId: string) => object][] = [
  ['openDeal', 'sellerId', (sellerId) => ({ customerId, kind: 'NEW', sellerId })],
  [
    'recordPromise',
    'byPersonId',
    (byPersonId) => ({ customerId, text: 'soon', type: 'FEATURE', byPersonId }),
  ],
  ['setCommissionPlan', 'sellerId', (sellerId) => ({ sellerId, basisPoints: 100 })],
]

describe.each(naming)('%s', (mutation, path, inputOf) => {
  const named = (personId: string) =>
    sales.mutate(
      mutation,
      inputOf(personId),
      '__typename ... on InvalidInput { problems { path message } }',
      { department: 'admin' },
    )

  test.each<[string, (personId: string) => Promise<unknown>]>([
    ['has left', leave],
    ['moved to support', (personId) => change(personId, { department: 'support' })],
  ])(`refuses a seller who ${'%s'}, at ${path}, and takes one who came back`, async (_what, go) => {
    const id = await seller()
    await go(id)
    const message = 'This colleague has left or works elsewhere; name one who works in sales.'
    expect(await named(id)).toMatchObject({ __typename: 'InvalidInput', problems: [{ path, message }] })
    await sales.hear(personReactivated, { ...entry, department: 'sales', active: true, personId: id })
    expect(await named(id)).not.toHaveProperty('code')
  })
})

test('a promise of the caller, who moved from sales to operations, is written down', async () => {
  const id = await seller()
  await change(id, { department: 'operations' })
  const promise = { customerId, text: 'soon', type: 'FEATURE' }
  const who = { subject: id, department: 'operations' } as const
  expect(await sales.mutate('recordPromise', promise, '__typename', who)).toMatchObject({
    __typename: 'CustomerPromise',
  })
})

test('imported deals of a seller who left are history when closed, and refused when open', async () => {
  const [sellerId, customer] = [await seller(), { system: 'crm', id: 'Hottechi' }]
  const bringing = (mutation: string, fields: string) => async (row: object) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
    const source = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} } }`
    return (await sales.answer(source, { input: { rows: [row] } }, { department: 'admin' }))[mutation]
  }
  await bringing('importCustomers', 'created')({ externalRef: customer, name: 'Bluth', segment: 'SMALL' })
  const deals = bringing('importDeals', 'created unchanged rejected { code }')
  const bring = (id: string, deal: object) =>
    deals({ externalRef: { system: 'crm', id }, customer, kind: 'NEW', sellerId, ...deal })
  const open = { stage: 'ENGAGING' }
  const closed = { stage: 'LOST', closedAt: '2026-11-01T10:00:00Z' }
  expect(await bring('before', open)).toMatchObject({ created: 1 })
  await leave(sellerId)
  expect(await bring('before', open)).toMatchObject({ unchanged: 1, rejected: [] })
  expect(await bring('open', open)).toMatchObject({ created: 0, rejected: [{ code: 'SELLER_LEFT' }] })
  expect(await bring('closed', closed)).toMatchObject({ created: 1, rejected: [] })
})
