// Generated from schema.graphql by tools/codegen. Change the schema, then generate again.
export const typeDefs = `
extend schema
  @link(
    url: "https://specs.apollo.dev/federation/v2.9"
    import: [
      "@key"
      "@shareable"
      "@external"
      "@provides"
      "@requires"
      "@override"
      "@inaccessible"
      "@tag"
      "@composeDirective"
    ]
  )

type Query {
  "What customers asked for, the latest first."
  feedbackItems(first: Int!, after: String, filter: FeedbackItemFilter): FeedbackItemConnection
  "One item, or null when there is none with this id."
  feedbackItem(id: ID!): FeedbackItem
}

type Mutation {
  "Takes in what a customer asks for, from any department. The same source and reference never count twice."
  captureFeedback(input: CaptureFeedbackInput!): CaptureFeedbackResult
  "Gives an item a place on the roadmap."
  planItem(input: PlanItemInput!): PlanItemResult
  "Begins work on a planned item."
  startItem(input: StartItemInput!): StartItemResult
  "Ships an item; those who asked for it can be told."
  shipItem(input: ShipItemInput!): ShipItemResult
  "Decides against an item, with a reason that can be told to those who asked for it."
  declineItem(input: DeclineItemInput!): DeclineItemResult
  "Puts an item behind a promise that sales made."
  backPromise(input: BackPromiseInput!): BackPromiseResult
}

"A customer, as product hears it."
type Customer @key(fields: "id") {
  id: ID!
  "What the customer asked for, the latest first."
  feedback(first: Int!, after: String): FeedbackRequestConnection
}

"A promise that sales made, as product backs it."
type CustomerPromise @key(fields: "id") {
  id: ID!
  "The item that will keep the promise; null while nothing backs it."
  backing: FeedbackItem
}

"A person at a customer."
type Contact @key(fields: "id", resolvable: false) {
  id: ID!
}

"Something that customers ask for."
type FeedbackItem @key(fields: "id") {
  id: ID!
  "What it is."
  title: String!
  "The part of the product it belongs to."
  area: String
  "How far it has come."
  status: FeedbackStatus!
  "The day for which it is planned."
  targetOn: Date
  "When it was shipped."
  shippedAt: DateTime
  "Why it was declined."
  declineReason: String
  "Who asked for it, the latest first."
  requests(first: Int!, after: String): FeedbackRequestConnection
  "How many customers asked for it; each counts once."
  customerCount: Int
  "Promises that it keeps. At most 100."
  promises: [CustomerPromise!]
}

"How far an item has come."
enum FeedbackStatus {
  "Nobody has looked at it yet."
  NEW
  "It has a place on the roadmap."
  PLANNED
  "It is being worked on."
  IN_PROGRESS
  "Customers have it."
  SHIPPED
  "It will not be done."
  DECLINED
}

"One customer asking for an item."
type FeedbackRequest @key(fields: "id") {
  id: ID!
  "What is asked for."
  item: FeedbackItem
  "Who asks."
  customer: Customer
  "The person who asks."
  contact: Contact
  "Where it came from."
  source: FeedbackSource!
  "What it is called there, e.g. the ticket's id."
  sourceRef: String!
  "How much it matters to the one who asks."
  importance: Importance!
  "In the customer's own words."
  quote: String
  "When it was asked for."
  requestedAt: DateTime!
}

"Where a request came from."
enum FeedbackSource {
  "A talk with sales."
  SALES
  "A talk with success."
  SUCCESS
  "A support ticket."
  SUPPORT_TICKET
  "The customer itself, through the portal."
  PORTAL
}

"How much something matters to the one who asks."
enum Importance {
  "It does not matter."
  NOT_IMPORTANT
  "It would be nice."
  NICE_TO_HAVE
  "It matters."
  IMPORTANT
  "Nothing goes without it."
  CRITICAL
}

"Narrows items; all parts given have to hold."
input FeedbackItemFilter {
  "With this status."
  status: FeedbackStatus
  "Of this part of the product."
  area: String
}

"What a customer asks for."
input CaptureFeedbackInput {
  "Repeat it to be sure of one request however often the call is sent."
  idempotencyKey: String
  "The item it asks for; left out when it is something new."
  itemId: ID
  "What a new item is called; needed when no item is named."
  title: String
  "The part of the product a new item belongs to."
  area: String
  "Who asks."
  customerId: ID!
  "The person who asks."
  contactId: ID
  "Where it came from."
  source: FeedbackSource!
  "What it is called there, e.g. the ticket's id."
  sourceRef: String!
  "How much it matters to the one who asks."
  importance: Importance!
  "In the customer's own words."
  quote: String
}

"An item to plan."
input PlanItemInput {
  "The item."
  itemId: ID!
  "The day for which it is planned."
  targetOn: Date
}

"An item to start."
input StartItemInput {
  "The item."
  itemId: ID!
}

"An item to ship."
input ShipItemInput {
  "The item."
  itemId: ID!
}

"An item to decline."
input DeclineItemInput {
  "The item."
  itemId: ID!
  "Why, in words for those who asked."
  reason: String!
}

"A promise and the item that keeps it."
input BackPromiseInput {
  "The promise."
  promiseId: ID!
  "The item."
  itemId: ID!
}

"A page of items."
type FeedbackItemConnection {
  "The items, each with its cursor."
  edges: [FeedbackItemEdge!]!
  "The items alone."
  nodes: [FeedbackItem!]!
  "Whether there is more."
  pageInfo: PageInfo!
}

"An item in a page."
type FeedbackItemEdge {
  "Hand it to \`after\` to go on from here."
  cursor: String!
  "The item."
  node: FeedbackItem!
}

"A page of requests."
type FeedbackRequestConnection {
  "The requests, each with its cursor."
  edges: [FeedbackRequestEdge!]!
  "The requests alone."
  nodes: [FeedbackRequest!]!
  "Whether there is more."
  pageInfo: PageInfo!
}

"A request in a page."
type FeedbackRequestEdge {
  "Hand it to \`after\` to go on from here."
  cursor: String!
  "The request."
  node: FeedbackRequest!
}

"The request, or why it was not taken in."
union CaptureFeedbackResult = FeedbackRequest | InvalidInput | NotFound | Conflict
"The planned item, or why it was not planned."
union PlanItemResult = FeedbackItem | NotFound | WrongState
"The item in work, or why work did not begin."
union StartItemResult = FeedbackItem | NotFound | WrongState
"The shipped item, or why it was not shipped."
union ShipItemResult = FeedbackItem | NotFound | WrongState
"The declined item, or why it was not declined."
union DeclineItemResult = FeedbackItem | InvalidInput | NotFound | WrongState
"The promise with its item, or why it was not backed."
union BackPromiseResult = CustomerPromise | InvalidInput | NotFound | WrongState

"An RFC 3339 instant in UTC, like 2026-11-21T09:30:00Z."
scalar DateTime

"A calendar day without a time or zone, like 2026-11-21."
scalar Date

"Where a page of a list begins and ends, and whether more follows."
type PageInfo @shareable {
  "Whether asking again with \`after: endCursor\` finds more."
  hasNextPage: Boolean!
  "Whether this page was asked for with \`after\`, so that something came before it."
  hasPreviousPage: Boolean!
  "Cursor of the first entry; null on an empty page."
  startCursor: String
  "Cursor of the last entry, to be sent as \`after\` for the next page; null on an empty page."
  endCursor: String
}

"An expected no: something a person can understand and a program can act on."
interface Refusal {
  "Stable, documented."
  code: String!
  "For a person."
  message: String!
}

"Something that is missing or wrong, and where."
type Problem @shareable {
  "Where in the input, e.g. \`successCriteria.0.target\`."
  path: String!
  "What is wrong and what to do about it."
  message: String!
}

"The input cannot be accepted as it is. Everything that is wrong is listed at once."
type InvalidInput implements Refusal @shareable {
  "\`INVALID_INPUT\`."
  code: String!
  "All problems as one text."
  message: String!
  "Every problem, with its path."
  problems: [Problem!]!
}

"Something that the input names does not exist, or not any more."
type NotFound implements Refusal @shareable {
  "\`NOT_FOUND\`."
  code: String!
  "What does not exist."
  message: String!
}

"The thing is not in a state in which this can be done."
type WrongState implements Refusal @shareable {
  "\`WRONG_STATE\`."
  code: String!
  "What the state is and what is possible from it."
  message: String!
  "The state it is in."
  state: String!
}

"Another record has what has to be unique, or the idempotency key was used for something else."
type Conflict implements Refusal @shareable {
  "\`CONFLICT\`."
  code: String!
  "What is taken."
  message: String!
  "The record that has it, when one does."
  existingId: ID
}
`
