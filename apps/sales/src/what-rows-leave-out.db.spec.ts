import { type SalesForTests, salesForTests } from './sales-for-tests'

let sales: SalesForTests
beforeAll(async () => void (sales = await salesForTests()))
beforeEach(() => sales.forget())
afterAll(() => sales.close())

const crm = (id: string) => ({ system: 'crm', id })
const billing = (id: string) => ({ system: 'billing', id })

async function bring(mutation: string, type: string, ...rows: object[]) {
  const report = `created updated unchanged rejected { code message } leftAlone { row field message }`
  const call = `mutation ($rows: [${type}!]!) { ${mutation}(input: { rows: $rows }) { ${report} } }`
  return (await sales.answer(call, { rows }))[mutation]
}
const products = (...rows: object[]) => bring('importProducts', 'ImportedProduct', ...rows)
const deals = (...rows: object[]) => bring('importDeals', 'ImportedDeal', ...rows)

describe('a product', () => {
  const listPrice = { amountMinor: 482_100, currency: 'USD' }
  const gtx = { externalRef: crm('GTX Pro'), name: 'GTX Pro', series: 'GTX', listPrice }
  const offered = async () =>
    (
      await sales.answer(
        '{ products(first: 9) { nodes { name series listPrice { amountMinor } externalRefs { system } } } }',
      )
    ).products.nodes

  test('keeps what its first source said; what a second one says otherwise is reported', async () => {
    await products(gtx)
    const price = { amountMinor: 1, currency: 'USD' }
    expect(await products({ externalRef: billing('P-1'), name: 'GTX Pro', listPrice: price })).toMatchObject({
      ...{ updated: 1, rejected: [] },
      leftAlone: [{ row: 0, field: 'listPrice' }],
    })
    expect(await products({ externalRef: billing('P-1'), name: 'GTX Professional' })).toMatchObject({
      ...{ unchanged: 1, leftAlone: [{ field: 'name' }] },
    })
    expect(await offered()).toEqual([
      {
        name: 'GTX Pro',
        series: 'GTX',
        listPrice: { amountMinor: 482_100 },
        externalRefs: [{ system: 'billing' }, { system: 'crm' }],
      },
    ])
  })

  test('keeps what a row leaves out', async () => {
    await products(gtx)
    expect(await products({ externalRef: crm('GTX Pro'), name: 'GTX Pro' })).toMatchObject({ unchanged: 1 })
    expect(await offered()).toMatchObject([{ series: 'GTX', listPrice: { amountMinor: 482_100 } }])
  })

  test('is renamed by its own source, but never to the name of another', async () => {
    await products(gtx, { externalRef: crm('MG'), name: 'MG' })
    expect(await products({ ...gtx, name: 'MG' })).toMatchObject({ rejected: [{ code: 'CONFLICT' }] })
    expect(await products({ ...gtx, name: 'GTX 2' })).toMatchObject({ updated: 1 })
    expect((await offered()).map(({ name }: { name: string }) => name)).toEqual(['GTX 2', 'MG'])
  })
})

test('a deal keeps what a row leaves out, and a reference is one however it is padded', async () => {
  await bring('importCustomers', 'ImportedCustomer', {
    externalRef: crm('Konex'),
    name: 'Konex',
    segment: 'SMALL',
  })
  await products({ externalRef: crm('MG'), name: 'MG' })
  const row = { externalRef: crm('D-1'), customer: crm('Konex'), kind: 'NEW', stage: 'ENGAGING' }
  const value = { amountMinor: 100, currency: 'USD' }
  await deals({ ...row, product: 'MG', value, engagedAt: '2016-10-20T00:00:00Z' })
  expect(await deals({ ...row, externalRef: crm(' D-1 ') })).toMatchObject({ created: 0, unchanged: 1 })
  expect(await deals({ ...row, value: null })).toMatchObject({ updated: 1 })
  const { deals: found } = await sales.answer(
    '{ deals(first: 9) { nodes { product { name } value { amountMinor } engagedAt externalRef { externalId } } } }',
  )
  expect(found.nodes).toEqual([
    {
      product: { name: 'MG' },
      value: null,
      engagedAt: '2016-10-20T00:00:00.000Z',
      externalRef: { externalId: 'D-1' },
    },
  ])
})
