import { newId } from '@customer-graph/glossary'
import { add } from './{{noun}}.rules'

test('{{a noun.words}} knows whose it is and when it was added', () => {
  const now = new Date('2026-11-23T09:00:00Z')
  const id = newId<'{{Noun}}'>()
  const given = { customerId: newId<'Customer'>(), name: 'First' }
  expect(add(given, id, now)).toEqual({ ...given, id, addedAt: now })
})
