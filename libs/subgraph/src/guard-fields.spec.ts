import { type AccessPolicy, accessPolicy } from '@customer-graph/glossary'
import { graphql } from 'graphql'
import { subgraphSchema } from './graph-server'

const paid = { who: ['sales', 'admin'], because: 'It is their pay.' } as const
const policy: AccessPolicy = {
  changes: accessPolicy.changes,
  mutations: { capture: { who: ['sales', 'support'], because: 'Both hear it.' } },
  fields: { 'Deal.commission': paid, 'Plan.*': paid },
  rows: {},
}
const typeDefs = `
  type Query { deal: Deal }
  type Mutation { winDeal: Deal capture: Deal }
  type Deal { worth: Int commission: Int plan: Plan }
  type Plan { share: Int }`

function graph() {
  const asked: string[] = []
  const deal = { worth: 1, plan: { share: 2 } }
  const note = (what: string) => () => void asked.push(what)
  const resolvers = {
    Query: { deal: () => deal },
    Mutation: { winDeal: note('winDeal'), capture: note('capture') },
    Deal: { commission: note('commission') },
  }
  const schema = subgraphSchema('sales', typeDefs, resolvers, policy)
  return {
    asked,
    async ask(source: string, department: string) {
      const { data, errors = [] } = await graphql({
        schema,
        source,
        contextValue: { caller: { department } },
      })
      return {
        data,
        refused: errors.map(({ path, extensions, message }) => [path?.join('.'), extensions.code, message]),
      }
    },
  }
}

test('a field that the caller may not read is refused alone, before anything is fetched for it', async () => {
  const { ask, asked } = graph()
  expect(await ask('{ deal { worth commission } }', 'support')).toEqual({
    data: { deal: { worth: 1, commission: null } },
    refused: [
      ['deal.commission', 'FORBIDDEN', 'Only sales, admin may read Deal.commission; you belong to support.'],
    ],
  })
  expect(asked).toEqual([])
  expect((await ask('{ deal { commission } }', 'sales')).refused).toEqual([])
  expect(asked).toEqual(['commission'])
})

test('of a type that is hidden, every field is refused', async () => {
  const { ask } = graph()
  expect(await ask('{ deal { plan { share __typename } } }', 'support')).toMatchObject({
    data: { deal: { plan: { share: null, __typename: 'Plan' } } },
    refused: [['deal.plan.share', 'FORBIDDEN', expect.any(String)]],
  })
  expect((await ask('{ deal { plan { share } } }', 'admin')).data).toEqual({ deal: { plan: { share: 2 } } })
})

test('a mutation runs for the department that owns it, or for whom its own rule names', async () => {
  const { ask, asked } = graph()
  const told = 'Only sales, operations, admin may change this; you belong to support.'
  expect((await ask('mutation { winDeal { worth } capture { worth } }', 'support')).refused).toEqual([
    ['winDeal', 'FORBIDDEN', told],
  ])
  await ask('mutation { winDeal { worth } capture { worth } }', 'operations')
  expect(asked).toEqual(['capture', 'winDeal'])
})
