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

extend schema
  @link(url: "https://customer-graph.example/lookup/v1.0", import: ["@lookup"])
  @composeDirective(name: "@lookup")

"""
The field finds one entity by its key: each argument is the key field of the same name. While the department that owns the
field is away, the gateway answers the key it was given, so that what the other departments know is still told.
"""
directive @lookup on FIELD_DEFINITION

type Query {
  "One customer, or null when there is none with this id."
  customer(id: ID!): Customer @lookup
  "The customer that another system calls \`id\`, or null when it is not known here."
  customerByExternalRef(system: String!, id: String!): Customer
  "Customers by name. The filter narrows; its parts all have to hold."
  customers(first: Int!, after: String, filter: CustomerFilter): CustomerConnection
  "One deal, or null when there is none with this id."
  deal(id: ID!): Deal
  "Deals, the latest first."
  deals(first: Int!, after: String, filter: DealFilter): DealConnection
  "Promises made to customers, those due first at the top."
  promises(first: Int!, after: String, filter: PromiseFilter): CustomerPromiseConnection
  "Products that can be sold, by name."
  products(first: Int!, after: String): ProductConnection
  "Colleagues who sell, by id. Only those whom sales has heard of from the directory."
  sellers(first: Int!, after: String): PersonConnection
  "The stages of a deal and where each may lead."
  dealStages: [DealStageRule!]
}

type Mutation {
  "Makes a company known. The same idempotency key or external reference never makes a second one."
  registerCustomer(input: RegisterCustomerInput!): RegisterCustomerResult
  "Changes what is known of a customer. What is left out stays as it is."
  updateCustomer(input: UpdateCustomerInput!): UpdateCustomerResult
  "Adds a person at the customer."
  addContact(input: AddContactInput!): AddContactResult
  "Adds a product to what can be sold."
  addProduct(input: AddProductInput!): AddProductResult
  "Begins to work on an opportunity."
  openDeal(input: OpenDealInput!): OpenDealResult
  "Moves an open deal to another stage. Winning and losing have mutations of their own."
  moveDeal(input: MoveDealInput!): MoveDealResult
  "Wins a deal and hands it over to success. Refused, with everything that is missing, while its packet is incomplete."
  winDeal(input: WinDealInput!): WinDealResult
  "Closes a deal as lost."
  loseDeal(input: LoseDealInput!): LoseDealResult
  "Writes the handoff packet of an open deal. May be called as often as needed until the deal is won."
  preparePacket(input: PreparePacketInput!): PreparePacketResult
  "Mends the packet of a won deal whose handoff success returned, and offers it again."
  amendPacket(input: AmendPacketInput!): AmendPacketResult
  "Writes down what was promised to a customer."
  recordPromise(input: RecordPromiseInput!): RecordPromiseResult
  "Ends a promise: kept, broken, renegotiated or withdrawn."
  settlePromise(input: SettlePromiseInput!): SettlePromiseResult
  "Decides what a colleague earns by winning deals, from now on. For operations and admin: nobody sets what they earn themselves."
  setCommissionPlan(input: SetCommissionPlanInput!): SetCommissionPlanResult
  "Starts a contract with recurring revenue."
  startContract(input: StartContractInput!): StartContractResult
  "Changes the terms of a running contract."
  changeContract(input: ChangeContractInput!): ChangeContractResult
  "Ends a contract."
  endContract(input: EndContractInput!): EndContractResult
  "Brings in customers from another system as history, each row on its own: one bad row stops no other."
  importCustomers(input: ImportCustomersInput!): ImportReport
  "Brings in products from another system."
  importProducts(input: ImportProductsInput!): ImportReport
  "Brings in deals from another system as history: they keep their dates, need no packet and start no clock."
  importDeals(input: ImportDealsInput!): ImportReport
}

