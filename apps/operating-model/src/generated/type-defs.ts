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
  "One colleague, or null when the directory has none with this id."
  person(id: ID!): Person
  "The colleague that another system calls \`id\`, or null when the directory has none."
  personByExternalRef(system: String!, id: String!): Person
  "Colleagues by name, those who left included. The filter narrows; its parts all have to hold."
  people(first: Int!, after: String, filter: PersonFilter): PersonConnection
  "Every agreed meaning, by key. At most 200."
  definitions: [Definition!]
  "The version of a definition in force at an instant, now unless given. Null when none was."
  definition(key: String!, asOf: DateTime): DefinitionVersion
  "The service levels in force at an instant, now unless given, by boundary and name. At most 500."
  serviceLevels(asOf: DateTime): [ServiceLevelVersion!]
  "The calendars in force now, by name. At most 200."
  businessCalendars: [BusinessCalendarVersion!]
  "Numbers of the catalogue over a period: from \`from\` up to, but not including, \`to\`. Without either, the period is open on that side."
  metrics(ids: [ID!]!, from: DateTime, to: DateTime): [MetricValue!]
  "Everything that can be measured, with its formula. At most 100."
  metricCatalogue: [Metric!]
}

type Mutation {
  "Adds a colleague to the directory. The same idempotency key or id never makes a second one."
  addPerson(input: AddPersonInput!): AddPersonResult
  "Marks a colleague as having left. What the colleague owns needs another owner."
  deactivatePerson(input: DeactivatePersonInput!): DeactivatePersonResult
  "Brings back a colleague who had left: the same entry, and from now on work can be given to the colleague again."
  reactivatePerson(input: ReactivatePersonInput!): ReactivatePersonResult
  "Brings in colleagues from another system, each row on its own: one bad row stops no other."
  importPeople(input: ImportPeopleInput!): ImportReport
  "Proposes a meaning, or a new version of one. It takes effect once every affected department has signed it."
  proposeDefinition(input: ProposeDefinitionInput!): ProposeDefinitionResult
  "Signs a proposed version for the caller's own department."
  signDefinition(input: SignDefinitionInput!): SignDefinitionResult
  "Sets the target of a boundary: a new service level, or a new version of one."
  setServiceLevel(input: SetServiceLevelInput!): SetServiceLevelResult
  "Sets when a team works: a new calendar, or a new version of one."
  setCalendar(input: SetCalendarInput!): SetCalendarResult
}

"""
What happens, told while it happens, over server-sent events or a WebSocket. Served by the gateway, which hears the events of
all departments; facts that are imported are not told. A client whose connection broke subscribes again with the \`cursor\` it
was told last as \`after\`: what it missed in the last ten minutes is told first, however early it happened.
"""
type Subscription {
  "What happens with one customer, in any department."
  customerActivity(
    customerId: ID!
    "The cursor of the last activity told before; refused when that is more than ten minutes ago."
    after: String
  ): CustomerActivity
  "What happens with any customer; of several activities of one customer that wait, only the latest is told."
  customersChanged(
    filter: CustomersChangedFilter
    "The cursor of the last activity told before; refused when that is more than ten minutes ago."
    after: String
  ): CustomerActivity
}

"Which changes to be told of. Its parts all have to hold; what is left out narrows nothing."
input CustomersChangedFilter {
  "Of these customers alone."
  customerIds: [ID!]
  "Announced by these departments alone."
  departments: [Department!]
  "Of these types alone, e.g. \`sales.deal-won.v1\`."
  types: [String!]
}

"Something that has just happened with a customer."
type CustomerActivity {
  "The event that says so; the same everywhere."
  eventId: ID!
  "Its type, e.g. \`sales.deal-won.v1\`."
  type: String!
  "Which department announced it."
  department: Department!
  "When it happened."
  occurredAt: DateTime!
  "Hand it to \`after\` when the connection broke, to go on behind this activity."
  cursor: String!
  "How many activities were left out since the one told before, because they came faster than they were read."
  leftOut: Int!
  """
  The customer as the graph knows it now. What other departments make of the event may come a moment later, and is told as an
  activity of its own.
  """
  customer: Customer
}

"The company we serve, as all departments see it."
type Customer @key(fields: "id") {
  id: ID!
  """
  What happened with the customer in all departments, the latest first. Pages go back in time: what arrives late takes its
  place by when it happened, so that following the cursor neither skips nor repeats an entry.
  """
  timeline(
    "How many, at most 100."
    first: Int!
    "The cursor to go on from."
    after: String
    "Only of these departments; all unless given."
    departments: [Department!]
    "Only what happened later than this: what changed since the last contact."
    since: DateTime
  ): TimelineEntryConnection
  "What the agreed definitions say of this customer, by key. A definition that nobody has answered yet is absent."
  verdicts: [Verdict!]
}

