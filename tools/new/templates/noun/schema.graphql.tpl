type Query {
  "One {{noun.words}}, or null when there is none with this id."
  {{noun.camel}}(id: ID!): {{Noun}}
  "{{Nouns.words}}, the latest first."
  {{nouns.camel}}(first: Int!, after: String): {{Noun}}Connection
}

type Mutation {
  "Adds {{a noun.words}} of a customer."
  add{{Noun}}(input: Add{{Noun}}Input!): Add{{Noun}}Result
}

type Customer {
  "Its {{nouns.words}}, the latest first."
  {{nouns.camel}}(first: Int!, after: String): {{Noun}}Connection
}

"{{A noun.words}} of a customer."
type {{Noun}} @key(fields: "id") {
  id: ID!
  "Whose it is."
  customer: Customer
  "What it is called."
  name: String!
  "When it was added."
  addedAt: DateTime!
}

"A page of {{nouns.words}}."
type {{Noun}}Connection {
  "The {{nouns.words}}, each with its cursor."
  edges: [{{Noun}}Edge!]!
  "The {{nouns.words}} alone."
  nodes: [{{Noun}}!]!
  "Whether there is more."
  pageInfo: PageInfo!
}

"{{A noun.words}} in a page."
type {{Noun}}Edge {
  "Hand it to `after` to go on from here."
  cursor: String!
  "The {{noun.words}}."
  node: {{Noun}}!
}

"A new {{noun.words}}."
input Add{{Noun}}Input {
  "Whose it is."
  customerId: ID!
  "What it is called."
  name: String!
}

"The new {{noun.words}}, or why it was not added."
union Add{{Noun}}Result = {{Noun}} | InvalidInput
