import { dueTo, watchesOf } from './watches.rules'

const customers = ['a', 'b', 'c']

test('half of the clients come by either transport, and a tenth watch everybody', () => {
  const watches = watchesOf(500, customers)
  expect(watches.filter(({ transport }) => transport === 'sse')).toHaveLength(250)
  expect(watches.filter(({ customerId }) => customerId === null)).toHaveLength(50)
  for (const transport of ['sse', 'web-socket'])
    expect(watches.filter((each) => each.transport === transport && !each.customerId)).toHaveLength(25)
})

test('every customer is watched, and every department watches', () => {
  const watches = watchesOf(500, customers)
  const seen = watches.map(({ customerId }) => customerId).filter((id) => id !== null)
  expect(new Set(seen)).toEqual(new Set(customers))
  expect(new Set(watches.map(({ department }) => department)).size).toBe(5)
})

test('who watches one customer is due its changes, who watches everybody all of them', () => {
  const watches = (['a', 'a', null, 'c'] as const).map((customerId) => ({
    transport: 'sse' as const,
    department: 'sales' as const,
    customerId,
  }))
  const changes = new Map([
    ['a', 2],
    ['b', 5],
  ])
  expect(dueTo(watches, changes)).toBe(2 + 2 + 7 + 0)
})