"A colleague. The directory belongs to the operating model; the id is also the subject of the colleague's token."
type Person @key(fields: "id") {
  id: ID!
  "The colleague's name."
  name: String
  "The department the colleague belongs to."
  department: PersonDepartment
  "What the colleague may do beyond belonging to the department."
  roles: [String!]
  "Whom the colleague reports to."
  manager: Person
  "Where the colleague works."
  office: String
  "False once the colleague has left."
  active: Boolean
  "What other systems call the colleague."
  externalRefs: [ExternalRef!]
}

"What another system calls a record."
type ExternalRef @shareable {
  "The other system."
  system: String!
  "What the record is called there: unique within that system alone."
  externalId: String!
}

"The departments that people belong to."
enum PersonDepartment {
  "Gets the customer."
  SALES
  "Keeps the customer."
  SUCCESS
  "Solves the customer's problems."
  SUPPORT
  "Hears the customer and builds the product."
  PRODUCT
  "Keeps the operating model: definitions, service levels, metrics."
  OPERATIONS
  "Looks after the systems."
  ADMIN
}

"The five parts of the company that own a part of the graph and announce what happens in it."
enum Department {
  "Gets the customer and keeps what was promised."
  SALES
  "Keeps the customer."
  SUCCESS
  "Solves the customer's problems."
  SUPPORT
  "Hears the customer."
  PRODUCT_FEEDBACK
  "What belongs to all."
  OPERATING_MODEL
}

"One thing that happened, as it was announced."
type TimelineEntry {
  "The event that says so; the same everywhere."
  eventId: ID!
  "Its type, e.g. \`sales.deal-won.v1\`."
  type: String!
  "Which department announced it."
  department: Department!
  "Who did it. Null when the system acted."
  actor: Person
  "When it happened."
  occurredAt: DateTime!
  "When the timeline heard of it; much later than it happened for imported facts."
  recordedAt: DateTime!
  "What happened, in a sentence."
  headline: String!
  "True for a fact that was imported from another system rather than done here."
  history: Boolean!
  "Set when it is no more: its department was put back, at this time, to the state before it. Null while it stands."
  undoneAt: DateTime
}

"A page of a timeline."
type TimelineEntryConnection {
  "The entries, each with its cursor."
  edges: [TimelineEntryEdge!]!
  "The entries alone."
  nodes: [TimelineEntry!]!
  "Whether there is more."
  pageInfo: PageInfo!
}

"An entry in a page."
type TimelineEntryEdge {
  "Hand it to \`after\` to go on from here."
  cursor: String!
  "The entry."
  node: TimelineEntry!
}

"What a definition says of one customer, as the department announced it that knows the facts."
type Verdict {
  "The definition's key, e.g. \`onboarded\`."
  key: String!
  "Whether it holds."
  holds: Boolean!
  "The version that was evaluated."
  version: Int!
  "When it was found to be so."
  decidedAt: DateTime!
  "Every condition as it was found."
  evidence: [VerdictEvidence!]!
}

"One condition of a definition, as it was found."
type VerdictEvidence {
  "What was asked."
  condition: String!
  "What was known."
  found: String!
  "Whether it holds."
  holds: Boolean!
}

"An agreed meaning that every department evaluates alike."
type Definition @key(fields: "id") {
  id: ID!
  "Its name, e.g. \`onboarded\`."
  key: String!
  "The version in force now. Null until the first has been agreed and its day has come."
  inForce: DefinitionVersion
  "The version that waits for signatures. Null when none does."
  proposed: DefinitionVersion
  "Every version there ever was, the latest first."
  versions: [DefinitionVersion!]!
}

"One wording of a definition. Never changed once proposed: a new wording is a new version."
type DefinitionVersion {
  "The definition's key."
  key: String!
  "Counts up from 1."
  version: Int!
  "The meaning, for people."
  text: String!
  "The meaning, for machines: a tree of conditions over named facts, as JSON."
  rule: String!
  "Who answers for it."
  owner: Person
  "Whether it is agreed."
  status: DefinitionStatus!
  "From when it is in force; for a proposal, the earliest it can be."
  effectiveFrom: DateTime!
  "The departments that have to sign."
  affected: [PersonDepartment!]!
  "Who has signed."
  signatures: [Signature!]!
  "The departments that have not signed yet."
  unsigned: [PersonDepartment!]!
}

