import { resolve } from 'node:path'
import { dealLost, dealWon } from '@customer-graph/contracts-sales'
import { copyOf, when } from '@customer-graph/events'
import { allContracts } from '@customer-graph/contracts'
import { consumersOf, readConsumption } from './read-consumption'

const { reacting, reading, announced } = readConsumption(resolve(__dirname, '../../../..'), allContracts)

test('the consumers of this project are those that its services wire', () => {
  expect(reacting.get('sales.deal-won.v1')).toContain('success')
  expect(reacting.get('success.handoff-returned.v1')).toEqual(['sales'])
  expect(reacting.get('operating-model.calendar-set.v1')).toEqual(
    expect.arrayContaining(['sales', 'success', 'support']),
  )
  expect(reading.get('support.events')).toContainEqual({
    group: 'operating-model-timeline',
    service: 'operating-model',
  })
})

test('every type that is reacted to is published', () => {
  const types = new Set(allContracts.flatMap(({ events }) => events.map(({ type }) => type)))
  expect([...reacting.keys(), ...announced].filter((type) => !types.has(type))).toEqual([])
})

const nothing = async () => undefined
const projection = { topics: ['sales.events', 'support.events'], project: nothing, tables: [] }

test('what services hear is what their features declare, also with a clock and more than once', () => {
  const { reacting, reading, copying } = consumersOf([
    {
      service: 'success',
      features: [
        { reactions: [when(dealWon, nothing), () => [when(dealLost, nothing), when(dealWon, nothing)]] },
        { projections: [{ ...projection, group: 'success-facts' }] },
      ],
    },
    { service: 'support', features: [{}, { reactions: [() => when(dealWon, nothing)] }] },
    { service: 'sales', features: [{ copies: [copyOf([dealLost], { table: 'lost', keep: nothing })] }] },
  ])
  expect(Object.fromEntries(reacting)).toEqual({
    'sales.deal-won.v1': ['success', 'support'],
    'sales.deal-lost.v1': ['success', 'sales'],
  })
  expect([...copying]).toEqual(['sales'])
  expect([...reading.keys()]).toEqual(projection.topics)
  expect(reading.get('support.events')).toEqual([{ group: 'success-facts', service: 'success' }])
})
