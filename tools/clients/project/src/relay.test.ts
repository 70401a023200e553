import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  commitMutation,
  createOperationDescriptor,
  fetchQuery,
  getSingularSelector,
  type GraphQLTaggedNode,
  type IEnvironment,
  getRequest,
  type OperationType,
} from 'relay-runtime'
import { relayEnvironment } from '../recipes/relay.ts'
import { counted, token, url } from './graph.ts'
import agents, { type documentsAgentsQuery } from './relay/__generated__/documentsAgentsQuery.graphql.ts'
import find, { type documentsFindQuery } from './relay/__generated__/documentsFindQuery.graphql.ts'
import page from './relay/__generated__/documents_page.graphql.ts'
import record, { type documentsRecordQuery } from './relay/__generated__/documentsRecordQuery.graphql.ts'
import reply, { type documentsReplyMutation } from './relay/__generated__/documentsReplyMutation.graphql.ts'

const setUp = () => {
  const { send, conditions } = counted()
  return { environment: relayEnvironment(url, token, send), conditions }
}

/** Relay's own types leave out what went wrong with a field. */
interface Shown {
  readonly data: unknown
  readonly isMissingData: boolean
  readonly fieldErrors: readonly object[] | null
}

/** What a component would be shown of the store. */
const shown = <Query extends OperationType>(
  environment: IEnvironment,
  query: GraphQLTaggedNode,
  variables: Query['variables'],
) => environment.lookup(createOperationDescriptor(getRequest(query), variables).fragment) as unknown as Shown

async function customers(environment: IEnvironment, variables: { first: number; after?: string }) {
  await fetchQuery<documentsFindQuery>(environment, find, variables).toPromise()
  const root = shown(environment, find, variables).data as { __fragments: object }
  const selector = { ...root, __id: 'client:root' }
  const snapshot = environment.lookup(getSingularSelector(page as never, selector as never)!)
  type Page = {
    customers: { edges: { node: { id: string; name: string } }[]; pageInfo: { endCursor: string } }
  }
  return (snapshot.data as Page).customers
}

test('a connection of the graph is one of Relay’s, and its pages follow each other', async () => {
  const { environment } = setUp()
  const first = await customers(environment, { first: 2 })
  assert.equal(first.edges.length, 2)
  const second = await customers(setUp().environment, { first: 2, after: first.pageInfo.endCursor })
  assert.equal(new Set([...first.edges, ...second.edges].map(({ node }) => node.id)).size, 4)
})

test('a record is kept whole: what has no id stands in the object it was read from', async () => {
  const { environment } = setUp()
  const { edges } = await customers(environment, { first: 1 })
  const variables = { id: edges[0]!.node.id }
  const asked = await fetchQuery<documentsRecordQuery>(environment, record, variables).toPromise()
  const { data, isMissingData } = shown<documentsRecordQuery>(environment, record, variables)
  assert.equal(isMissingData, false)
  assert.deepEqual(data, asked)
})

test('no two things share an id: agents and colleagues, versions of one service level', async () => {
  const { environment } = setUp()
  const answer = await fetchQuery<documentsAgentsQuery>(environment, agents, {}).toPromise()
  const { data } = shown<documentsAgentsQuery>(environment, agents, {})
  assert.deepEqual(data, answer)
  assert.ok(answer?.agents?.nodes.every(({ person }) => person?.id))
})

test('a refusal has its code and its words', async () => {
  const { environment, conditions } = setUp()
  conditions.outcome = 'WrongState'
  const input = { ticketId: '01a21a75-0000-7000-8000-000000000000', by: 'AGENT' as const, text: 'Hello' }
  const answered = await new Promise<documentsReplyMutation['response']>((resolve, reject) =>
    commitMutation<documentsReplyMutation>(environment, {
      mutation: reply,
      variables: { input },
      onCompleted: resolve,
      onError: reject,
    }),
  )
  assert.equal(answered.reply?.__typename, 'WrongState')
  assert.equal(answered.reply && 'code' in answered.reply && answered.reply.code, 'WRONG_STATE')
})

test('what is not known stays not known: the store remembers the error with the null', async () => {
  const { environment, conditions } = setUp()
  const { edges } = await customers(environment, { first: 1 })
  const variables = { id: edges[0]!.node.id }
  conditions.away = 'support'
  await fetchQuery<documentsRecordQuery>(environment, record, variables).toPromise()
  for (const _read of [1, 2]) {
    const { data, fieldErrors } = shown<documentsRecordQuery>(environment, record, variables)
    const { customer } = data as documentsRecordQuery['response']
    assert.equal(typeof customer?.name, 'string')
    assert.equal(customer?.tickets, null)
    assert.match(JSON.stringify(fieldErrors), /SUBGRAPH_UNAVAILABLE/)
  }
  conditions.away = ''
  await fetchQuery<documentsRecordQuery>(environment, record, variables).toPromise()
  const { data, fieldErrors } = shown<documentsRecordQuery>(environment, record, variables)
  assert.equal(fieldErrors, null)
  assert.notEqual((data as documentsRecordQuery['response']).customer?.tickets, null)
})