"The company we serve. Its identity belongs to sales; every department adds what it knows."
type Customer @key(fields: "id") {
  id: ID!
  "The name by which we know the company."
  name: String
  "Its internet domain, when known."
  domain: String
  "The industry it works in."
  industry: String
  "The region or country it is served in."
  region: String
  "Its size, which decides its service levels."
  segment: Segment
  "What other systems call this customer."
  externalRefs: [ExternalRef!]
  "The company it belongs to."
  parent: Customer
  "People at the customer."
  contacts(first: Int!, after: String): ContactConnection
  "Deals with the customer, the latest first."
  deals(first: Int!, after: String, stage: DealStage): DealConnection
  "Contracts, the latest first."
  contracts(first: Int!, after: String): ContractConnection
  "Promises made to the customer, those due first at the top."
  promises(first: Int!, after: String, status: PromiseStatus): CustomerPromiseConnection
  "Revenue per year of the contracts that run today. Null when none runs."
  recurringRevenue: Money
}

"A colleague, as sales knows one."
type Person @key(fields: "id") {
  id: ID!
  "The office the colleague sells from."
  salesOffice: String
  "Deals the colleague is working on, the latest first."
  openDeals(first: Int!, after: String): DealConnection
  "What the colleague earns by winning deals; null for one who has no plan. For sales, operations and admin."
  commissionPlan: CommissionPlan
}

"What a colleague earns by winning deals. For sales, operations and admin."
type CommissionPlan {
  "The colleague."
  seller: Person
  "Counts up from 1 with every change."
  version: Int
  "The share of a deal's value, in hundredths of a percent; 0 for a colleague who is paid without commission."
  basisPoints: Int
  "Since when."
  setAt: DateTime
}

"What another system calls a record."
type ExternalRef @shareable {
  "The other system."
  system: String!
  "What the record is called there: unique within that system alone."
  externalId: String!
}

"The size of a customer."
enum Segment {
  "A small company."
  SMALL
  "A company of middle size."
  MID_MARKET
  "A large company."
  ENTERPRISE
}

"A person at the customer."
type Contact @key(fields: "id") {
  id: ID!
  "The customer the contact belongs to."
  customer: Customer
  "The contact's name."
  name: String
  "The contact's mail address."
  email: String
  "The contact's part in buying and using."
  role: ContactRole
}

"The part that a contact plays."
enum ContactRole {
  "Speaks for us inside the company."
  CHAMPION
  "Decides about the money."
  ECONOMIC_BUYER
  "Works with the product."
  USER
  "Answers for the technology."
  TECHNICAL
  "Stands behind the project in the company's leadership."
  EXECUTIVE_SPONSOR
}

"Something we sell."
type Product @key(fields: "id") {
  id: ID!
  "The product's name."
  name: String
  "The line of products it belongs to."
  series: String
  "Its list price."
  listPrice: Money
  "How other systems call it."
  externalRefs: [ExternalRef!]
}

"An opportunity with a customer, from the first talk until it is won or lost."
type Deal @key(fields: "id") {
  id: ID!
  "The customer."
  customer: Customer
  "Whether it wins a new customer, grows an existing one or renews a contract."
  kind: DealKind
  "How far it has come."
  stage: DealStage
  "Who sells."
  seller: Person
  "What is sold."
  product: Product
  "What it is worth: expected while open, agreed once won."
  value: Money
  "What the seller earns by it, by the plan of the day it was won. Null until then, and without a plan. For sales, operations and admin."
  commission: Money
  "When work with the customer began; the sales cycle is counted from here. Null while only prospecting."
  engagedAt: DateTime
  "When it was won or lost."
  closedAt: DateTime
  "Why it was lost."
  lostReason: String
  "What another system calls this deal."
  externalRef: ExternalRef
  "What is handed over to success, as it stands now. Null for a deal that was closed without one."
  packet: HandoffPacket
}

"Whether a deal wins, grows or renews."
enum DealKind {
  "Wins a new customer."
  NEW
  "Sells more to an existing one."
  EXPANSION
  "Renews a contract."
  RENEWAL
}

"How far a deal has come."
enum DealStage {
  "Finding out whether there is an opportunity."
  PROSPECTING
  "Working with the customer."
  ENGAGING
  "Won."
  WON
  "Lost."
  LOST
}

"A stage and where it may lead."
type DealStageRule {
  "The stage."
  stage: DealStage!
  "Stages that may follow; none for a closed deal."
  next: [DealStage!]!
}

