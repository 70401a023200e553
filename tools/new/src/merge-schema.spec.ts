import { mergeSchema } from './merge-schema'

test('fields of known types go to their end, new types to the end of the schema', () => {
  const schema =
    'type Query {\n  "A ticket."\n  ticket: Ticket\n}\n\n"A ticket."\ntype Ticket {\n  id: ID!\n}\n'
  const addition =
    'type Query {\n  "A bill."\n  bill(id: ID!): Bill\n}\n\n"A bill."\ntype Bill {\n  id: ID!\n}\n'
  expect(mergeSchema(schema, addition)).toBe(
    'type Query {\n  "A ticket."\n  ticket: Ticket\n  "A bill."\n  bill(id: ID!): Bill\n}\n\n"A ticket."\ntype Ticket {\n  id: ID!\n}\n\n"A bill."\ntype Bill {\n  id: ID!\n}\n',
  )
})
