import { calendarSet } from '@customer-graph/contracts-operating-model'
import { dealLost, dealWon } from '@customer-graph/contracts-sales'
import { firstContactMade } from '@customer-graph/contracts-success'
import { ticketReplied, ticketResolved } from '@customer-graph/contracts-support'
import { newId } from '@customer-graph/glossary'
import { toldEvent } from './told-event.rules'

const customerId = newId()
const headlineOf = ({ type }: { type: string }, data: unknown) =>
  toldEvent({ type, data, customerId }).headline

test('headlines read like sentences', () => {
  expect(headlineOf(dealWon, dealWon.example)).toBe('A new deal was won: USD 4,821.00')
  expect(headlineOf(firstContactMade, firstContactMade.example)).toBe(
    'First contact was made after 1 h 30 min of business time, in time',
  )
  expect(headlineOf(ticketResolved, { ...ticketResolved.example, times: 2 })).toBe(
    'A ticket was resolved, for the 2nd time',
  )
  expect(headlineOf(ticketReplied, ticketReplied.example)).toBe('Support replied: the first response')
  expect(headlineOf(calendarSet, calendarSet.example)).toBe('Business calendar Office hours, version 1')
})

test('an expansion has its own article', () => {
  expect(headlineOf(dealWon, { ...dealWon.example, kind: 'expansion' })).toMatch(/^An expansion deal was won/)
})

test('an amount without cents is told without cents', () => {
  const data = { ...dealWon.example, value: { amountMinor: 4821, currency: 'JPY' } }
  expect(headlineOf(dealWon, data)).toBe('A new deal was won: JPY 4,821')
})

test('a word that came later than this code is told as it is', () => {
  expect(headlineOf(dealWon, { ...dealWon.example, kind: 'co-sell' })).toMatch(/^A co sell deal was won/)
  expect(headlineOf(ticketReplied, { ...ticketReplied.example, kind: 'voice' })).toMatch(/^Somebody replied/)
})

test('an unknown type, a stranger’s name and unexpected data are told by the words of the type', () => {
  expect(headlineOf({ type: 'sales.renewal-opened.v1' }, {})).toBe('Renewal opened')
  expect(headlineOf(dealWon, { value: 'much' })).toBe('Deal won')
  expect(headlineOf({ type: 'nonsense' }, null)).toBe('Nonsense')
})

test('what cannot be read stands on the record of the customer that the envelope names', () => {
  expect(toldEvent({ type: 'nonsense', data: null, customerId }).customerIds).toEqual([customerId])
  expect(toldEvent({ type: 'nonsense', data: null, customerId: null }).customerIds).toEqual([])
})

test('a headline fits a line or two', () => {
  const long = headlineOf(dealLost, { ...dealLost.example, reason: 'x'.repeat(1000) })
  expect(long).toHaveLength(300)
  expect(long.endsWith('…')).toBe(true)
})
