import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildASTSchema, parse, validate } from 'graphql'
import { root } from './paths'
import { queries } from './queries'

const supergraph = buildASTSchema(
  parse(readFileSync(join(root, 'apps/gateway/supergraph.graphql'), 'utf8')),
  {
    assumeValidSDL: true,
  },
)

test.each(queries)('the graph can answer: $question', ({ query }) => {
  expect(validate(supergraph, parse(query))).toEqual([])
})
