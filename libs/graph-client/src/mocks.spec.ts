import { buildSchema, isObjectType } from 'graphql'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as mocks from './generated/mocks'

const { aCustomer, aCustomerConnection, aHandoff, aTicket, aTicketConnection } = mocks

test('a mock has every field of its type: unknown is null, and what cannot be null is there', () => {
  expect(aHandoff()).toMatchObject({ __typename: 'Handoff', customer: null, state: expect.any(String) })
  expect(aHandoff().packet.goals).toEqual([])
})

test('what is given replaces what is made up, and a page is built from its nodes', () => {
  const tickets = aTicketConnection([aTicket({ id: 't1', subject: 'Late' })])
  const page = aCustomerConnection([aCustomer({ name: 'Delmar', tickets })])
  expect(page.edges?.map(({ cursor, node }) => [cursor, node.name])).toEqual([['1', 'Delmar']])
  expect(page.nodes[0]!.tickets?.nodes[0]).toMatchObject({ subject: 'Late', state: null })
  expect(page.pageInfo).toMatchObject({ hasNextPage: false, endCursor: '1' })
})

test('there is one for every type, and each can be made', () => {
  const schema = buildSchema(readFileSync(join(__dirname, 'generated/schema.graphql'), 'utf8'))
  const types = Object.values(schema.getTypeMap()).filter(isObjectType)
  const wanted = types
    .map(({ name }) => name)
    .filter((name) => !/^(__.*|Query|Mutation|Subscription)$/.test(name))
  const made = Object.values(mocks).map((build) => (build as () => { __typename: string })().__typename)
  expect(made.sort()).toEqual(wanted.sort())
})
