import { maySeeInternal } from './visibility.rules'

test('internal notes are for support, operations and admin; nobody else reads them', () => {
  const all = ['sales', 'success', 'support', 'product', 'operations', 'admin']
  expect(all.filter(maySeeInternal)).toEqual(['support', 'operations', 'admin'])
})
