import { resolve } from 'node:path'
import { readSubgraphs } from '@customer-graph/tools-codegen'
import { buildSchema } from 'graphql'
import { composeSupergraph } from '../compose'
import { wholeSdl } from './whole-sdl'

const subgraphs = readSubgraphs(resolve(__dirname, '../../../..'))

test.each(subgraphs)(
  'the schema of $name is whole: a tool that knows nothing of federation reads it',
  ({ sdl }) => {
    expect(() => buildSchema(sdl)).toThrow()
    const schema = buildSchema(wholeSdl(sdl))
    expect(schema.getQueryType()?.name).toBe('Query')
    expect(schema.getDirective('key')?.args.map(({ name }) => name)).toContain('fields')
    expect(schema.getDirective('requiresScopes')).toBeUndefined()
  },
)

test('whole schemas compose to the same graph', () => {
  const whole = subgraphs.map(({ name, sdl }) => ({ name, sdl: wholeSdl(sdl) }))
  expect(composeSupergraph(whole)).toBe(composeSupergraph(subgraphs))
})