"What sales hands over with a won deal, so that nobody has to ask the customer again."
type HandoffPacket {
  "Counts up with every amendment after the deal was won."
  version: Int!
  "What the customer wants to reach."
  goals: [String!]!
  "How the customer will know that it was reached."
  successCriteria: [SuccessCriterion!]!
  "Who matters at the customer."
  stakeholders: [Stakeholder!]!
  "What was promised to win the deal. At most 100."
  promises: [CustomerPromise!]!
  "True when sales states that nothing was promised."
  nothingPromised: Boolean!
  "Everything that is still missing before the deal can be won; empty when complete."
  missing: [Problem!]!
  "The clock that runs while a returned packet waits to be mended; null when success never returned it."
  repairClock: Clock
}

"A measure with a target."
type SuccessCriterion {
  "What is measured."
  measure: String!
  "The value to reach."
  target: String!
  "By when."
  dueOn: Date
}

"A contact and the part it plays in this deal."
type Stakeholder {
  "The contact."
  contact: Contact
  "The part it plays."
  role: ContactRole!
}

"What was said to win a deal, or later."
type CustomerPromise @key(fields: "id") {
  id: ID!
  "The customer it was made to."
  customer: Customer
  "The deal it was made for."
  deal: Deal
  "What was promised."
  text: String
  "What kind of promise it is."
  type: PromiseType
  "The contact it was made to."
  to: Contact
  "The colleague who made it."
  by: Person
  "By when it is to be kept."
  dueOn: Date
  "Whether it is open or how it ended."
  status: PromiseStatus
  "When it ended."
  settledAt: DateTime
}

"What kind of promise it is."
enum PromiseType {
  "Something the product will do."
  FEATURE
  "Something our people will do."
  SERVICE
  "A price or a term."
  COMMERCIAL
  "A date."
  DATE
}

"Whether a promise is open or how it ended."
enum PromiseStatus {
  "Not yet settled."
  OPEN
  "Kept."
  KEPT
  "Broken."
  BROKEN
  "Replaced by another agreement."
  RENEGOTIATED
  "Taken back."
  WITHDRAWN
}

"An agreement with recurring revenue."
type Contract @key(fields: "id") {
  id: ID!
  "The customer."
  customer: Customer
  "The deal it came from."
  deal: Deal
  "Its first day."
  startsOn: Date
  "Its last day."
  endsOn: Date
  "Recurring revenue per year."
  annualValue: Money
  "The support plan that the customer is entitled to."
  supportPlan: String
  "When it was ended before its last day."
  endedOn: Date
  "Why it ended."
  endReason: String
}

"Narrows customers; all parts given have to hold."
input CustomerFilter {
  "The name contains this, whatever the case."
  nameContains: String
  "Of this size."
  segment: Segment
  "Of this industry."
  industry: String
}

"Narrows deals; all parts given have to hold."
input DealFilter {
  "At this stage."
  stage: DealStage
  "Of this kind."
  kind: DealKind
  "Sold by this colleague."
  sellerId: ID
}

"Narrows promises; all parts given have to hold."
input PromiseFilter {
  "With this status."
  status: PromiseStatus
  "Due on or before this date."
  dueBy: Date
}

"A page of customers."
type CustomerConnection {
  "The customers, each with its cursor."
  edges: [CustomerEdge!]!
  "The customers alone."
  nodes: [Customer!]!
  "Whether there is more."
  pageInfo: PageInfo!
  "How many match in all."
  totalCount: Int!
}

"A customer in a page."
type CustomerEdge {
  "Hand it to \`after\` to go on from here."
  cursor: String!
  "The customer."
  node: Customer!
}

"A page of contacts."
type ContactConnection {
  "The contacts, each with its cursor."
  edges: [ContactEdge!]!
  "The contacts alone."
  nodes: [Contact!]!
  "Whether there is more."
  pageInfo: PageInfo!
}

"A contact in a page."
type ContactEdge {
  "Hand it to \`after\` to go on from here."
  cursor: String!
  "The contact."
  node: Contact!
}

