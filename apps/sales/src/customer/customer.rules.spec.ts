import { newId } from '@customer-graph/glossary'
import { type Customer } from './customer'
import { change, register } from './customer.rules'

const hottechi: Customer = {
  id: newId(),
  name: 'Hottechi',
  domain: 'hottechi.example',
  industry: 'technology',
  region: 'Korea',
  segment: 'enterprise',
  parentId: null,
  externalRefs: [{ system: 'crm', id: 'Hottechi' }],
  sources: {},
}

describe('registering a customer', () => {
  test('lowers the domain', () => {
    const decision = register(hottechi.id, { ...hottechi, domain: 'HotTechi.Example' })
    expect(decision).toEqual({ accepted: true, value: hottechi })
  })

  test('lists everything that is wrong at once', () => {
    const wrong = { ...hottechi, name: '', domain: 'https://x' }
    expect(register(hottechi.id, wrong)).toMatchObject({
      refusal: {
        code: 'INVALID_INPUT',
        problems: [{ path: 'name' }, { path: 'domain' }],
      },
    })
  })

  test('refuses the same reference twice', () => {
    const twice = {
      ...hottechi,
      externalRefs: [...hottechi.externalRefs, { system: 'crm', id: ' Hottechi' }],
    }
    expect(register(hottechi.id, twice)).toMatchObject({ refusal: { problems: [{ path: 'externalRefs' }] } })
  })
})

describe('changing a customer', () => {
  test('keeps what is not mentioned', () => {
    expect(change(hottechi, { region: 'Japan' })).toEqual({
      accepted: true,
      value: { ...hottechi, region: 'Japan' },
    })
  })

  test('to what it is already is no change, so nothing is announced', () => {
    expect(change(hottechi, { name: 'Hottechi' })).toEqual({ accepted: true, value: null })
  })

  test('into its own parent is refused', () => {
    expect(change(hottechi, { parentId: hottechi.id })).toMatchObject({
      refusal: { problems: [{ path: 'parentId' }] },
    })
  })
})
