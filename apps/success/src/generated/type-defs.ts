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
  "One handoff, or null when there is none with this id."
  handoff(id: ID!): Handoff
  "Handoffs, the latest won deal first. The filter narrows; its parts all have to hold."
  handoffs(first: Int!, after: String, filter: HandoffFilter): HandoffConnection
  "The states of a handoff and where each may lead."
  handoffStates: [HandoffStateRule!]
}

type Mutation {
  "Takes an offered handoff. Claiming again what is yours already changes nothing."
  claimHandoff(input: ClaimHandoffInput!): ClaimHandoffResult
  "Accepts a claimed handoff: the packet is good enough to begin with. Onboarding starts with it."
  acceptHandoff(input: AcceptHandoffInput!): AcceptHandoffResult
  "Sends a handoff back to sales with reasons. It is offered again as soon as sales has mended the packet."
  returnHandoff(input: ReturnHandoffInput!): ReturnHandoffResult
  "Writes down when success first spoke with the customer after the deal was won. A handoff that is accepted is completed by it."
  recordFirstContact(input: RecordFirstContactInput!): RecordFirstContactResult
  "Gives handoffs of one colleague to others, all in one call: what cannot be given says why, the rest is done."
  reassignHandoffs(input: ReassignHandoffsInput!): ReassignHandoffsResult
  "Writes down that a milestone was reached, or that the customer confirmed one that was. Repeating it changes nothing."
  completeMilestone(input: CompleteMilestoneInput!): CompleteMilestoneResult
  "Ends an onboarding. Refused, with everything that does not hold, unless the published definition \\"onboarded\\" holds."
  completeOnboarding(input: CompleteOnboardingInput!): CompleteOnboardingResult
}

"The company we serve, as success knows it."
type Customer @key(fields: "id") {
  id: ID!
  "What sales handed over, the latest won deal first."
  handoffs(first: Int!, after: String): HandoffConnection
  "The latest onboarding; null before a handoff was accepted."
  onboarding: Onboarding
  "Who looks after the customer: whoever claimed its latest handoff, or took it over since."
  successManager: Person
}

"A colleague, as success knows one."
type Person @key(fields: "id") {
  id: ID!
  "Handoffs that nobody of the colleague's team has claimed yet, the oldest first. Empty for colleagues of other departments."
  handoffsToClaim(first: Int!, after: String): HandoffConnection
  "The customers whom the colleague looks after, by id."
  portfolio(first: Int!, after: String): PortfolioConnection
}

"A deal of sales."
type Deal @key(fields: "id", resolvable: false) {
  id: ID!
}

"A person at the customer, known to sales."
type Contact @key(fields: "id", resolvable: false) {
  id: ID!
}

"What was said to win a deal; its present state is known to sales."
type CustomerPromise @key(fields: "id", resolvable: false) {
  id: ID!
}

"A won deal on its way from sales to success: from the offer until first contact was made."
type Handoff @key(fields: "id") {
  id: ID!
  "The customer that is handed over."
  customer: Customer
  "The deal that was won."
  deal: Deal
  "How far it has come."
  state: HandoffState!
  "1 for the first offer; one more with every offer after a return."
  round: Int!
  "The size of the customer, which decides the service levels. Null when sales calls it by a word that success does not know yet."
  segment: Segment
  "When the deal was won. Both clocks count from here."
  wonAt: DateTime!
  "When it was offered in this round."
  offeredAt: DateTime!
  "Who took it; null until somebody did."
  successManager: Person
  "True when it is with a colleague who left and has to be given to another; see \`reassignHandoffs\`."
  needsReassignment: Boolean!
  "What sales handed over, as it stood then. Later changes of the deal do not show; amendments come with a new version."
  packet: PacketSnapshot!
  "Every version of the packet that was handed over, the first one first."
  packetHistory: [PacketSnapshot!]!
  "How often it was sent back to sales."
  returnCount: Int!
  "Every return with its reasons, the first one first."
  returns: [HandoffReturn!]!
  "Every state it was in, in order: since when, until when, and who brought it there."
  stateHistory: [HandoffStateEntry!]!
  "How long it was in each state in all, up to now."
  timeInStates: [TimeInState!]!
  "When success first spoke with the customer; null until then."
  firstContactAt: DateTime
  "What was noted about the first contact."
  firstContactNote: String
  "When it was completed: accepted and first contact made."
  completedAt: DateTime
  "The onboarding that its acceptance started."
  onboarding: Onboarding
  "All its clocks, the oldest first. Empty while no service level is known for it."
  clocks: [Clock!]!
  "The clock that counts until somebody claims it."
  claimClock: Clock
  "The clock that counts until first contact. It stands still while the packet is back with sales."
  firstContactClock: Clock
}

