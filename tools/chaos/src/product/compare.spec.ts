import { compare, type Found } from './compare.rules'
import { type Ledger } from './ledger'

const ledger: Ledger = {
  acknowledged: [
    { kind: 'Customer', name: 'Alder', id: 'c1', customerId: 'c1' },
    { kind: 'Ticket', name: 'Alder, 0', id: 't1', customerId: 'c1' },
  ],
  setbacks: new Map(),
}

const whole: Found = {
  customers: [{ id: 'c1', name: 'Alder' }],
  tickets: [{ id: 't1', name: 'Alder, 0', customerId: 'c1' }],
  copies: { support: ['c1'] },
  told: [
    { customerId: 'c1', type: 'sales.customer-registered.v1', times: 1 },
    { customerId: 'c1', type: 'support.ticket-opened.v1', times: 1 },
  ],
  behind: [],
  left: [{ department: 'sales', outbox: 0, parked: 0 }],
}

const violations = (found: Partial<Found>) =>
  compare(ledger, { ...whole, ...found }).flatMap((each) => each.violations)

test('what is there as it was acknowledged is right, and what others wrote does not matter', () => {
  expect(violations({})).toEqual([])
  expect(violations({ customers: [...whole.customers, { id: 'c2', name: 'Brook' }] })).toEqual([])
})

test.each<[string, Partial<Found>, string]>([
  ['lost', { tickets: [] }, 'ticket "Alder, 0" is lost'],
  [
    'done twice',
    { customers: [...whole.customers, { id: 'c9', name: 'Alder' }] },
    'customer "Alder" is there 2 times',
  ],
  [
    'another than was told',
    { customers: [{ id: 'c9', name: 'Alder' }] },
    'customer "Alder" was acknowledged as c1 and is c9',
  ],
  ['not heard of', { copies: { support: [] } }, 'support has heard of customer c1 0 times instead of 1'],
  [
    'untold',
    { told: whole.told.slice(0, 1) },
    'the timeline tells c1 support.ticket-opened.v1 0 times instead of 1',
  ],
  ['behind', { behind: ['the timeline is at 1 of 2'] }, 'the timeline is at 1 of 2'],
  [
    'on its way',
    { left: [{ department: 'sales', outbox: 3, parked: 0 }] },
    'sales has 3 events in its outbox',
  ],
  ['set aside', { left: [{ department: 'sales', outbox: 0, parked: 2 }] }, 'sales has set 2 events aside'],
])('what is %s is found', (_what, found, violation) => {
  expect(violations(found)).toEqual([violation])
})
