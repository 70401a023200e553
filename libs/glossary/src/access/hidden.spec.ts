import { hiddenRowOf } from './hidden.rules'

const note = { row: 'internal-note', unless: { visibility: 'public' } } as const

test('an event for everybody is hidden by no row, one for some by theirs', () => {
  expect(hiddenRowOf(null, {})).toBeNull()
  expect(hiddenRowOf('commission', {})).toBe('commission')
})

test('an event may be opened by what it says, and stays hidden when it says nothing', () => {
  expect(hiddenRowOf(note, { visibility: 'public' })).toBeNull()
  for (const data of [{ visibility: 'internal' }, { visibility: 'partner' }, {}, null, 'text'])
    expect(hiddenRowOf(note, data)).toBe('internal-note')
})

test('an event of which nothing was said is not for everybody', () => {
  expect(hiddenRowOf(undefined, {})).toBe('unclassified')
})
