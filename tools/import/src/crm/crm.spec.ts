import { fakeRow } from '../csv/fake-row'
import { crmMapping } from '../mapping/crm-mapping'
import { loadMapping } from '../mapping/load-mapping'
import { type Reading } from '../record'
import { accountOf, parentsFirst } from './account.rules'
import { opportunityReader } from './opportunity.rules'
import { productOf } from './product.rules'
import { peopleOf } from './seller.rules'

const mapping = loadMapping('crm', crmMapping)
const opportunityOf = opportunityReader(mapping)

/** What is sent, or the codes with which it is refused. */
const read = (reading: Reading) =>
  reading.kind === 'draft'
    ? reading.input(({ id }) => `id of ${id}`)
    : reading.rejected.map(({ code, reason }) => ({ code, reason }))

describe('an account', () => {
  const account = (cells: Record<string, string>) =>
    read(accountOf(fakeRow({ account: 'Acme', revenue: '1', employees: '1', ...cells }), mapping))

  test('becomes a customer that the CRM knows by its name', () => {
    expect(account({ sector: 'retail', office_location: 'Italy', subsidiary_of: 'Bubba Gump' })).toEqual({
      externalRef: { system: 'crm', id: 'Acme' },
      name: 'Acme',
      industry: 'retail',
      region: 'Italy',
      segment: 'SMALL',
      parent: { system: 'crm', id: 'Bubba Gump' },
    })
  })

  test('has its known misspellings corrected', () => {
    expect(account({ sector: 'technolgy', office_location: 'Philipines' })).toMatchObject({
      industry: 'technology',
      region: 'Philippines',
    })
  })

  test.each([
    ['499.99', '999', 'SMALL'],
    ['500', '1', 'MID_MARKET'],
    ['1', '1000', 'MID_MARKET'],
    ['2500', '1', 'ENTERPRISE'],
    ['1', '5000', 'ENTERPRISE'],
  ])('with revenue %s and %s employees is %s', (revenue, employees, segment) => {
    expect(account({ revenue, employees })).toMatchObject({ segment })
  })

  test('without a name and with a revenue in words is refused for both reasons', () => {
    expect(account({ account: '', revenue: 'a lot' })).toEqual([
      { code: 'NAME_MISSING', reason: expect.stringContaining('no name. revenue has to be a number') },
    ])
  })
})

test('parents stand before their subsidiaries, and a circle of parents hurts nobody', () => {
  const row = (account: string, subsidiary_of = '') => fakeRow({ account, subsidiary_of })
  const rows = [row('a', 'b'), row('b', 'c'), row('c'), row('x', 'y'), row('y', 'x'), row('lone', 'stranger')]
  const names = parentsFirst(rows, mapping.accounts).map((each) => each.cell('account'))
  expect(names).toEqual(['c', 'b', 'a', 'y', 'x', 'lone'])
})

test('a product has its list price in cents', () => {
  const product = { product: 'GTX Pro', series: 'GTX', sales_price: '4821' }
  expect(read(productOf(fakeRow(product), mapping))).toEqual({
    externalRef: { system: 'crm', id: 'GTX Pro' },
    name: 'GTX Pro',
    series: 'GTX',
    listPrice: { amountMinor: 482_100, currency: 'USD' },
  })
  expect(read(productOf(fakeRow({ ...product, sales_price: 'free' }), mapping))).toMatchObject([
    { code: 'AMOUNT_INVALID' },
  ])
})

test('managers are people too, once each and before those who report to them', () => {
  const team = (sales_agent: string, manager: string) =>
    fakeRow({ sales_agent, manager, regional_office: 'East' })
  const people = peopleOf(
    [team('Anna', 'Cara'), team('Boris', 'Cara'), team('Zane', 'Anna'), team('', 'Cara')],
    mapping,
  )
  expect(people.map(read)).toEqual([
    { externalRef: { system: 'crm', id: 'Cara' }, name: 'Cara', department: 'SALES' },
    expect.objectContaining({ name: 'Anna', manager: { system: 'crm', id: 'Cara' }, office: 'East' }),
    expect.objectContaining({ name: 'Boris', manager: { system: 'crm', id: 'Cara' } }),
    expect.objectContaining({ name: 'Zane', manager: { system: 'crm', id: 'Anna' } }),
    [{ code: 'NAME_MISSING', reason: 'The seller has no name.' }],
  ])
})

describe('an opportunity', () => {
  const won = {
    opportunity_id: '1C1I7A6R',
    sales_agent: 'Moses Frase',
    product: 'GTXPro',
    account: 'Cancity',
    deal_stage: 'Won',
    engage_date: '10/20/2016',
    close_date: '3/1/2017',
    close_value: '1054',
  }
  const opportunity = (cells: Record<string, string>) => read(opportunityOf(fakeRow({ ...won, ...cells })))

  test('becomes a deal with the seller’s id, the product’s true name and its value in cents', () => {
    expect(opportunity({})).toEqual({
      externalRef: { system: 'crm', id: '1C1I7A6R' },
      customer: { system: 'crm', id: 'Cancity' },
      kind: 'NEW',
      stage: 'WON',
      sellerId: 'id of Moses Frase',
      product: 'GTX Pro',
      value: { amountMinor: 105_400, currency: 'USD' },
      engagedAt: '2016-10-20T00:00:00.000Z',
      closedAt: '2017-03-01T00:00:00.000Z',
    })
  })

  test('that is open may lack dates, value and seller', () => {
    const open = {
      deal_stage: 'Prospecting',
      engage_date: '',
      close_date: '',
      close_value: '',
      sales_agent: '',
    }
    expect(opportunity(open)).toMatchObject({
      stage: 'PROSPECTING',
      sellerId: null,
      value: null,
      engagedAt: null,
      closedAt: null,
    })
  })

  test.each([
    ['without an account', { account: '' }, 'ACCOUNT_MISSING'],
    ['without an id', { opportunity_id: '' }, 'ID_MISSING'],
    ['at a stage that nobody declared', { deal_stage: 'Dreaming' }, 'STAGE_UNKNOWN'],
    ['with a date of another country', { engage_date: '20/10/2016' }, 'DATE_INVALID'],
    ['with a day that does not exist', { close_date: '2/30/2017' }, 'DATE_INVALID'],
    ['with a value that is none', { close_value: '$10' }, 'AMOUNT_INVALID'],
  ])('%s is rejected', (_what, cells, code) => {
    expect(opportunity(cells)).toMatchObject([{ code }])
  })

  test('with several flaws tells all of them', () => {
    expect(opportunity({ account: '', engage_date: 'soon' })).toEqual([
      {
        code: 'ACCOUNT_MISSING',
        reason: expect.stringContaining('engage_date has to be a date like M/d/yyyy; it is "soon".'),
      },
    ])
  })
})
