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
  "One ticket, or null when there is none with this id."
  ticket(id: ID!): Ticket
  "The ticket that another help desk calls \`id\`, or null when it is not known here."
  ticketByExternalRef(system: String!, id: String!): Ticket
  "Tickets, the latest first. The filter narrows; its parts all have to hold."
  tickets(first: Int!, after: String, filter: TicketFilter): TicketConnection
  "Colleagues who answer tickets, by id. Only those whom support has heard of from the directory."
  agents(first: Int!, after: String): AgentProfileConnection
  "The states of a ticket and where each may lead."
  ticketStates: [TicketStateRule!]
}

type Mutation {
  "Opens a ticket for a customer and starts its clocks. The same idempotency key never opens a second one."
  openTicket(input: OpenTicketInput!): OpenTicketResult
  "Writes down what an agent, a customer or a machine said. The first public word of a person meets the first-response clock."
  reply(input: ReplyInput!): ReplyResult
  "Sets the priority or the category. Another priority keeps the time that has elapsed and changes the target."
  categorise(input: CategoriseInput!): CategoriseResult
  "Puts an agent in charge. A ticket that waited or was on hold goes on."
  assignTicket(input: AssignTicketInput!): AssignTicketResult
  "Waits for the customer. The resolution clock stands still until a person at the customer replies."
  waitOnCustomer(input: WaitOnCustomerInput!): WaitOnCustomerResult
  "Puts a ticket on hold for somebody other than the customer. The resolution clock stands still until it is assigned again."
  holdTicket(input: HoldTicketInput!): HoldTicketResult
  "Resolves a ticket. A reply of the customer opens it again until it is closed."
  resolveTicket(input: ResolveTicketInput!): ResolveTicketResult
  "Opens a resolved ticket again. Its resolution clock runs on with what had elapsed."
  reopenTicket(input: ReopenTicketInput!): ReopenTicketResult
  "Closes a ticket for good: it takes no more replies."
  closeTicket(input: CloseTicketInput!): CloseTicketResult
  "Brings in tickets of another help desk as history: they keep their times and start no clock. One bad row stops no other."
  importTickets(input: ImportTicketsInput!): ImportReport
}

"A customer, as support knows it."
type Customer @key(fields: "id") {
  id: ID!
  "The customer's tickets, the latest first. Null when support cannot be reached."
  tickets(first: Int!, after: String, filter: TicketFilter): TicketConnection
  "Where the customer stands with support, in numbers. Null when support cannot be reached."
  supportSummary: SupportSummary
}

"A colleague, as support knows one."
type Person @key(fields: "id") {
  id: ID!
  "Tickets that the colleague is in charge of, the latest first; all of them unless the filter narrows."
  assignedTickets(first: Int!, after: String, filter: TicketFilter): TicketConnection
}

"A person at the customer."
type Contact @key(fields: "id", resolvable: false) {
  id: ID!
}

"Where a customer stands with support. Every number is of now."
type SupportSummary {
  "Tickets that are neither resolved nor closed, those that wait or are on hold included."
  openTickets: Int!
  "Of the open ones, those that wait for the customer."
  waitingTickets: Int!
  "Of the open ones, those on hold for somebody else."
  heldTickets: Int!
  "Of the open ones, those of urgent priority."
  urgentTickets: Int!
  "Tickets of all time that were opened again after having been resolved."
  reopenedTickets: Int!
  "Tickets of all time."
  allTickets: Int!
  "Clocks of service levels whose time has passed and that wait for an answer or a resolution still."
  overdueClocks: Int!
  "The support plan that the contracts running today entitle the customer to; null when none does."
  plan: String
}

"A request for help, from the first word until it is closed."
type Ticket @key(fields: "id") {
  id: ID!
  "The customer who asked."
  customer: Customer
  "The person at the customer who asked."
  contact: Contact
  "What it is about. Null for a ticket of another help desk that kept no texts."
  subject: String
  "How pressing it is."
  priority: TicketPriority
  "What kind of request it is, in the words of the team."
  category: String
  "The support plan it is served under; the customer's own when the ticket was opened without one."
  plan: String
  "The product it is about."
  product: String
  "The team that is in charge."
  team: String
  "Where it stands."
  state: TicketState
  "Why it waits or is on hold."
  stateReason: String
  "When the customer asked."
  openedAt: DateTime
  "When a person first answered in public; null until then."
  firstRespondedAt: DateTime
  "When it was resolved, the last time; null while it is not, also after it was opened again."
  resolvedAt: DateTime
  "How often it was resolved: 2 or more means that it was opened again in between."
  timesResolved: Int
  "How often it was opened again."
  timesReopened: Int
  "When it was closed."
  closedAt: DateTime
  "The agent in charge."
  assignee: Person
  "What was said, in order. Internal notes are seen by support, operations and admin only."
  replies(first: Int!, after: String): ReplyConnection
  "The clocks of this ticket: none for an imported one, and none while no service level matches."
  clocks: [Clock!]
  "The clock of the first public answer of a person."
  firstResponseClock: Clock
  "The clock of the resolution. It stands still while the ticket waits for the customer or is on hold."
  resolutionClock: Clock
  "What another help desk calls this ticket."
  externalRef: ExternalRef
  "The states it went through, in order."
  stateHistory(first: Int!, after: String): TicketStateChangeConnection
}

