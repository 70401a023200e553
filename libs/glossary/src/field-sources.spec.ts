import { releaseChanged, takeFrom } from './field-sources'

const fields = { name: 'Kan-code', segment: 'large', region: null as string | null }
const known = { fields, sources: { name: 'crm', segment: 'crm' } }

test('a second source changes nothing that another one said, and what it says is told', () => {
  expect(takeFrom('helpdesk', known, { name: 'Customer 22', segment: 'small' })).toEqual({
    ...known,
    leftAlone: [
      { field: 'name', message: 'name stays "Kan-code", as crm said; helpdesk says "Customer 22".' },
      { field: 'segment', message: 'segment stays "large", as crm said; helpdesk says "small".' },
    ],
  })
})

test('a source changes and empties what it owns; what it leaves out stays', () => {
  const { fields: changed } = takeFrom(
    'crm',
    { fields: { ...fields, region: 'Italy' as string | null }, sources: { name: 'crm', region: 'crm' } },
    {
      name: 'Kancode',
      region: null,
    },
  )
  expect(changed).toEqual({ name: 'Kancode', segment: 'large', region: null })
})

test('an empty field belongs to the first who fills it', () => {
  const taken = takeFrom('helpdesk', known, { region: 'Italy' })
  expect([taken.fields.region, taken.sources.region, taken.leftAlone]).toEqual(['Italy', 'helpdesk', []])
  expect(takeFrom('crm', taken, { region: 'France' }).leftAlone).toHaveLength(1)
})

test('that another source knows nothing takes nothing away, and is no difference', () => {
  const full = {
    fields: { ...fields, region: 'Italy' as string | null },
    sources: { ...known.sources, region: 'crm' },
  }
  expect(takeFrom('helpdesk', full, { region: null })).toEqual({ ...full, leftAlone: [] })
})

test('what our own people wrote is owned by a source once it says the same', () => {
  const ours = { fields, sources: {} }
  expect(takeFrom('crm', ours, { name: 'Other' })).toMatchObject({ fields, leftAlone: [{ field: 'name' }] })
  expect(takeFrom('crm', ours, { name: 'Kan-code' }).sources).toEqual({ name: 'crm' })
})

test('what our own people changed is no longer the source’s', () => {
  expect(releaseChanged(known.sources, fields, { ...fields, segment: 'small' })).toEqual({ name: 'crm' })
})
