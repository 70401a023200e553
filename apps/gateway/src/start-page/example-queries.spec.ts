import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Supergraph } from '@apollo/federation-internals'
import { parse, validate } from 'graphql'
import { examples, liveExample } from './example-queries'

test.each([...examples, liveExample].map(({ title, query }) => [title, query]))(
  'the example "%s" fits the graph',
  (_title, query) => {
    const supergraph = Supergraph.build(readFileSync(join(__dirname, '../../supergraph.graphql'), 'utf8'))
    expect(validate(supergraph.apiSchema().toGraphQLJSSchema(), parse(query))).toEqual([])
  },
)