"Where a ticket stands."
enum TicketState {
  "Nobody is in charge yet."
  OPEN
  "An agent is in charge."
  ASSIGNED
  "Support waits for the customer."
  WAITING
  "On hold for somebody other than the customer."
  HELD
  "Resolved; the customer may still open it again."
  RESOLVED
  "Closed for good."
  CLOSED
}

"How pressing a ticket is."
enum TicketPriority {
  "Can wait."
  LOW
  "As usual."
  NORMAL
  "Pressing."
  HIGH
  "Work stands still at the customer."
  URGENT
}

"A state and where it may lead."
type TicketStateRule {
  "The state."
  state: TicketState!
  "States that may follow; none for a closed ticket."
  next: [TicketState!]!
}

"One step in the life of a ticket."
type TicketStateChange {
  "The state it came into."
  state: TicketState!
  "When."
  at: DateTime!
  "Why, where somebody said so."
  reason: String
}

"Something that was said on a ticket."
type Reply {
  "Names the reply."
  id: ID!
  "Whose side it comes from."
  by: ReplyAuthor!
  "The agent who wrote it; null for a customer's or a machine's."
  author: Person
  "The person at the customer who wrote it, where known."
  contact: Contact
  "Who may read it."
  visibility: ReplyVisibility!
  "Whether a person spoke, and how."
  kind: ReplyKind!
  "What was said. Null for a reply of another help desk that kept no texts."
  text: String
  "When it was said."
  repliedAt: DateTime!
  "Whether it was the first public word of a person: the first response."
  firstResponse: Boolean!
}

"Whose side a reply comes from."
enum ReplyAuthor {
  "Ours."
  AGENT
  "The customer's."
  CUSTOMER
}

"Who may read a reply."
enum ReplyVisibility {
  "The customer too."
  PUBLIC
  "Support, operations and admin only."
  INTERNAL
}

"Whether a person spoke, and how."
enum ReplyKind {
  "A person's message."
  MESSAGE
  "A person's word that the ticket is in hand; it counts as a first response."
  ACKNOWLEDGEMENT
  "A machine's; it answers nothing and ends no waiting."
  AUTOMATIC
}

"A colleague as an agent, as the directory announced one to support. Named by the colleague; it has no id of its own."
type AgentProfile {
  "The colleague."
  person: Person
  "The team the agent works in, where the directory says so."
  team: String
  "What other systems call this agent."
  externalRefs: [ExternalRef!]
  "False once the colleague has left, or works in another department: tickets cannot be given to them any more."
  active: Boolean
}

"Narrows tickets; all parts given have to hold."
input TicketFilter {
  "In one of these states."
  states: [TicketState!]
  "Of this priority."
  priority: TicketPriority
  "Of this category."
  category: String
  "Served under this plan."
  plan: String
  "About this product."
  product: String
  "In charge of this team."
  team: String
  "True for tickets that were opened again at least once, false for the others."
  reopened: Boolean
  "Opened at or after this instant."
  openedFrom: DateTime
  "Opened before this instant."
  openedBefore: DateTime
}

"A page of tickets."
type TicketConnection {
  "The tickets, each with its cursor."
  edges: [TicketEdge!]!
  "The tickets alone."
  nodes: [Ticket!]!
  "Whether there is more."
  pageInfo: PageInfo!
  "How many match in all."
  totalCount: Int!
}

"A ticket in a page."
type TicketEdge {
  "Hand it to \`after\` to go on from here."
  cursor: String!
  "The ticket."
  node: Ticket!
}

"A page of replies."
type ReplyConnection {
  "The replies, each with its cursor."
  edges: [ReplyEdge!]!
  "The replies alone."
  nodes: [Reply!]!
  "Whether there is more."
  pageInfo: PageInfo!
}

