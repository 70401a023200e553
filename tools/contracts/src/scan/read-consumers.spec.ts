import { resolve } from 'node:path'
import { allContracts } from '@customer-graph/contracts'
import { readConsumption } from './read-consumers'

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
