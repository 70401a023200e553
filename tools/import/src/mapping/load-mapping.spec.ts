import { crmMapping } from './crm-mapping'
import { helpdeskMapping } from './helpdesk-mapping'
import { loadMapping, readMapping } from './load-mapping'

test('the mapping files that are kept here can be used', () => {
  expect(loadMapping('crm', crmMapping).opportunities.corrections.product).toEqual({ GTXPro: 'GTX Pro' })
  expect(Object.keys(loadMapping('helpdesk', helpdeskMapping).activities)).toHaveLength(14)
})

test('every entry that is wrong is named at once', () => {
  const broken = {
    ...loadMapping('crm', crmMapping),
    dates: { format: 'M/yyyy' },
    money: { currency: 'dollars', minorUnits: 100 },
    nonsense: true,
  }
  const reading = () => readMapping('mine.json', JSON.stringify(broken), crmMapping)
  expect(reading).toThrow('The mapping mine.json cannot be used.')
  expect(reading).toThrow(/dates\.format: must name year, month and day/)
  expect(reading).toThrow(/money\.currency: must be an ISO 4217 code/)
  expect(reading).toThrow(/nonsense/)
})

test('segments have to take everybody', () => {
  const mapping = loadMapping('crm', crmMapping)
  const segments = mapping.accounts.segments.slice(0, 1)
  const broken = { ...mapping, accounts: { ...mapping.accounts, segments } }
  expect(() => readMapping('mine.json', JSON.stringify(broken), crmMapping)).toThrow('accounts.segments')
})

test('a mapping that is no JSON says so', () => {
  expect(() => readMapping('mine.json', '{', crmMapping)).toThrow('The mapping mine.json is no JSON')
})
