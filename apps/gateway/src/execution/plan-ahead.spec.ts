import { ApolloGateway } from '@apollo/gateway'
import { supergraphOf } from '../spec/stub-subgraphs'
import { graphExecutor } from './graph-executor'

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])'
const sales = (fields: string) => ({
  name: 'sales',
  sdl: `${link} type Query { customer(id: ID!): Customer } type Customer @key(fields: "id") { id: ID! ${fields} }`,
})
const name = 'query Name { customer(id: "1") { name } }'
const segment = 'query Segment { customer(id: "1") { segment } }'
const unlisted = '{ customer(id: "1") { id } }'

/** A gateway whose graph a spec replaces, and its executor. */
async function served(fields: string) {
  let replace: (sdl: string) => void = () => {}
  const gateway = new ApolloGateway({
    supergraphSdl: async ({ update }) => {
      replace = update
      return { supergraphSdl: supergraphOf([sales(fields)]) }
    },
    buildService: () => ({ process: async () => ({ data: null }) }),
  })
  const executor = graphExecutor(gateway, new Map(), [name, segment])
  await executor.load({} as never)
  return { executor, replace: (next: string) => replace(supergraphOf([sales(next)])) }
}

test('published operations are planned before anybody asks, by their name and without', async () => {
  const { executor } = await served('name: String')
  expect(executor.known(name, 'Name')).toBeDefined()
  expect(executor.known(name, undefined)).toBe(executor.known(name, 'Name'))
  expect(executor.known(unlisted, undefined)).toBeUndefined()
  await executor.stop()
})

test('one that does not fit the graph is left out, and planned for the graph that it fits', async () => {
  const { executor, replace } = await served('name: String')
  const before = executor.known(name, 'Name')
  expect(executor.known(segment, 'Segment')).toBeUndefined()
  replace('name: String segment: String')
  expect(executor.known(segment, 'Segment')).toBeDefined()
  expect(executor.known(name, 'Name')).not.toBe(before)
  await executor.stop()
})