"A reply in a page."
type ReplyEdge {
  "Hand it to \`after\` to go on from here."
  cursor: String!
  "The reply."
  node: Reply!
}

"A page of steps."
type TicketStateChangeConnection {
  "The steps, each with its cursor."
  edges: [TicketStateChangeEdge!]!
  "The steps alone."
  nodes: [TicketStateChange!]!
  "Whether there is more."
  pageInfo: PageInfo!
}

"A step in a page."
type TicketStateChangeEdge {
  "Hand it to \`after\` to go on from here."
  cursor: String!
  "The step."
  node: TicketStateChange!
}

"A page of agents."
type AgentProfileConnection {
  "The agents, each with its cursor."
  edges: [AgentProfileEdge!]!
  "The agents alone."
  nodes: [AgentProfile!]!
  "Whether there is more."
  pageInfo: PageInfo!
}

"An agent in a page."
type AgentProfileEdge {
  "Hand it to \`after\` to go on from here."
  cursor: String!
  "The agent."
  node: AgentProfile!
}

"The ticket, or why it was not opened."
union OpenTicketResult = Ticket | InvalidInput | NotFound | Conflict
"The ticket with the reply, or why it was not taken."
union ReplyResult = Ticket | InvalidInput | WrongState | NotFound | Conflict
"The ticket as it now stands, or why it was not changed."
union CategoriseResult = Ticket | InvalidInput | WrongState | NotFound
"The ticket with its agent, or why it was not assigned."
union AssignTicketResult = Ticket | InvalidInput | WrongState | NotFound
"The waiting ticket, or why it does not wait."
union WaitOnCustomerResult = Ticket | InvalidInput | WrongState | NotFound
"The ticket on hold, or why it is not."
union HoldTicketResult = Ticket | InvalidInput | WrongState | NotFound
"The resolved ticket, or why it is not."
union ResolveTicketResult = Ticket | InvalidInput | WrongState | NotFound
"The ticket that is open again, or why it is not."
union ReopenTicketResult = Ticket | InvalidInput | WrongState | NotFound
"The closed ticket, or why it is not."
union CloseTicketResult = Ticket | WrongState | NotFound

"A ticket to open."
input OpenTicketInput {
  "Repeat it to be sure of one ticket however often the call is sent."
  idempotencyKey: String
  "The customer who asks."
  customerId: ID!
  "The person at the customer who asks."
  contactId: ID
  "What it is about."
  subject: String!
  "What the customer wrote; becomes the first reply."
  text: String
  "How pressing it is: normal unless said otherwise."
  priority: TicketPriority
  "What kind of request it is."
  category: String
  "The support plan to serve it under; the customer's own unless said otherwise."
  plan: String
  "The product it is about."
  product: String
  "The team to be in charge."
  team: String
}

"Something that was said."
input ReplyInput {
  "Repeat it to be sure of one reply however often the call is sent."
  idempotencyKey: String
  "The ticket."
  ticketId: ID!
  "Whose side it comes from."
  by: ReplyAuthor!
  "What was said."
  text: String!
  "Who may read it: public unless said otherwise. A customer's is always public."
  visibility: ReplyVisibility
  "Whether a person spoke: a message unless said otherwise."
  kind: ReplyKind
  "The agent who wrote it; the caller unless said otherwise."
  agentId: ID
  "The person at the customer who wrote it."
  contactId: ID
}

"What to change about a ticket's place among the others. What is left out stays as it is."
input CategoriseInput {
  "The ticket."
  ticketId: ID!
  "How pressing it is."
  priority: TicketPriority
  "What kind of request it is; null takes the category away."
  category: String
}

"A ticket and who is to be in charge."
input AssignTicketInput {
  "The ticket."
  ticketId: ID!
  "The agent; the caller unless said otherwise."
  agentId: ID
  "The team; stays as it is unless said otherwise."
  team: String
}

"A ticket that is to wait."
input WaitOnCustomerInput {
  "The ticket."
  ticketId: ID!
  "What is waited for."
  reason: String
}

"A ticket to put on hold."
input HoldTicketInput {
  "The ticket."
  ticketId: ID!
  "Who or what it is held for."
  reason: String
}

"A ticket that was resolved."
input ResolveTicketInput {
  "The ticket."
  ticketId: ID!
  "The agent who resolved it; unless said otherwise the one in charge who has not left, else the caller."
  agentId: ID
}

"A ticket to open again."
input ReopenTicketInput {
  "The ticket."
  ticketId: ID!
  "Why."
  reason: String
}

