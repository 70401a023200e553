import { importedContracts } from './imported-contracts'

test('what is imported to be used is found under the name of its package, what is only a type is not', () => {
  expect(
    importedContracts(`
      import { dealWon as won, salesClock, type HandoffPacket } from '@customer-graph/contracts-sales'
      import type { dealLost } from '@customer-graph/contracts-sales'
      import { when } from '@customer-graph/events'`),
  ).toEqual([
    { module: '@customer-graph/contracts-sales', name: 'dealWon' },
    { module: '@customer-graph/contracts-sales', name: 'salesClock' },
  ])
})
