import { productFeedbackEvents } from '@customer-graph/contracts-product-feedback'
import { dealWon, salesEvents } from '@customer-graph/contracts-sales'
import { firstContactMade, successEvents } from '@customer-graph/contracts-success'
import { supportEvents, ticketReplied, ticketResolved } from '@customer-graph/contracts-support'
import { type EventContract } from '@customer-graph/glossary'
import { headlineOf, isTold } from './headline.rules'

const contracts: readonly EventContract<unknown>[] = [
  ...salesEvents,
  ...successEvents,
  ...supportEvents,
  ...productFeedbackEvents,
] as readonly EventContract<unknown>[]

const exampleOf = ({ type, example }: EventContract<unknown>) => headlineOf({ type, data: example })

test('every event that can concern a customer has a sentence of its own', () => {
  expect(contracts.map(({ type }) => type).filter((type) => !isTold(type))).toEqual([])
  for (const contract of contracts) expect(exampleOf(contract)).toMatch(/^\S.*[^.]$/)
})

test('headlines read like sentences', () => {
  expect(exampleOf(dealWon)).toBe('A new deal was won: USD 4,821.00')
  expect(exampleOf(firstContactMade)).toBe(
    'First contact was made after 1 h 30 min of business time, in time',
  )
  expect(headlineOf({ type: ticketResolved.type, data: { ...ticketResolved.example, times: 2 } })).toBe(
    'A ticket was resolved, for the 2nd time',
  )
  expect(exampleOf(ticketReplied)).toBe('Support replied: the first response')
})

test('an expansion has its own article', () => {
  const data = { ...dealWon.example, kind: 'expansion' }
  expect(headlineOf({ type: dealWon.type, data })).toMatch(/^An expansion deal was won/)
})

test('an amount without cents is told without cents', () => {
  const data = { ...dealWon.example, value: { amountMinor: 4821, currency: 'JPY' } }
  expect(headlineOf({ type: dealWon.type, data })).toBe('A new deal was won: JPY 4,821')
})

test('an unknown type, a stranger’s name and unexpected data are told by the words of the type', () => {
  expect(headlineOf({ type: 'sales.renewal-opened.v1', data: {} })).toBe('Renewal opened')
  expect(headlineOf({ type: 'sales.deal-won.v1', data: { value: 'much' } })).toBe('Deal won')
  expect(headlineOf({ type: 'nonsense', data: null })).toBe('Nonsense')
})

test('a headline fits a line or two', () => {
  const data = { ...dealWon.example, kind: 'new' }
  const long = headlineOf({ type: 'sales.deal-lost.v1', data: { ...data, reason: 'x'.repeat(1000) } })
  expect(long).toHaveLength(300)
  expect(long.endsWith('…')).toBe(true)
})
