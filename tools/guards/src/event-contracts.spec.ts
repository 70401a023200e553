import { allContracts } from '@customer-graph/contracts'
import { concernedBy } from '@customer-graph/glossary'

const published = allContracts.map(({ department, events }) => [department, events] as const)

describe.each(published)('the events of %s', (department, events) => {
  test('are each published once, under the name of the department', () => {
    const types = events.map(({ type }) => type)
    expect(new Set(types).size).toBe(types.length)
    expect(types.filter((type) => !type.startsWith(`${department}.`))).toEqual([])
  })

  test.each(events)(
    '$type has a sentence for people and an example that survives the journey as JSON',
    (event) => {
      expect(event.describes).toMatch(/^[A-Z].*\.$/)
      expect(event.schema.parse(JSON.parse(JSON.stringify(event.example)))).toEqual(event.example)
    },
  )

  test.each(events)('$type concerns every customer whom its data names', (event) => {
    const { customerId, customerIds = [] } = event.example as { customerId?: string; customerIds?: string[] }
    expect(concernedBy(event, event.example)).toEqual(customerId ? [customerId] : customerIds)
  })
})
