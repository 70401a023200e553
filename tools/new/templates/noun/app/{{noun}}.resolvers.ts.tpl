import { answer, decodeId, readPage } from '@customer-graph/subgraph'
import { type Resolvers } from '../generated/resolvers'
import { add{{Noun}} } from './{{noun}}.commands'
import { {{noun.camel}}ById, {{nouns.camel}}OfCustomer } from './{{noun}}.loaders'
import { {{noun.camel}}Store } from './{{noun}}.store'

export const {{noun.camel}}Resolvers: Resolvers = {
  Query: {
    {{noun.camel}}: (_root, { id }, context) => {{noun.camel}}ById(context).load(decodeId(id, 'id')),
    {{nouns.camel}}: (_root, page, { manager }) => {{noun.camel}}Store(manager).page(readPage(page)),
  },
  Mutation: {
    add{{Noun}}: async (_root, { input: { customerId, name } }, context) =>
      answer(await add{{Noun}}(context, { customerId: decodeId(customerId, 'customerId'), name })),
  },
  {{Noun}}: {
    __resolveReference: ({ id }, context) => {{noun.camel}}ById(context).load(decodeId(id, 'id')),
    customer: ({ customerId }) => ({ id: customerId }),
  },
  Customer: {
    {{nouns.camel}}: ({ id }, page, context) =>
      {{nouns.camel}}OfCustomer(context).load({ parent: id, page: readPage(page) }),
  },
}
