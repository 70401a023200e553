import { operatingModelEvents } from '@customer-graph/contracts-operating-model'
import { productFeedbackEvents } from '@customer-graph/contracts-product-feedback'
import { salesEvents } from '@customer-graph/contracts-sales'
import { successEvents } from '@customer-graph/contracts-success'
import { supportEvents } from '@customer-graph/contracts-support'
import { type EventContract } from '@customer-graph/glossary'

const published: [string, readonly EventContract<never>[]][] = [
  ['sales', salesEvents as never],
  ['success', successEvents as never],
  ['support', supportEvents as never],
  ['product-feedback', productFeedbackEvents as never],
  ['operating-model', operatingModelEvents as never],
]

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
})