"Whether a version of a definition is agreed."
enum DefinitionStatus {
  "Waits for signatures."
  PROPOSED
  "Signed by every affected department."
  AGREED
}

"A department's yes to a version of a definition."
type Signature {
  "The department."
  department: PersonDepartment!
  "Who signed for it."
  person: Person
  "When."
  signedAt: DateTime!
}

"A target for a boundary between departments, through all its versions."
type ServiceLevel @key(fields: "id") {
  id: ID!
  "The version in force now. Null while the first one's day has not come."
  inForce: ServiceLevelVersion
}

"One version of a target. Never changed once set: another decision is a new version."
type ServiceLevelVersion {
  "The service level of which this is a version."
  serviceLevel: ServiceLevel!
  "Counts up from 1."
  version: Int!
  "For people, e.g. \`First contact, enterprise\`."
  name: String!
  "The crossing that is measured; the same in all versions."
  boundary: Boundary!
  "Only for customers of this size; any when null."
  segment: Segment
  "Only for tickets of this priority; any when null."
  priority: TicketPriority
  "Only for customers of this support plan; any when null."
  plan: String
  "Business minutes that may pass."
  targetMinutes: Int!
  "Shares of the target at which a warning is due."
  warnAt: [Float!]!
  "The calendar whose hours count: of a version in force its version of now, of one to come its version of that day."
  calendar: BusinessCalendarVersion
  "From when this version is in force."
  effectiveFrom: DateTime!
}

