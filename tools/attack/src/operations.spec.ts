import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Supergraph } from '@apollo/federation-internals'
import { type GraphQLSchema, parse, validate } from 'graphql'
import { operations } from './operations'

const known = { ids: ['019a9f3e-7c1a-7b5e-9d55-0f8a4b6c2d11'], cursors: ['WzFd'] }
let schema: GraphQLSchema
beforeAll(() => {
  const text = readFileSync(join(__dirname, '../../../apps/gateway/supergraph.graphql'), 'utf8')
  schema = Supergraph.build(text).apiSchema().toGraphQLJSSchema()
})

const outcome = (query: string): string => {
  try {
    const [error] = validate(schema, parse(query))
    return error ? 'invalid' : 'valid'
  } catch {
    return 'no document'
  }
}

test('a seed makes the same operations again, another seed makes others', () => {
  const made = (seed: number) => [...operations(schema, known, seed, 20)]
  expect(made(1)).toEqual(made(1))
  expect(made(1)).not.toEqual(made(2))
})

test('most get as far as the services, some are stopped by each check before', () => {
  const counts = { valid: 0, invalid: 0, 'no document': 0 } as Record<string, number>
  for (const { query } of operations(schema, known, 7, 600)) counts[outcome(query)]!++
  expect(counts.valid).toBeGreaterThan(150)
  expect(counts.invalid).toBeGreaterThan(50)
  expect(counts['no document']).toBeGreaterThan(5)
})
