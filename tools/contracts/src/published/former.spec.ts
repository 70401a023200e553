import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { departments } from '@customer-graph/glossary'
import { allContracts } from '@customer-graph/contracts'
import { type JsonSchema } from '../json-schema'

const root = resolve(__dirname, '../../../..')
const contracts = new Map(allContracts.flatMap(({ events }) => events.map((event) => [event.type, event])))
const former = departments.flatMap((department) => {
  const folder = join(root, 'libs/contracts', department, 'former')
  const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as JsonSchema
  // A department that came later has nothing that was published before.
  return (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => name.endsWith('.schema.json'))
    .map((name) => ({
      type: `${department}.${name.replace('.schema.json', '')}`,
      schema: read(name),
      example: read(name.replace('schema', 'example')),
    }))
})

/** The values that a field at the top of the data could have, where the former schema listed them. */
const listed = ({ properties }: JsonSchema): [string, unknown][] =>
  Object.entries(properties as Record<string, JsonSchema>).flatMap(([name, field]) =>
    ((field.enum ?? []) as unknown[]).map((value): [string, unknown] => [name, value]),
  )

test('what was published before the baseline is kept', () => {
  expect(former.length).toBeGreaterThanOrEqual(70)
})

test.each(former)('$type is read as it was published before the baseline', ({ type, schema, example }) => {
  const contract = contracts.get(type)!
  expect(contract.schema.parse(example)).toEqual(example)
  for (const [name, value] of listed(schema))
    expect(contract.schema.parse({ ...example, [name]: value })).toHaveProperty(name, value)
})

test('text of any length, which the former contracts took, is read and cut', () => {
  const { schema, example } = contracts.get('sales.deal-lost.v1')!
  const read = schema.parse({ ...(example as object), reason: 'x'.repeat(600_000) }) as { reason: string }
  expect(read.reason).toHaveLength(2000)
})