"A page of deals."
type DealConnection {
  "The deals, each with its cursor."
  edges: [DealEdge!]!
  "The deals alone."
  nodes: [Deal!]!
  "Whether there is more."
  pageInfo: PageInfo!
}

"A deal in a page."
type DealEdge {
  "Hand it to \`after\` to go on from here."
  cursor: String!
  "The deal."
  node: Deal!
}

"A page of products."
type ProductConnection {
  "The products, each with its cursor."
  edges: [ProductEdge!]!
  "The products alone."
  nodes: [Product!]!
  "Whether there is more."
  pageInfo: PageInfo!
}

"A product in a page."
type ProductEdge {
  "Hand it to \`after\` to go on from here."
  cursor: String!
  "The product."
  node: Product!
}

"A page of promises."
type CustomerPromiseConnection {
  "The promises, each with its cursor."
  edges: [CustomerPromiseEdge!]!
  "The promises alone."
  nodes: [CustomerPromise!]!
  "Whether there is more."
  pageInfo: PageInfo!
}

"A promise in a page."
type CustomerPromiseEdge {
  "Hand it to \`after\` to go on from here."
  cursor: String!
  "The promise."
  node: CustomerPromise!
}

"A page of contracts."
type ContractConnection {
  "The contracts, each with its cursor."
  edges: [ContractEdge!]!
  "The contracts alone."
  nodes: [Contract!]!
  "Whether there is more."
  pageInfo: PageInfo!
}

"A contract in a page."
type ContractEdge {
  "Hand it to \`after\` to go on from here."
  cursor: String!
  "The contract."
  node: Contract!
}

"A page of colleagues."
type PersonConnection @shareable {
  "The colleagues, each with its cursor."
  edges: [PersonEdge!]!
  "The colleagues alone."
  nodes: [Person!]!
  "Whether there is more."
  pageInfo: PageInfo!
}

"A colleague in a page."
type PersonEdge @shareable {
  "Hand it to \`after\` to go on from here."
  cursor: String!
  "The colleague."
  node: Person!
}

"The packet is not complete, so the deal cannot be handed over."
type PacketIncomplete implements Refusal {
  code: String!
  message: String!
  "Everything that is missing, at once."
  missing: [Problem!]!
}

"The customer, or why it was not registered."
union RegisterCustomerResult = Customer | InvalidInput | Conflict | NotFound
"The customer as it now stands, or why it was not changed."
union UpdateCustomerResult = Customer | InvalidInput | Conflict | NotFound
"The contact, or why it was not added."
union AddContactResult = Contact | InvalidInput | NotFound | Conflict
"The product, or why it was not added."
union AddProductResult = Product | InvalidInput | Conflict
"The deal, or why it was not opened."
union OpenDealResult = Deal | InvalidInput | NotFound | Conflict
"The deal at its new stage, or why it was not moved."
union MoveDealResult = Deal | WrongState | NotFound
"The won deal, or why it was not won."
union WinDealResult = Deal | PacketIncomplete | InvalidInput | WrongState | NotFound
"The lost deal, or why it was not closed."
union LoseDealResult = Deal | WrongState | NotFound | InvalidInput
"The deal with its packet, or why it was not written."
union PreparePacketResult = Deal | InvalidInput | WrongState | NotFound
"The deal with its mended packet, or why it was not taken."
union AmendPacketResult = Deal | PacketIncomplete | InvalidInput | WrongState | NotFound
"The promise, or why it was not recorded."
union RecordPromiseResult = CustomerPromise | InvalidInput | NotFound | Conflict
"The settled promise, or why it was not settled."
union SettlePromiseResult = CustomerPromise | WrongState | NotFound
"The plan in force, or why it was not set."
union SetCommissionPlanResult = CommissionPlan | InvalidInput | NotFound
"The contract, or why it was not started."
union StartContractResult = Contract | InvalidInput | NotFound | Conflict
"The contract as it now stands, or why it was not changed."
union ChangeContractResult = Contract | InvalidInput | WrongState | NotFound
"The ended contract, or why it was not ended."
union EndContractResult = Contract | InvalidInput | WrongState | NotFound

"What another system calls a record."
input ExternalRefInput {
  "The other system."
  system: String!
  "The record's name there."
  id: String!
}