"A ticket to close."
input CloseTicketInput {
  "The ticket."
  ticketId: ID!
}

"Tickets of another help desk."
input ImportTicketsInput {
  "At most 500 rows."
  rows: [ImportedTicket!]!
}

"""
A ticket of another help desk, known there by its reference. With more activities than before it goes on from there. What a row
leaves out of its heading is left alone; null says that there is none.
"""
input ImportedTicket {
  "What the other help desk calls it."
  externalRef: ExternalRefInput!
  "The customer who asked."
  customerId: ID!
  "What it is about, where texts were kept."
  subject: String
  "How pressing it was."
  priority: TicketPriority!
  "What kind of request it was."
  category: String
  "The support plan it was served under."
  plan: String
  "The product it was about."
  product: String
  "The team that was in charge."
  team: String
  "What happened, in order; the first opened it, whatever its kind. At most 1,000."
  activities: [ImportedActivity!]!
}

"Something that happened to a ticket of another help desk."
input ImportedActivity {
  "What kind of thing."
  kind: ImportedActivityKind!
  "When."
  at: DateTime!
  "What the other help desk calls the agent who did it; needed to take in charge. The agent has to be in the directory."
  agentRef: ExternalRefInput
  "What was said about it: the reason of a wait or a hold, the text of a note."
  text: String
}

"What kind of thing happened."
enum ImportedActivityKind {
  "The customer asked."
  OPENED
  "An agent took it in charge; the first time it counts as the first response."
  TAKE_IN_CHARGE
  "Priority or category were set."
  CATEGORISE
  "It waited for the customer."
  WAIT
  "It was held for somebody else."
  HOLD
  "It was resolved; once more without an opening in between means that it was opened again."
  RESOLVE
  "It was opened again."
  REOPEN
  "It was closed."
  CLOSE
  "Something else that is worth keeping as an internal note."
  NOTE
}

"An RFC 3339 instant in UTC, like 2026-11-21T09:30:00Z."
scalar DateTime

"An ISO 8601 duration, like PT4H30M."
scalar Duration

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

"What another system calls a record."
type ExternalRef @shareable {
  "The other system."
  system: String!
  "What the record is called there: unique within that system alone."
  externalId: String!
}

"What another system calls a record."
input ExternalRefInput {
  "The other system."
  system: String!
  "The record's name there."
  id: String!
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

"What became of the rows of one import call."
type ImportReport @shareable {
  "Rows that made something new."
  created: Int!
  "Rows that changed something known."
  updated: Int!
  "Rows that were here already, just so."
  unchanged: Int!
  "Rows that were refused; the others stand."
  rejected: [RejectedRow!]!
  "What was not taken over of the other rows: a source writes only the fields that were taken from it before, or are empty."
  leftAlone: [LeftAlone!]!
}

"A field of which a row says something else than the source it was taken from, or than our own people; it was left as it was."
type LeftAlone @shareable {
  "The row's place in the input, from 0."
  row: Int!
  "The field of the row."
  field: String!
  "What stands there, who says so, and what the row says."
  message: String!
}

"A row that was refused."
type RejectedRow @shareable {
  "The row's place in the input, from 0."
  row: Int!
  "Stable, documented."
  code: String!
  "What is wrong with it."
  message: String!
}

"Where a clock of a service level stands."
enum ClockState {
  "Time is being counted."
  RUNNING
  "Counting is suspended, for example while we wait for the customer."
  PAUSED
  "What was promised happened in time."
  MET
  "The promised time has passed."
  BREACHED
  "Nothing is owed any more."
  STOPPED
}

"One running measurement against a service level: one for every boundary, not only tickets."
type Clock @shareable {
  "The service level it measures. Null when the operating model cannot be reached."
  serviceLevel: ServiceLevel
  "When counting began."
  startedAt: DateTime!
  "When the promised time is over; null while paused."
  dueAt: DateTime
  "Where the clock stands."
  state: ClockState!
  "Working time left; null when nothing is owed any more."
  remaining: Duration
  "Working time that was not counted because the clock was paused."
  pausedFor: Duration!
  "When what was promised happened; null until then."
  metAt: DateTime
  "When the promised time passed; null unless it did."
  breachedAt: DateTime
  "How the due time came about, in a sentence that a person can check."
  explanation: String!
}

"A target for a boundary between departments; owned by the operating model."
type ServiceLevel @key(fields: "id", resolvable: false) {
  "Names the service level everywhere."
  id: ID!
}
`