"The crossings that carry a service level."
enum Boundary {
  "Until success takes a handoff."
  HANDOFF_CLAIM
  "Until success speaks with a new customer for the first time."
  HANDOFF_FIRST_CONTACT
  "Until sales mends a packet that success returned."
  PACKET_REPAIR
  "Until a person answers a ticket."
  TICKET_FIRST_RESPONSE
  "Until a ticket is resolved."
  TICKET_RESOLUTION
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

"How urgent a ticket is."
enum TicketPriority {
  "Whenever there is time."
  LOW
  "The usual."
  NORMAL
  "Soon."
  HIGH
  "Now."
  URGENT
}

"When a team works, through all versions."
type BusinessCalendar @key(fields: "id") {
  id: ID!
  "The version in force now. Null while the first one's day has not come."
  inForce: BusinessCalendarVersion
}

"One version of when a team works. Never changed once set: another decision is a new version."
type BusinessCalendarVersion {
  "The calendar of which this is a version."
  calendar: BusinessCalendar!
  "Counts up from 1."
  version: Int!
  "For people, e.g. \`Office hours\`."
  name: String!
  "The IANA time zone in which hours and holidays are meant, e.g. \`Europe/Rome\`."
  zone: String!
  "Opening hours by weekday."
  week: BusinessWeek!
  "Days that are closed, whatever the weekday."
  holidays: [Date!]!
  "From when this version is in force."
  effectiveFrom: DateTime!
}

"Opening hours by weekday; a closed day has none."
type BusinessWeek {
  "Hours on Mondays."
  monday: [OpeningHours!]!
  "Hours on Tuesdays."
  tuesday: [OpeningHours!]!
  "Hours on Wednesdays."
  wednesday: [OpeningHours!]!
  "Hours on Thursdays."
  thursday: [OpeningHours!]!
  "Hours on Fridays."
  friday: [OpeningHours!]!
  "Hours on Saturdays."
  saturday: [OpeningHours!]!
  "Hours on Sundays."
  sunday: [OpeningHours!]!
}

"A stretch of open time within a day, by the clock on the wall."
type OpeningHours {
  "When it opens, e.g. \`09:00\`."
  from: String!
  "When it closes, e.g. \`12:30\`; \`24:00\` is the end of the day."
  to: String!
}

"Something that is measured the same way by everybody."
type Metric @key(fields: "id") {
  "Stable, e.g. \`win-rate\`."
  id: ID!
  "For people."
  name: String!
  "How it is computed, completely enough to do it again."
  formula: String!
  "Counts up with every change of the formula."
  version: Int!
  "What the number counts."
  unit: String!
  "Whether it says how fast we are or how well."
  class: MetricClass!
  "The department that answers for it."
  owner: Department!
  "The metric to look at beside it, so that one is not improved at the other's cost."
  pair: Metric!
  "By what it can be broken down."
  dimensions: [MetricDimension!]!
}

"Whether a metric says how fast we are or how well."
enum MetricClass {
  "How much or how fast."
  EFFICIENCY
  "How well: what came of it."
  OUTCOME
}

"A number nobody has to believe: its formula, its parts, its counterpart and what it was computed from."
type MetricValue {
  "What was measured."
  metric: Metric!
  "The number. Null, with a reason, when there is nothing to compute it from."
  value: Float
  "What stands above the line: of a share how many, of a mean the sum. Null where there is no line."
  numerator: Float
  "What stands below the line, or how many values a percentile was taken of."
  denominator: Float
  "What the number counts."
  unit: String!
  "ISO 4217 code when the number is an amount of money, which is then in minor units."
  currency: String
  "The period's first instant; null when it is open."
  from: DateTime
  "The first instant after the period; null when it is open."
  to: DateTime
  "When it was computed: from everything heard until then."
  asOf: DateTime!
  "The number to look at beside it, over the same period."
  pair: MetricValue
  "Why there is no number."
  nullReason: String
  "What it was computed from, in the order of the time by which each counts: the values give the number again."
  evidence(first: Int!, after: String): EvidenceConnection!
  "The same number for each part of a whole: the largest first, months in order."
  breakdown(by: MetricDimension!, first: Int!): [MetricSlice!]!
}

"By what a metric can be broken down."
enum MetricDimension {
  "How far a deal has come."
  STAGE
  "The customer."
  CUSTOMER
  "Who sells."
  SELLER
  "The size of the customer."
  SEGMENT
  "The calendar month, in UTC, of the time by which each counts."
  MONTH
}

"A metric for one part of a whole."
type MetricSlice {
  "Names the part: a stage, an id, a size, or a month like \`2026-11\`; \`unknown\` when it is not known."
  key: String!
  "The customer, when broken down by customer."
  customer: Customer
  "The seller, when broken down by seller."
  seller: Person
  "The number of this part."
  value: Float
  "What stands above the line."
  numerator: Float
  "What stands below the line."
  denominator: Float
}

"One thing that a number was computed from."
type Evidence {
  "What it is."
  kind: EvidenceKind!
  "The id of the deal or ticket. The same record counts in many numbers, with another value in each."
  recordId: ID!
  "When it counts."
  at: DateTime!
  "The customer it concerns."
  customer: Customer
  "The deal, when it is one."
  deal: Deal
  "The ticket, when it is one."
  ticket: Ticket
  "What it adds: counts and shares add 1 or 0, all else the measured value."
  value: Float!
}

"What a piece of evidence is."
enum EvidenceKind {
  "A deal."
  DEAL
  "A ticket."
  TICKET
}

"An opportunity; sales knows it."
type Deal @key(fields: "id", resolvable: false) {
  id: ID!
}

"A request for help; support knows it."
type Ticket @key(fields: "id", resolvable: false) {
  id: ID!
}

"A page of evidence."
type EvidenceConnection {
  "The evidence, each with its cursor."
  edges: [EvidenceEdge!]!
  "The evidence alone."
  nodes: [Evidence!]!
  "Whether there is more."
  pageInfo: PageInfo!
}

"A piece of evidence in a page."
type EvidenceEdge {
  "Hand it to \`after\` to go on from here."
  cursor: String!
  "The piece of evidence."
  node: Evidence!
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

"The caller's department does not have to sign this version, and so may not."
type NotAffected implements Refusal {
  "\`NOT_AFFECTED\`."
  code: String!
  "Who has to sign."
  message: String!
  "The departments that have to sign."
  affected: [PersonDepartment!]!
}

"The colleague, or why nobody was added."
union AddPersonResult = Person | InvalidInput | Conflict | NotFound
"The colleague who left, or why not."
union DeactivatePersonResult = Person | NotFound | WrongState
"The colleague who came back, or why not."
union ReactivatePersonResult = Person | NotFound | WrongState
"The proposed version, or why it was not proposed."
union ProposeDefinitionResult = DefinitionVersion | InvalidInput | Conflict | NotFound
"The version with the signature, or why it was not signed."
union SignDefinitionResult = DefinitionVersion | NotFound | WrongState | NotAffected | InvalidInput
"The version as it was set, or why it was not."
union SetServiceLevelResult = ServiceLevelVersion | InvalidInput | Conflict | NotFound
"The version as it was set, or why it was not."
union SetCalendarResult = BusinessCalendarVersion | InvalidInput | Conflict | NotFound

"Narrows colleagues; all parts given have to hold."
input PersonFilter {
  "Of this department."
  department: PersonDepartment
  "Still here, or gone."
  active: Boolean
  "The name contains this, whatever the case."
  nameContains: String
  "Reports to this colleague."
  managerId: ID
}

"What another system calls a record."
input ExternalRefInput {
  "The other system."
  system: String!
  "The record's name there."
  id: String!
}

"A colleague to add."
input AddPersonInput {
  "Repeat it to be sure of one colleague however often the call is sent."
  idempotencyKey: String
  "The subject of the colleague's token; a new id unless given."
  id: ID
  "The colleague's name."
  name: String!
  "The department the colleague belongs to."
  department: PersonDepartment!
  "What the colleague may do beyond belonging to the department."
  roles: [String!]
  "Whom the colleague reports to."
  managerId: ID
  "Where the colleague works."
  office: String
  "What other systems call the colleague."
  externalRefs: [ExternalRefInput!]
}

"A colleague who left."
input DeactivatePersonInput {
  "The colleague."
  personId: ID!
}

"A colleague who came back."
input ReactivatePersonInput {
  "The colleague."
  personId: ID!
}

"Colleagues of another system."
input ImportPeopleInput {
  "At most 500 rows."
  rows: [ImportedPerson!]!
}

"""
A colleague of another system, known there by the reference. A source writes only what was taken from it before, or is empty;
what it says of anything else is left alone and reported. What a row leaves out is left alone, too; null says that there is none.
"""
input ImportedPerson {
  "What the other system calls the colleague."
  externalRef: ExternalRefInput!
  "The colleague's name."
  name: String!
  "The department the colleague belongs to."
  department: PersonDepartment!
  "What the other system calls the manager, who is known already or is in the same call."
  manager: ExternalRefInput
  "Where the colleague works."
  office: String
}

"A version of a definition to propose."
input ProposeDefinitionInput {
  "The definition's key, e.g. \`onboarded\`: a new one begins a new definition."
  key: String!
  "The meaning, for people."
  text: String!
  "The meaning, for machines, as JSON, e.g. \`{\\"all\\":[{\\"known\\":\\"kickoffReachedAt\\"}]}\`."
  rule: String!
  "Who answers for it; the caller unless given."
  ownerId: ID
  "The departments that have to sign."
  affected: [PersonDepartment!]!
  "The earliest it takes effect; at the last signature unless given."
  effectiveFrom: DateTime
}

"A proposed version to sign."
input SignDefinitionInput {
  "The definition's key."
  key: String!
  "The version that was read, so that nobody signs another one."
  version: Int!
}

"A service level to set."
input SetServiceLevelInput {
  "The service level to change; a new one unless given."
  id: ID
  "For people."
  name: String!
  "The crossing that is measured. It cannot be changed later."
  boundary: Boundary!
  "Only for customers of this size."
  segment: Segment
  "Only for tickets of this priority."
  priority: TicketPriority
  "Only for customers of this support plan."
  plan: String
  "Business minutes that may pass."
  targetMinutes: Int!
  "Shares of the target, between 0 and 1, at which a warning is due; a half, three quarters and nine tenths unless given."
  warnAt: [Float!]
  "The calendar whose hours count."
  calendarId: ID!
  "From when it is in force, not earlier than now; at once unless given."
  effectiveFrom: DateTime
}

"A calendar to set."
input SetCalendarInput {
  "The calendar to change; a new one unless given."
  id: ID
  "For people."
  name: String!
  "The IANA time zone in which hours and holidays are meant, e.g. \`Europe/Rome\`."
  zone: String!
  "Opening hours by weekday; a weekday that is left out is closed."
  week: BusinessWeekInput!
  "Days that are closed, whatever the weekday."
  holidays: [Date!]
  "From when it is in force, not earlier than now; at once unless given."
  effectiveFrom: DateTime
}

"Opening hours by weekday; a weekday that is left out is closed."
input BusinessWeekInput {
  "Hours on Mondays."
  monday: [OpeningHoursInput!]
  "Hours on Tuesdays."
  tuesday: [OpeningHoursInput!]
  "Hours on Wednesdays."
  wednesday: [OpeningHoursInput!]
  "Hours on Thursdays."
  thursday: [OpeningHoursInput!]
  "Hours on Fridays."
  friday: [OpeningHoursInput!]
  "Hours on Saturdays."
  saturday: [OpeningHoursInput!]
  "Hours on Sundays."
  sunday: [OpeningHoursInput!]
}

"A stretch of open time within a day, by the clock on the wall."
input OpeningHoursInput {
  "When it opens, e.g. \`09:00\`."
  from: String!
  "When it closes, e.g. \`12:30\`."
  to: String!
}

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
`