"An amount of money."
input MoneyInput {
  "The amount in minor units, e.g. cents; not negative."
  amountMinor: SafeInt!
  "ISO 4217, e.g. \`USD\`."
  currency: String!
}

"A company to register."
input RegisterCustomerInput {
  "Repeat it to be sure of one customer however often the call is sent."
  idempotencyKey: String
  "The name by which we know the company."
  name: String!
  "Its internet domain."
  domain: String
  "The industry it works in."
  industry: String
  "The region or country it is served in."
  region: String
  "Its size."
  segment: Segment!
  "What other systems call it."
  externalRefs: [ExternalRefInput!]
  "The company it belongs to."
  parentId: ID
}

"What to change about a customer."
input UpdateCustomerInput {
  "The customer."
  customerId: ID!
  "The name by which we know the company."
  name: String
  "Its internet domain."
  domain: String
  "The industry it works in."
  industry: String
  "The region or country it is served in."
  region: String
  "Its size."
  segment: Segment
  "What other systems call it; replaces the former list."
  externalRefs: [ExternalRefInput!]
  "The company it belongs to."
  parentId: ID
}

"A person at the customer."
input AddContactInput {
  "Repeat it to be sure of one contact however often the call is sent."
  idempotencyKey: String
  "The customer."
  customerId: ID!
  "The contact's name."
  name: String!
  "The contact's mail address."
  email: String
  "The part the contact plays."
  role: ContactRole!
}

"A product to add."
input AddProductInput {
  "The product's name; unique."
  name: String!
  "The line of products it belongs to."
  series: String
  "Its list price."
  listPrice: MoneyInput
}

"An opportunity to open."
input OpenDealInput {
  "Repeat it to be sure of one deal however often the call is sent."
  idempotencyKey: String
  "The customer."
  customerId: ID!
  "Whether it wins, grows or renews."
  kind: DealKind!
  "Where it begins: prospecting unless said otherwise."
  stage: DealStage
  "Who sells."
  sellerId: ID
  "What is sold."
  productId: ID
  "What it may be worth."
  value: MoneyInput
}

"A deal to move."
input MoveDealInput {
  "The deal."
  dealId: ID!
  "The stage to move to."
  stage: DealStage!
}

"A deal that was won."
input WinDealInput {
  "The deal."
  dealId: ID!
  "What was agreed."
  value: MoneyInput!
}

"A deal that was lost."
input LoseDealInput {
  "The deal."
  dealId: ID!
  "Why."
  reason: String
}

"A handoff packet to write: it replaces the former one."
input PreparePacketInput {
  "The deal."
  dealId: ID!
  "The packet."
  packet: PacketInput!
}

"A packet to mend after a return: it replaces the former one and is offered again."
input AmendPacketInput {
  "The deal."
  dealId: ID!
  "The packet."
  packet: PacketInput!
}

"What is handed over to success. Promises recorded for the deal belong to it by themselves."
input PacketInput {
  "What the customer wants to reach."
  goals: [String!]!
  "How the customer will know that it was reached."
  successCriteria: [SuccessCriterionInput!]!
  "Who matters at the customer."
  stakeholders: [StakeholderInput!]!
  "State it when nothing was promised; with promises recorded it is refused."
  nothingPromised: Boolean
}

"A measure with a target. A target needs a number to be measurable."
input SuccessCriterionInput {
  "What is measured."
  measure: String!
  "The value to reach."
  target: String!
  "By when."
  dueOn: Date
}

"A contact and the part it plays in this deal."
input StakeholderInput {
  "The contact."
  contactId: ID!
  "The part it plays."
  role: ContactRole!
}

"A promise to record."
input RecordPromiseInput {
  "Repeat it to be sure of one promise however often the call is sent."
  idempotencyKey: String
  "The customer it was made to."
  customerId: ID!
  "The deal it was made for."
  dealId: ID
  "What was promised."
  text: String!
  "What kind of promise it is."
  type: PromiseType!
  "The contact it was made to."
  toContactId: ID
  "The colleague who made it; the caller unless said otherwise."
  byPersonId: ID
  "By when it is to be kept."
  dueOn: Date
}

