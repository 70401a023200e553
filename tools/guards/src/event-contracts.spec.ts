import * as operatingModel from '@customer-graph/contracts-operating-model'
import * as productFeedback from '@customer-graph/contracts-product-feedback'
import * as sales from '@customer-graph/contracts-sales'
import * as success from '@customer-graph/contracts-success'
import * as support from '@customer-graph/contracts-support'
import { concernedBy, departments, eventsIn } from '@customer-graph/glossary'

const exported = {
  sales,
  success,
  support,
  'product-feedback': productFeedback,
  'operating-model': operatingModel,
}
const published = departments.map((department) => [department, eventsIn(exported[department])] as const)

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
