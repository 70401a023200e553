import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { readSubgraphs } from '@customer-graph/tools-codegen'
import { buildSchema } from 'graphql'
import { composeSupergraph } from '../compose'
import { wholeSdl } from './whole-sdl'

const root = resolve(__dirname, '../../../..')
const subgraphs = readSubgraphs(root)

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

test('the command prints the whole schema of a department, and names the departments when there is no such one', () => {
  const command = ['--import', 'tsx', 'tools/compose/src/sdl/main.ts']
  const run = (...names: string[]) =>
    execFileSync(process.execPath, [...command, ...names], { cwd: root, encoding: 'utf8', stdio: 'pipe' })
  expect(run('support')).toBe(wholeSdl(subgraphs.find(({ name }) => name === 'support')!.sdl))
  expect(() => run('legal')).toThrow('one of operating-model, product-feedback, sales, success, support')
}, 60_000)