"A promise to settle."
input SettlePromiseInput {
  "The promise."
  promiseId: ID!
  "How it ended; not \`OPEN\`."
  status: PromiseStatus!
}

"What a colleague is to earn."
input SetCommissionPlanInput {
  "The colleague, who sells."
  sellerId: ID!
  "The share of a deal's value, in hundredths of a percent: 500 is five percent. At most 10000."
  basisPoints: Int!
}

"A contract to start."
input StartContractInput {
  "Repeat it to be sure of one contract however often the call is sent."
  idempotencyKey: String
  "The customer."
  customerId: ID!
  "The deal it came from."
  dealId: ID
  "Its first day."
  startsOn: Date!
  "Its last day."
  endsOn: Date!
  "Recurring revenue per year."
  annualValue: MoneyInput!
  "The support plan that the customer is entitled to."
  supportPlan: String
}

"New terms of a running contract. What is left out stays as it is."
input ChangeContractInput {
  "The contract."
  contractId: ID!
  "Its last day."
  endsOn: Date
  "Recurring revenue per year."
  annualValue: MoneyInput
  "The support plan that the customer is entitled to."
  supportPlan: String
}

"A contract to end."
input EndContractInput {
  "The contract."
  contractId: ID!
  "Its last day."
  endedOn: Date!
  "Why."
  reason: String
}

"Customers of another system."
input ImportCustomersInput {
  "At most 500 rows."
  rows: [ImportedCustomer!]!
}

"""
A customer of another system, known there by its reference. A source writes only what was taken from it before, or is empty;
what it says of anything else is left alone and reported. What a row leaves out is left alone, too; null says that there is none.
"""
input ImportedCustomer {
  "What the other system calls it."
  externalRef: ExternalRefInput!
  "The reference of a customer that is known already under another system's name: this one is the same company."
  sameAs: ExternalRefInput
  "The name by which we know the company. Needed when it is not known yet."
  name: String
  "The industry it works in."
  industry: String
  "The region or country it is served in."
  region: String
  "Its size. Needed when it is not known yet."
  segment: Segment
  "The reference of the company it belongs to, which is imported before it or is in the same call."
  parent: ExternalRefInput
}

"Products of another system."
input ImportProductsInput {
  "At most 500 rows."
  rows: [ImportedProduct!]!
}

"""
A product of another system, known there by its reference; of one that the reference does not name yet, the name says which it
is. A source writes only what was taken from it before, or is empty; what it says of anything else is left alone and reported.
What a row leaves out is left alone, too; null says that there is none.
"""
input ImportedProduct {
  "What the other system calls it."
  externalRef: ExternalRefInput!
  "The product's name; unique."
  name: String!
  "The line of products it belongs to."
  series: String
  "Its list price."
  listPrice: MoneyInput
}

"Deals of another system."
input ImportDealsInput {
  "At most 500 rows."
  rows: [ImportedDeal!]!
}

"A deal of another system, known there by its reference. What a row leaves out is left alone; null says that there is none."
input ImportedDeal {
  "What the other system calls it."
  externalRef: ExternalRefInput!
  "What the other system calls the customer."
  customer: ExternalRefInput!
  "Whether it wins, grows or renews."
  kind: DealKind!
  "How far it has come."
  stage: DealStage!
  "Who sells."
  sellerId: ID
  "The product's name."
  product: String
  "What it was worth; needed when won."
  value: MoneyInput
  "When work with the customer began."
  engagedAt: DateTime
  "When it was won or lost; needed when it was."
  closedAt: DateTime
}

"An RFC 3339 instant in UTC, like 2026-11-21T09:30:00Z."
scalar DateTime

"A calendar day without a time or zone, like 2026-11-21."
scalar Date

"A whole number that every client can count exactly, from -9007199254740991 to 9007199254740991."
scalar SafeInt

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

"An amount of money in minor units (cents) of its currency. Never a fraction."
type Money @shareable {
  "The amount in minor units: 12.34 dollars are 1234."
  amountMinor: SafeInt!
  "ISO 4217 code, like USD."
  currency: String!
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