"How far a handoff has come."
enum HandoffState {
  "Waits for somebody to claim it or, after a return, to judge the mended packet."
  OFFERED
  "Somebody took it and looks at the packet."
  CLAIMED
  "The packet is good enough; first contact is to be made."
  ACCEPTED
  "Back with sales, to be mended."
  RETURNED
  "Accepted, and first contact was made."
  COMPLETED
}

"A state and where it may lead."
type HandoffStateRule {
  "The state."
  state: HandoffState!
  "States that may follow; none once completed."
  next: [HandoffState!]!
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

"A handoff packet as it stood when it was handed over."
type PacketSnapshot {
  "Counts up with every amendment."
  version: Int!
  "The round of the handoff that began with this version."
  round: Int!
  "When it was handed over."
  receivedAt: DateTime!
  "What an amendment changed, as paths; empty for the first version."
  changed: [String!]!
  "What the customer wants to reach."
  goals: [String!]!
  "How the customer will know that it was reached."
  successCriteria: [PacketCriterion!]!
  "Who matters at the customer."
  stakeholders: [PacketStakeholder!]!
  "What was promised to win the deal."
  promises: [PacketPromise!]!
  "True when sales stated that nothing was promised."
  nothingPromised: Boolean!
}

"A measure with a target, as it was handed over."
type PacketCriterion {
  "What is measured."
  measure: String!
  "The value to reach."
  target: String!
  "By when."
  dueOn: Date
}

"A contact and the part it played when the packet was handed over."
type PacketStakeholder {
  "The contact as sales knows it now."
  contact: Contact
  "The part it played then. Null when sales calls it by a word that success does not know yet."
  role: ContactRole
}

"A promise as it stood when the packet was handed over."
type PacketPromise {
  "The promise as sales knows it now, with what became of it."
  promise: CustomerPromise
  "What was promised, in the words of then."
  text: String!
  "What kind of promise it was. Null when sales calls it by a word that success does not know yet."
  type: PromiseType
  "By when it was to be kept."
  dueOn: Date
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

"One time that a handoff was sent back to sales."
type HandoffReturn {
  "The round that ended with it."
  round: Int!
  "When it was sent back."
  returnedAt: DateTime!
  "Who sent it back."
  by: Person
  "Why; at least one reason."
  reasons: [HandoffReturnReason!]!
  "When it was offered again with a mended packet; null while it is still with sales."
  offeredAgainAt: DateTime
}

"Why a handoff was sent back."
type HandoffReturnReason {
  "The agreed reason."
  code: HandoffReturnCode!
  "What exactly is amiss, in the words of whoever sent it back."
  note: String
}

"Why a handoff may be sent back."
enum HandoffReturnCode {
  "One cannot tell what the customer wants to reach."
  GOALS_UNCLEAR
  "A success criterion has no measure or target to check."
  SUCCESS_CRITERIA_NOT_MEASURABLE
  "Somebody who matters is not named."
  STAKEHOLDER_MISSING
  "What was promised cannot be understood."
  PROMISES_UNCLEAR
  "The customer is of another size than stated."
  WRONG_SEGMENT
  "Something else; the note has to say what."
  OTHER
}

"A stay of a handoff in one state."
type HandoffStateEntry {
  "The state."
  state: HandoffState!
  "The round."
  round: Int!
  "When it came there."
  since: DateTime!
  "When it went on; null while it is there."
  until: DateTime
  "How long it was there, by the clock on the wall, up to now."
  duration: Duration!
  "Who brought it there; null when an event did."
  by: Person
}

"The time that a handoff was in a state, over all rounds."
type TimeInState {
  "The state."
  state: HandoffState!
  "How often it came there."
  entered: Int!
  "How long it was there in all, by the clock on the wall."
  duration: Duration!
}

"The work that makes a new customer able to use what it bought."
type Onboarding @key(fields: "id") {
  id: ID!
  "The customer."
  customer: Customer
  "The handoff whose acceptance started it."
  handoff: Handoff!
  "When the deal was won."
  signedAt: DateTime!
  "When the handoff was accepted."
  startedAt: DateTime!
  "What has to be reached, in the order of the plan."
  milestones: [Milestone!]!
  "When it was completed; null while under way."
  completedAt: DateTime
  "The verdict on which it was completed; null while under way."
  completedBecause: OnboardedVerdict
  "Whether the customer is onboarded by the published definition, at an instant: now unless one is given. Null when no definition was in force."
  verdict(at: DateTime): OnboardedVerdict
}

"A step of an onboarding."
type Milestone {
  "Its name in the plan, like \`first-value\`."
  key: String!
  "Its name for people."
  name: String!
  "Whether the plan requires it."
  required: Boolean!
  "When it was reached; null until then."
  reachedAt: DateTime
  "Whether the customer confirmed it."
  confirmedByCustomer: Boolean!
}

"What the published definition \\"onboarded\\" says of a customer."
type OnboardedVerdict {
  "Whether the customer is onboarded."
  holds: Boolean!
  "The version of the definition that was asked."
  definitionVersion: Int!
  "What the definition means, in words."
  definitionText: String!
  "Every condition of the definition and what was found, in the definition's order."
  evidence: [OnboardedCondition!]!
  "The instant for which this was asked."
  asOf: DateTime!
}

"A condition of the definition and what was found."
type OnboardedCondition {
  "What was asked."
  condition: String!
  "What is known."
  found: String!
  "Whether the condition holds."
  holds: Boolean!
}

"What became of a reassignment."
type ReassignmentReport {
  "How many handoffs changed hands."
  reassigned: Int!
  "One entry for each handoff that was asked for."
  items: [ReassignmentItem!]!
  "How many handoffs the colleague still has: more than one call can move, or refused."
  remaining: Int!
}

"What became of one handoff of a reassignment."
type ReassignmentItem {
  "The handoff that was asked for."
  handoffId: ID!
  "The handoff as it now stands; null when there is none with this id."
  handoff: Handoff
  "Who has it now; null when it was not reassigned."
  to: Person
  "Why it was not reassigned; null when it was."
  refusal: Refusal
}

"The customer is not onboarded by the published definition."
type NotOnboarded implements Refusal {
  "\`NOT_ONBOARDED\`."
  code: String!
  "What is missing, in a sentence."
  message: String!
  "The version of the definition that was asked; null when none is in force."
  definitionVersion: Int
  "The conditions that do not hold."
  missing: [OnboardedCondition!]!
}

"Narrows handoffs; all parts given have to hold."
input HandoffFilter {
  "In this state."
  state: HandoffState
  "With this colleague."
  successManagerId: ID
  "Of this customer."
  customerId: ID
  "True: a clock of it is running beyond its due instant, or failed and is still not met. False: none is."
  overdue: Boolean
  "True: nobody has claimed it. False: somebody has."
  unclaimed: Boolean
  "True: it is with a colleague who left. False: it is not."
  needsReassignment: Boolean
}

"A handoff to claim."
input ClaimHandoffInput {
  "The handoff."
  handoffId: ID!
  "Who takes it: the caller, unless another colleague of success is named."
  successManagerId: ID
}

"A handoff to accept."
input AcceptHandoffInput {
  "The handoff."
  handoffId: ID!
}

"A handoff to send back."
input ReturnHandoffInput {
  "The handoff."
  handoffId: ID!
  "Why: at least one reason, each at most once."
  reasons: [HandoffReturnReasonInput!]!
}

"Why a handoff is sent back."
input HandoffReturnReasonInput {
  "The agreed reason."
  code: HandoffReturnCode!
  "What exactly is amiss; required for \`OTHER\`."
  note: String
}

"A first contact to write down."
input RecordFirstContactInput {
  "The handoff."
  handoffId: ID!
  "When it was made: now, unless said otherwise. Not in the future and not before the deal was won."
  contactedAt: DateTime
  "Anything worth noting."
  note: String
}

"Handoffs to give to others."
input ReassignHandoffsInput {
  "Who has them."
  fromId: ID!
  "Who gets them, in turn, the oldest handoff first. At most 50 colleagues."
  toIds: [ID!]!
  "Which ones: all of the colleague's handoffs, unless some are named. At most 500; call again for more."
  handoffIds: [ID!]
  "Why, for the record."
  reason: String
}

"A milestone that was reached."
input CompleteMilestoneInput {
  "The onboarding."
  onboardingId: ID!
  "The milestone's name in the plan, like \`kickoff\`."
  milestone: String!
  "When it was reached: now, unless said otherwise. Not in the future and not before the deal was won."
  reachedAt: DateTime
  "True when the customer confirmed it."
  confirmedByCustomer: Boolean
}

"An onboarding to complete."
input CompleteOnboardingInput {
  "The onboarding."
  onboardingId: ID!
}

"A page of handoffs."
type HandoffConnection {
  "The handoffs, each with its cursor."
  edges: [HandoffEdge!]!
  "The handoffs alone."
  nodes: [Handoff!]!
  "Whether there is more."
  pageInfo: PageInfo!
}

"A handoff in a page."
type HandoffEdge {
  "Hand it to \`after\` to go on from here."
  cursor: String!
  "The handoff."
  node: Handoff!
}

"A page of customers whom a colleague looks after."
type PortfolioConnection {
  "The customers, each with its cursor."
  edges: [PortfolioEdge!]!
  "The customers alone."
  nodes: [Customer!]!
  "Whether there is more."
  pageInfo: PageInfo!
}

"A customer in a portfolio."
type PortfolioEdge {
  "Hand it to \`after\` to go on from here."
  cursor: String!
  "The customer."
  node: Customer!
}

"The claimed handoff, or why it was not claimed."
union ClaimHandoffResult = Handoff | InvalidInput | WrongState | NotFound
"The accepted handoff, or why it was not accepted."
union AcceptHandoffResult = Handoff | WrongState | NotFound
"The returned handoff, or why it was not sent back."
union ReturnHandoffResult = Handoff | InvalidInput | WrongState | NotFound
"The handoff with its first contact, or why it was not written down."
union RecordFirstContactResult = Handoff | InvalidInput | WrongState | NotFound
"What became of each handoff, or why nothing was tried."
union ReassignHandoffsResult = ReassignmentReport | InvalidInput | NotFound
"The onboarding with its milestone, or why it was not written down."
union CompleteMilestoneResult = Onboarding | InvalidInput | WrongState | NotFound
"The completed onboarding, or why it was not completed."
union CompleteOnboardingResult = Onboarding | NotOnboarded | NotFound

"An RFC 3339 instant in UTC, like 2026-11-21T09:30:00Z."
scalar DateTime

"A calendar day without a time or zone, like 2026-11-21."
scalar Date

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
