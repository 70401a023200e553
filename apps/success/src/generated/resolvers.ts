// Generated from schema.graphql by tools/codegen. Change the schema, then generate again.
import { type Connection } from '@customer-graph/subgraph'
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Customer as CustomerModel } from '../customer/customer.mappers';
import type { Clock as ClockModel, Handoff as HandoffModel, PacketPromise as PacketPromiseModel, PacketSnapshot as PacketSnapshotModel, PacketStakeholder as PacketStakeholderModel, ReassignmentReport as ReassignmentReportModel, ReassignmentItem as ReassignmentItemModel, HandoffReturn as HandoffReturnModel, HandoffStateEntry as HandoffStateEntryModel, TimeInState as TimeInStateModel } from '../handoff/handoff.mappers';
import type { Milestone as MilestoneModel, OnboardedVerdict as OnboardedVerdictModel, Onboarding as OnboardingModel } from '../onboarding/onboarding.mappers';
import type { Person as PersonModel } from '../person/person.mappers';
import type { DepartmentContext } from '@customer-graph/subgraph';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An RFC 3339 instant in UTC, like 2026-11-21T09:30:00Z. */
  DateTime: { input: Date; output: Date; }
  /** A calendar day without a time or zone, like 2026-11-21. */
  Date: { input: string; output: string; }
  /** An ISO 8601 duration, like PT4H30M. */
  Duration: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

export type Query = {
  readonly __typename?: 'Query';
  /** One handoff, or null when there is none with this id. */
  readonly handoff?: Maybe<Handoff>;
  /** Handoffs, the latest won deal first. The filter narrows; its parts all have to hold. */
  readonly handoffs?: Maybe<HandoffConnection>;
  /** The states of a handoff and where each may lead. */
  readonly handoffStates?: Maybe<ReadonlyArray<HandoffStateRule>>;
};


export type QueryHandoffArgs = {
  id: Scalars['ID']['input'];
};


export type QueryHandoffsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<HandoffFilter>;
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Takes an offered handoff. Claiming again what is yours already changes nothing. */
  readonly claimHandoff?: Maybe<ClaimHandoffResult>;
  /** Accepts a claimed handoff: the packet is good enough to begin with. Onboarding starts with it. */
  readonly acceptHandoff?: Maybe<AcceptHandoffResult>;
  /** Sends a handoff back to sales with reasons. It is offered again as soon as sales has mended the packet. */
  readonly returnHandoff?: Maybe<ReturnHandoffResult>;
  /** Writes down when success first spoke with the customer after the deal was won. A handoff that is accepted is completed by it. */
  readonly recordFirstContact?: Maybe<RecordFirstContactResult>;
  /** Gives handoffs of one colleague to others, all in one call: what cannot be given says why, the rest is done. */
  readonly reassignHandoffs?: Maybe<ReassignHandoffsResult>;
  /** Writes down that a milestone was reached, or that the customer confirmed one that was. Repeating it changes nothing. */
  readonly completeMilestone?: Maybe<CompleteMilestoneResult>;
  /** Ends an onboarding. Refused, with everything that does not hold, unless the published definition "onboarded" holds. */
  readonly completeOnboarding?: Maybe<CompleteOnboardingResult>;
};


export type MutationClaimHandoffArgs = {
  input: ClaimHandoffInput;
};


export type MutationAcceptHandoffArgs = {
  input: AcceptHandoffInput;
};


export type MutationReturnHandoffArgs = {
  input: ReturnHandoffInput;
};


export type MutationRecordFirstContactArgs = {
  input: RecordFirstContactInput;
};


export type MutationReassignHandoffsArgs = {
  input: ReassignHandoffsInput;
};


export type MutationCompleteMilestoneArgs = {
  input: CompleteMilestoneInput;
};


export type MutationCompleteOnboardingArgs = {
  input: CompleteOnboardingInput;
};

/** The company we serve, as success knows it. */
export type Customer = {
  readonly __typename?: 'Customer';
  readonly id: Scalars['ID']['output'];
  /** What sales handed over, the latest won deal first. */
  readonly handoffs?: Maybe<HandoffConnection>;
  /** The latest onboarding; null before a handoff was accepted. */
  readonly onboarding?: Maybe<Onboarding>;
  /** Who looks after the customer: whoever claimed its latest handoff, or took it over since. */
  readonly successManager?: Maybe<Person>;
};


/** The company we serve, as success knows it. */
export type CustomerHandoffsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A colleague, as success knows one. */
export type Person = {
  readonly __typename?: 'Person';
  readonly id: Scalars['ID']['output'];
  /** Handoffs that nobody of the colleague's team has claimed yet, the oldest first. Empty for colleagues of other departments. */
  readonly handoffsToClaim?: Maybe<HandoffConnection>;
  /** The customers whom the colleague looks after, by id. */
  readonly portfolio?: Maybe<PortfolioConnection>;
};


/** A colleague, as success knows one. */
export type PersonHandoffsToClaimArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A colleague, as success knows one. */
export type PersonPortfolioArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A deal of sales. */
export type Deal = {
  readonly __typename?: 'Deal';
  readonly id: Scalars['ID']['output'];
};

/** A person at the customer, known to sales. */
export type Contact = {
  readonly __typename?: 'Contact';
  readonly id: Scalars['ID']['output'];
};

/** What was said to win a deal; its present state is known to sales. */
export type CustomerPromise = {
  readonly __typename?: 'CustomerPromise';
  readonly id: Scalars['ID']['output'];
};

/** A won deal on its way from sales to success: from the offer until first contact was made. */
export type Handoff = {
  readonly __typename?: 'Handoff';
  readonly id: Scalars['ID']['output'];
  /** The customer that is handed over. */
  readonly customer?: Maybe<Customer>;
  /** The deal that was won. */
  readonly deal?: Maybe<Deal>;
  /** How far it has come. */
  readonly state: HandoffState;
  /** 1 for the first offer; one more with every offer after a return. */
  readonly round: Scalars['Int']['output'];
  /** The size of the customer, which decides the service levels. Null when sales calls it by a word that success does not know yet. */
  readonly segment?: Maybe<Segment>;
  /** When the deal was won. Both clocks count from here. */
  readonly wonAt: Scalars['DateTime']['output'];
  /** When it was offered in this round. */
  readonly offeredAt: Scalars['DateTime']['output'];
  /** Who took it; null until somebody did. */
  readonly successManager?: Maybe<Person>;
  /** True when it is with a colleague who left and has to be given to another; see `reassignHandoffs`. */
  readonly needsReassignment: Scalars['Boolean']['output'];
  /** What sales handed over, as it stood then. Later changes of the deal do not show; amendments come with a new version. */
  readonly packet: PacketSnapshot;
  /** Every version of the packet that was handed over, the first one first. */
  readonly packetHistory: ReadonlyArray<PacketSnapshot>;
  /** How often it was sent back to sales. */
  readonly returnCount: Scalars['Int']['output'];
  /** Every return with its reasons, the first one first. */
  readonly returns: ReadonlyArray<HandoffReturn>;
  /** Every state it was in, in order: since when, until when, and who brought it there. */
  readonly stateHistory: ReadonlyArray<HandoffStateEntry>;
  /** How long it was in each state in all, up to now. */
  readonly timeInStates: ReadonlyArray<TimeInState>;
  /** When success first spoke with the customer; null until then. */
  readonly firstContactAt?: Maybe<Scalars['DateTime']['output']>;
  /** What was noted about the first contact. */
  readonly firstContactNote?: Maybe<Scalars['String']['output']>;
  /** When it was completed: accepted and first contact made. */
  readonly completedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The onboarding that its acceptance started. */
  readonly onboarding?: Maybe<Onboarding>;
  /** All its clocks, the oldest first. Empty while no service level is known for it. */
  readonly clocks: ReadonlyArray<Clock>;
  /** The clock that counts until somebody claims it. */
  readonly claimClock?: Maybe<Clock>;
  /** The clock that counts until first contact. It stands still while the packet is back with sales. */
  readonly firstContactClock?: Maybe<Clock>;
};

/** How far a handoff has come. */
export type HandoffState =
  /** Waits for somebody to claim it or, after a return, to judge the mended packet. */
  | 'offered'
  /** Somebody took it and looks at the packet. */
  | 'claimed'
  /** The packet is good enough; first contact is to be made. */
  | 'accepted'
  /** Back with sales, to be mended. */
  | 'returned'
  /** Accepted, and first contact was made. */
  | 'completed';

/** A state and where it may lead. */
export type HandoffStateRule = {
  readonly __typename?: 'HandoffStateRule';
  /** The state. */
  readonly state: HandoffState;
  /** States that may follow; none once completed. */
  readonly next: ReadonlyArray<HandoffState>;
};

/** The size of a customer. */
export type Segment =
  /** A small company. */
  | 'small'
  /** A company of middle size. */
  | 'mid-market'
  /** A large company. */
  | 'enterprise';

/** A handoff packet as it stood when it was handed over. */
export type PacketSnapshot = {
  readonly __typename?: 'PacketSnapshot';
  /** Counts up with every amendment. */
  readonly version: Scalars['Int']['output'];
  /** The round of the handoff that began with this version. */
  readonly round: Scalars['Int']['output'];
  /** When it was handed over. */
  readonly receivedAt: Scalars['DateTime']['output'];
  /** What an amendment changed, as paths; empty for the first version. */
  readonly changed: ReadonlyArray<Scalars['String']['output']>;
  /** What the customer wants to reach. */
  readonly goals: ReadonlyArray<Scalars['String']['output']>;
  /** How the customer will know that it was reached. */
  readonly successCriteria: ReadonlyArray<PacketCriterion>;
  /** Who matters at the customer. */
  readonly stakeholders: ReadonlyArray<PacketStakeholder>;
  /** What was promised to win the deal. */
  readonly promises: ReadonlyArray<PacketPromise>;
  /** True when sales stated that nothing was promised. */
  readonly nothingPromised: Scalars['Boolean']['output'];
};

/** A measure with a target, as it was handed over. */
export type PacketCriterion = {
  readonly __typename?: 'PacketCriterion';
  /** What is measured. */
  readonly measure: Scalars['String']['output'];
  /** The value to reach. */
  readonly target: Scalars['String']['output'];
  /** By when. */
  readonly dueOn?: Maybe<Scalars['Date']['output']>;
};

/** A contact and the part it played when the packet was handed over. */
export type PacketStakeholder = {
  readonly __typename?: 'PacketStakeholder';
  /** The contact as sales knows it now. */
  readonly contact?: Maybe<Contact>;
  /** The part it played then. Null when sales calls it by a word that success does not know yet. */
  readonly role?: Maybe<ContactRole>;
};

/** A promise as it stood when the packet was handed over. */
export type PacketPromise = {
  readonly __typename?: 'PacketPromise';
  /** The promise as sales knows it now, with what became of it. */
  readonly promise?: Maybe<CustomerPromise>;
  /** What was promised, in the words of then. */
  readonly text: Scalars['String']['output'];
  /** What kind of promise it was. Null when sales calls it by a word that success does not know yet. */
  readonly type?: Maybe<PromiseType>;
  /** By when it was to be kept. */
  readonly dueOn?: Maybe<Scalars['Date']['output']>;
};

/** The part that a contact plays. */
export type ContactRole =
  /** Speaks for us inside the company. */
  | 'champion'
  /** Decides about the money. */
  | 'economic-buyer'
  /** Works with the product. */
  | 'user'
  /** Answers for the technology. */
  | 'technical'
  /** Stands behind the project in the company's leadership. */
  | 'executive-sponsor';

/** What kind of promise it is. */
export type PromiseType =
  /** Something the product will do. */
  | 'feature'
  /** Something our people will do. */
  | 'service'
  /** A price or a term. */
  | 'commercial'
  /** A date. */
  | 'date';

/** One time that a handoff was sent back to sales. */
export type HandoffReturn = {
  readonly __typename?: 'HandoffReturn';
  /** The round that ended with it. */
  readonly round: Scalars['Int']['output'];
  /** When it was sent back. */
  readonly returnedAt: Scalars['DateTime']['output'];
  /** Who sent it back. */
  readonly by?: Maybe<Person>;
  /** Why; at least one reason. */
  readonly reasons: ReadonlyArray<HandoffReturnReason>;
  /** When it was offered again with a mended packet; null while it is still with sales. */
  readonly offeredAgainAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Why a handoff was sent back. */
export type HandoffReturnReason = {
  readonly __typename?: 'HandoffReturnReason';
  /** The agreed reason. */
  readonly code: HandoffReturnCode;
  /** What exactly is amiss, in the words of whoever sent it back. */
  readonly note?: Maybe<Scalars['String']['output']>;
};

/** Why a handoff may be sent back. */
export type HandoffReturnCode =
  /** One cannot tell what the customer wants to reach. */
  | 'goals-unclear'
  /** A success criterion has no measure or target to check. */
  | 'success-criteria-not-measurable'
  /** Somebody who matters is not named. */
  | 'stakeholder-missing'
  /** What was promised cannot be understood. */
  | 'promises-unclear'
  /** The customer is of another size than stated. */
  | 'wrong-segment'
  /** Something else; the note has to say what. */
  | 'other';

/** A stay of a handoff in one state. */
export type HandoffStateEntry = {
  readonly __typename?: 'HandoffStateEntry';
  /** The state. */
  readonly state: HandoffState;
  /** The round. */
  readonly round: Scalars['Int']['output'];
  /** When it came there. */
  readonly since: Scalars['DateTime']['output'];
  /** When it went on; null while it is there. */
  readonly until?: Maybe<Scalars['DateTime']['output']>;
  /** How long it was there, by the clock on the wall, up to now. */
  readonly duration: Scalars['Duration']['output'];
  /** Who brought it there; null when an event did. */
  readonly by?: Maybe<Person>;
};

/** The time that a handoff was in a state, over all rounds. */
export type TimeInState = {
  readonly __typename?: 'TimeInState';
  /** The state. */
  readonly state: HandoffState;
  /** How often it came there. */
  readonly entered: Scalars['Int']['output'];
  /** How long it was there in all, by the clock on the wall. */
  readonly duration: Scalars['Duration']['output'];
};

/** The work that makes a new customer able to use what it bought. */
export type Onboarding = {
  readonly __typename?: 'Onboarding';
  readonly id: Scalars['ID']['output'];
  /** The customer. */
  readonly customer?: Maybe<Customer>;
  /** The handoff whose acceptance started it. */
  readonly handoff: Handoff;
  /** When the deal was won. */
  readonly signedAt: Scalars['DateTime']['output'];
  /** When the handoff was accepted. */
  readonly startedAt: Scalars['DateTime']['output'];
  /** What has to be reached, in the order of the plan. */
  readonly milestones: ReadonlyArray<Milestone>;
  /** When it was completed; null while under way. */
  readonly completedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The verdict on which it was completed; null while under way. */
  readonly completedBecause?: Maybe<OnboardedVerdict>;
  /** Whether the customer is onboarded by the published definition, at an instant: now unless one is given. Null when no definition was in force. */
  readonly verdict?: Maybe<OnboardedVerdict>;
};


/** The work that makes a new customer able to use what it bought. */
export type OnboardingVerdictArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A step of an onboarding. */
export type Milestone = {
  readonly __typename?: 'Milestone';
  /** Its name in the plan, like `first-value`. */
  readonly key: Scalars['String']['output'];
  /** Its name for people. */
  readonly name: Scalars['String']['output'];
  /** Whether the plan requires it. */
  readonly required: Scalars['Boolean']['output'];
  /** When it was reached; null until then. */
  readonly reachedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether the customer confirmed it. */
  readonly confirmedByCustomer: Scalars['Boolean']['output'];
};

/** What the published definition "onboarded" says of a customer. */
export type OnboardedVerdict = {
  readonly __typename?: 'OnboardedVerdict';
  /** Whether the customer is onboarded. */
  readonly holds: Scalars['Boolean']['output'];
  /** The version of the definition that was asked. */
  readonly definitionVersion: Scalars['Int']['output'];
  /** What the definition means, in words. */
  readonly definitionText: Scalars['String']['output'];
  /** Every condition of the definition and what was found, in the definition's order. */
  readonly evidence: ReadonlyArray<OnboardedCondition>;
  /** The instant for which this was asked. */
  readonly asOf: Scalars['DateTime']['output'];
};

/** A condition of the definition and what was found. */
export type OnboardedCondition = {
  readonly __typename?: 'OnboardedCondition';
  /** What was asked. */
  readonly condition: Scalars['String']['output'];
  /** What is known. */
  readonly found: Scalars['String']['output'];
  /** Whether the condition holds. */
  readonly holds: Scalars['Boolean']['output'];
};

/** What became of a reassignment. */
export type ReassignmentReport = {
  readonly __typename?: 'ReassignmentReport';
  /** How many handoffs changed hands. */
  readonly reassigned: Scalars['Int']['output'];
  /** One entry for each handoff that was asked for. */
  readonly items: ReadonlyArray<ReassignmentItem>;
  /** How many handoffs the colleague still has: more than one call can move, or refused. */
  readonly remaining: Scalars['Int']['output'];
};

/** What became of one handoff of a reassignment. */
export type ReassignmentItem = {
  readonly __typename?: 'ReassignmentItem';
  /** The handoff that was asked for. */
  readonly handoffId: Scalars['ID']['output'];
  /** The handoff as it now stands; null when there is none with this id. */
  readonly handoff?: Maybe<Handoff>;
  /** Who has it now; null when it was not reassigned. */
  readonly to?: Maybe<Person>;
  /** Why it was not reassigned; null when it was. */
  readonly refusal?: Maybe<Refusal>;
};

/** The customer is not onboarded by the published definition. */
export type NotOnboarded = Refusal & {
  readonly __typename?: 'NotOnboarded';
  /** `NOT_ONBOARDED`. */
  readonly code: Scalars['String']['output'];
  /** What is missing, in a sentence. */
  readonly message: Scalars['String']['output'];
  /** The version of the definition that was asked; null when none is in force. */
  readonly definitionVersion?: Maybe<Scalars['Int']['output']>;
  /** The conditions that do not hold. */
  readonly missing: ReadonlyArray<OnboardedCondition>;
};

/** Narrows handoffs; all parts given have to hold. */
export type HandoffFilter = {
  /** In this state. */
  readonly state?: InputMaybe<HandoffState>;
  /** With this colleague. */
  readonly successManagerId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this customer. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** True: a clock of it is running beyond its due instant, or failed and is still not met. False: none is. */
  readonly overdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** True: nobody has claimed it. False: somebody has. */
  readonly unclaimed?: InputMaybe<Scalars['Boolean']['input']>;
  /** True: it is with a colleague who left. False: it is not. */
  readonly needsReassignment?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A handoff to claim. */
export type ClaimHandoffInput = {
  /** The handoff. */
  readonly handoffId: Scalars['ID']['input'];
  /** Who takes it: the caller, unless another colleague of success is named. */
  readonly successManagerId?: InputMaybe<Scalars['ID']['input']>;
};

/** A handoff to accept. */
export type AcceptHandoffInput = {
  /** The handoff. */
  readonly handoffId: Scalars['ID']['input'];
};

/** A handoff to send back. */
export type ReturnHandoffInput = {
  /** The handoff. */
  readonly handoffId: Scalars['ID']['input'];
  /** Why: at least one reason, each at most once. */
  readonly reasons: ReadonlyArray<HandoffReturnReasonInput>;
};

/** Why a handoff is sent back. */
export type HandoffReturnReasonInput = {
  /** The agreed reason. */
  readonly code: HandoffReturnCode;
  /** What exactly is amiss; required for `OTHER`. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

/** A first contact to write down. */
export type RecordFirstContactInput = {
  /** The handoff. */
  readonly handoffId: Scalars['ID']['input'];
  /** When it was made: now, unless said otherwise. Not in the future and not before the deal was won. */
  readonly contactedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Anything worth noting. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

/** Handoffs to give to others. */
export type ReassignHandoffsInput = {
  /** Who has them. */
  readonly fromId: Scalars['ID']['input'];
  /** Who gets them, in turn, the oldest handoff first. At most 50 colleagues. */
  readonly toIds: ReadonlyArray<Scalars['ID']['input']>;
  /** Which ones: all of the colleague's handoffs, unless some are named. At most 500; call again for more. */
  readonly handoffIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Why, for the record. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A milestone that was reached. */
export type CompleteMilestoneInput = {
  /** The onboarding. */
  readonly onboardingId: Scalars['ID']['input'];
  /** The milestone's name in the plan, like `kickoff`. */
  readonly milestone: Scalars['String']['input'];
  /** When it was reached: now, unless said otherwise. Not in the future and not before the deal was won. */
  readonly reachedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** True when the customer confirmed it. */
  readonly confirmedByCustomer?: InputMaybe<Scalars['Boolean']['input']>;
};

/** An onboarding to complete. */
export type CompleteOnboardingInput = {
  /** The onboarding. */
  readonly onboardingId: Scalars['ID']['input'];
};

/** A page of handoffs. */
export type HandoffConnection = {
  readonly __typename?: 'HandoffConnection';
  /** The handoffs, each with its cursor. */
  readonly edges: ReadonlyArray<HandoffEdge>;
  /** The handoffs alone. */
  readonly nodes: ReadonlyArray<Handoff>;
  /** Whether there is more. */
  readonly pageInfo: PageInfo;
};

/** A handoff in a page. */
export type HandoffEdge = {
  readonly __typename?: 'HandoffEdge';
  /** Hand it to `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The handoff. */
  readonly node: Handoff;
};

/** A page of customers whom a colleague looks after. */
export type PortfolioConnection = {
  readonly __typename?: 'PortfolioConnection';
  /** The customers, each with its cursor. */
  readonly edges: ReadonlyArray<PortfolioEdge>;
  /** The customers alone. */
  readonly nodes: ReadonlyArray<Customer>;
  /** Whether there is more. */
  readonly pageInfo: PageInfo;
};

/** A customer in a portfolio. */
export type PortfolioEdge = {
  readonly __typename?: 'PortfolioEdge';
  /** Hand it to `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The customer. */
  readonly node: Customer;
};

/** The claimed handoff, or why it was not claimed. */
export type ClaimHandoffResult = Handoff | InvalidInput | WrongState | NotFound;

/** The accepted handoff, or why it was not accepted. */
export type AcceptHandoffResult = Handoff | WrongState | NotFound;

/** The returned handoff, or why it was not sent back. */
export type ReturnHandoffResult = Handoff | InvalidInput | WrongState | NotFound;

/** The handoff with its first contact, or why it was not written down. */
export type RecordFirstContactResult = Handoff | InvalidInput | WrongState | NotFound;

/** What became of each handoff, or why nothing was tried. */
export type ReassignHandoffsResult = ReassignmentReport | InvalidInput | NotFound;

/** The onboarding with its milestone, or why it was not written down. */
export type CompleteMilestoneResult = Onboarding | InvalidInput | WrongState | NotFound;

/** The completed onboarding, or why it was not completed. */
export type CompleteOnboardingResult = Onboarding | NotOnboarded | NotFound;

/** Where a page of a list begins and ends, and whether more follows. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Whether asking again with `after: endCursor` finds more. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether this page was asked for with `after`, so that something came before it. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first entry; null on an empty page. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
  /** Cursor of the last entry, to be sent as `after` for the next page; null on an empty page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

/** An expected no: something a person can understand and a program can act on. */
export type Refusal = {
  /** Stable, documented. */
  readonly code: Scalars['String']['output'];
  /** For a person. */
  readonly message: Scalars['String']['output'];
};

/** Something that is missing or wrong, and where. */
export type Problem = {
  readonly __typename?: 'Problem';
  /** Where in the input, e.g. `successCriteria.0.target`. */
  readonly path: Scalars['String']['output'];
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** The input cannot be accepted as it is. Everything that is wrong is listed at once. */
export type InvalidInput = Refusal & {
  readonly __typename?: 'InvalidInput';
  /** `INVALID_INPUT`. */
  readonly code: Scalars['String']['output'];
  /** All problems as one text. */
  readonly message: Scalars['String']['output'];
  /** Every problem, with its path. */
  readonly problems: ReadonlyArray<Problem>;
};

/** Something that the input names does not exist, or not any more. */
export type NotFound = Refusal & {
  readonly __typename?: 'NotFound';
  /** `NOT_FOUND`. */
  readonly code: Scalars['String']['output'];
  /** What does not exist. */
  readonly message: Scalars['String']['output'];
};

/** The thing is not in a state in which this can be done. */
export type WrongState = Refusal & {
  readonly __typename?: 'WrongState';
  /** `WRONG_STATE`. */
  readonly code: Scalars['String']['output'];
  /** What the state is and what is possible from it. */
  readonly message: Scalars['String']['output'];
  /** The state it is in. */
  readonly state: Scalars['String']['output'];
};

/** Where a clock of a service level stands. */
export type ClockState =
  /** Time is being counted. */
  | 'running'
  /** Counting is suspended, for example while we wait for the customer. */
  | 'paused'
  /** What was promised happened in time. */
  | 'met'
  /** The promised time has passed. */
  | 'breached'
  /** Nothing is owed any more. */
  | 'stopped';

/** One running measurement against a service level: one for every boundary, not only tickets. */
export type Clock = {
  readonly __typename?: 'Clock';
  /** The service level it measures. Null when the operating model cannot be reached. */
  readonly serviceLevel?: Maybe<ServiceLevel>;
  /** When counting began. */
  readonly startedAt: Scalars['DateTime']['output'];
  /** When the promised time is over; null while paused. */
  readonly dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where the clock stands. */
  readonly state: ClockState;
  /** Working time left; null when nothing is owed any more. */
  readonly remaining?: Maybe<Scalars['Duration']['output']>;
  /** Working time that was not counted because the clock was paused. */
  readonly pausedFor: Scalars['Duration']['output'];
  /** When what was promised happened; null until then. */
  readonly metAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the promised time passed; null unless it did. */
  readonly breachedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How the due time came about, in a sentence that a person can check. */
  readonly explanation: Scalars['String']['output'];
};

/** A target for a boundary between departments; owned by the operating model. */
export type ServiceLevel = {
  readonly __typename?: 'ServiceLevel';
  /** Names the service level everywhere. */
  readonly id: Scalars['ID']['output'];
};



export type ResolverTypeWrapper<T> = globalThis.Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => globalThis.Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => globalThis.Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | globalThis.Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | globalThis.Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | globalThis.Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | globalThis.Promise<boolean>;

export type NextResolverFn<T> = () => globalThis.Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | globalThis.Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Customer: Customer;
  Person: Person;
  Handoff: Handoff;
  Onboarding: Onboarding;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}> );
  Handoff:
    ( { __typename: 'Handoff' }
    & GraphQLRecursivePick<FederationTypes['Handoff'], {"id":true}> );
  Onboarding:
    ( { __typename: 'Onboarding' }
    & GraphQLRecursivePick<FederationTypes['Onboarding'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  ClaimHandoffResult:
    | ( HandoffModel )
    | ( InvalidInput )
    | ( WrongState )
    | ( NotFound )
  ;
  AcceptHandoffResult:
    | ( HandoffModel )
    | ( WrongState )
    | ( NotFound )
  ;
  ReturnHandoffResult:
    | ( HandoffModel )
    | ( InvalidInput )
    | ( WrongState )
    | ( NotFound )
  ;
  RecordFirstContactResult:
    | ( HandoffModel )
    | ( InvalidInput )
    | ( WrongState )
    | ( NotFound )
  ;
  ReassignHandoffsResult:
    | ( ReassignmentReportModel )
    | ( InvalidInput )
    | ( NotFound )
  ;
  CompleteMilestoneResult:
    | ( OnboardingModel )
    | ( InvalidInput )
    | ( WrongState )
    | ( NotFound )
  ;
  CompleteOnboardingResult:
    | ( OnboardingModel )
    | ( NotOnboarded )
    | ( NotFound )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Refusal:
    | ( NotOnboarded )
    | ( InvalidInput )
    | ( NotFound )
    | ( WrongState )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Customer: ResolverTypeWrapper<CustomerModel>;
  Person: ResolverTypeWrapper<PersonModel>;
  Deal: ResolverTypeWrapper<Deal>;
  Contact: ResolverTypeWrapper<Contact>;
  CustomerPromise: ResolverTypeWrapper<CustomerPromise>;
  Handoff: ResolverTypeWrapper<HandoffModel>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  HandoffState: HandoffState;
  HandoffStateRule: ResolverTypeWrapper<HandoffStateRule>;
  Segment: Segment;
  PacketSnapshot: ResolverTypeWrapper<PacketSnapshotModel>;
  PacketCriterion: ResolverTypeWrapper<PacketCriterion>;
  PacketStakeholder: ResolverTypeWrapper<PacketStakeholderModel>;
  PacketPromise: ResolverTypeWrapper<PacketPromiseModel>;
  ContactRole: ContactRole;
  PromiseType: PromiseType;
  HandoffReturn: ResolverTypeWrapper<HandoffReturnModel>;
  HandoffReturnReason: ResolverTypeWrapper<HandoffReturnReason>;
  HandoffReturnCode: HandoffReturnCode;
  HandoffStateEntry: ResolverTypeWrapper<HandoffStateEntryModel>;
  TimeInState: ResolverTypeWrapper<TimeInStateModel>;
  Onboarding: ResolverTypeWrapper<OnboardingModel>;
  Milestone: ResolverTypeWrapper<MilestoneModel>;
  OnboardedVerdict: ResolverTypeWrapper<OnboardedVerdictModel>;
  OnboardedCondition: ResolverTypeWrapper<OnboardedCondition>;
  ReassignmentReport: ResolverTypeWrapper<ReassignmentReportModel>;
  ReassignmentItem: ResolverTypeWrapper<ReassignmentItemModel>;
  NotOnboarded: ResolverTypeWrapper<NotOnboarded>;
  HandoffFilter: HandoffFilter;
  ClaimHandoffInput: ClaimHandoffInput;
  AcceptHandoffInput: AcceptHandoffInput;
  ReturnHandoffInput: ReturnHandoffInput;
  HandoffReturnReasonInput: HandoffReturnReasonInput;
  RecordFirstContactInput: RecordFirstContactInput;
  ReassignHandoffsInput: ReassignHandoffsInput;
  CompleteMilestoneInput: CompleteMilestoneInput;
  CompleteOnboardingInput: CompleteOnboardingInput;
  HandoffConnection: ResolverTypeWrapper<Connection<HandoffModel>>;
  HandoffEdge: ResolverTypeWrapper<Connection<HandoffModel>['edges'][number]>;
  PortfolioConnection: ResolverTypeWrapper<Omit<PortfolioConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['PortfolioEdge']>, nodes: ReadonlyArray<ResolversTypes['Customer']> }>;
  PortfolioEdge: ResolverTypeWrapper<Omit<PortfolioEdge, 'node'> & { node: ResolversTypes['Customer'] }>;
  ClaimHandoffResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ClaimHandoffResult']>;
  AcceptHandoffResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AcceptHandoffResult']>;
  ReturnHandoffResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReturnHandoffResult']>;
  RecordFirstContactResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecordFirstContactResult']>;
  ReassignHandoffsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReassignHandoffsResult']>;
  CompleteMilestoneResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CompleteMilestoneResult']>;
  CompleteOnboardingResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CompleteOnboardingResult']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  Duration: ResolverTypeWrapper<Scalars['Duration']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Refusal: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Refusal']>;
  Problem: ResolverTypeWrapper<Problem>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  NotFound: ResolverTypeWrapper<NotFound>;
  WrongState: ResolverTypeWrapper<WrongState>;
  ClockState: ClockState;
  Clock: ResolverTypeWrapper<ClockModel>;
  ServiceLevel: ResolverTypeWrapper<ServiceLevel>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
  Mutation: Record<PropertyKey, never>;
  Customer: CustomerModel;
  Person: PersonModel;
  Deal: Deal;
  Contact: Contact;
  CustomerPromise: CustomerPromise;
  Handoff: HandoffModel;
  Boolean: Scalars['Boolean']['output'];
  HandoffStateRule: HandoffStateRule;
  PacketSnapshot: PacketSnapshotModel;
  PacketCriterion: PacketCriterion;
  PacketStakeholder: PacketStakeholderModel;
  PacketPromise: PacketPromiseModel;
  HandoffReturn: HandoffReturnModel;
  HandoffReturnReason: HandoffReturnReason;
  HandoffStateEntry: HandoffStateEntryModel;
  TimeInState: TimeInStateModel;
  Onboarding: OnboardingModel;
  Milestone: MilestoneModel;
  OnboardedVerdict: OnboardedVerdictModel;
  OnboardedCondition: OnboardedCondition;
  ReassignmentReport: ReassignmentReportModel;
  ReassignmentItem: ReassignmentItemModel;
  NotOnboarded: NotOnboarded;
  HandoffFilter: HandoffFilter;
  ClaimHandoffInput: ClaimHandoffInput;
  AcceptHandoffInput: AcceptHandoffInput;
  ReturnHandoffInput: ReturnHandoffInput;
  HandoffReturnReasonInput: HandoffReturnReasonInput;
  RecordFirstContactInput: RecordFirstContactInput;
  ReassignHandoffsInput: ReassignHandoffsInput;
  CompleteMilestoneInput: CompleteMilestoneInput;
  CompleteOnboardingInput: CompleteOnboardingInput;
  HandoffConnection: Connection<HandoffModel>;
  HandoffEdge: Connection<HandoffModel>['edges'][number];
  PortfolioConnection: Omit<PortfolioConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['PortfolioEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Customer']> };
  PortfolioEdge: Omit<PortfolioEdge, 'node'> & { node: ResolversParentTypes['Customer'] };
  ClaimHandoffResult: ResolversUnionTypes<ResolversParentTypes>['ClaimHandoffResult'];
  AcceptHandoffResult: ResolversUnionTypes<ResolversParentTypes>['AcceptHandoffResult'];
  ReturnHandoffResult: ResolversUnionTypes<ResolversParentTypes>['ReturnHandoffResult'];
  RecordFirstContactResult: ResolversUnionTypes<ResolversParentTypes>['RecordFirstContactResult'];
  ReassignHandoffsResult: ResolversUnionTypes<ResolversParentTypes>['ReassignHandoffsResult'];
  CompleteMilestoneResult: ResolversUnionTypes<ResolversParentTypes>['CompleteMilestoneResult'];
  CompleteOnboardingResult: ResolversUnionTypes<ResolversParentTypes>['CompleteOnboardingResult'];
  DateTime: Scalars['DateTime']['output'];
  Date: Scalars['Date']['output'];
  Duration: Scalars['Duration']['output'];
  PageInfo: PageInfo;
  Refusal: ResolversInterfaceTypes<ResolversParentTypes>['Refusal'];
  Problem: Problem;
  InvalidInput: InvalidInput;
  NotFound: NotFound;
  WrongState: WrongState;
  Clock: ClockModel;
  ServiceLevel: ServiceLevel;
};

export type QueryResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  handoff?: Resolver<Maybe<ResolversTypes['Handoff']>, ParentType, ContextType, RequireFields<QueryHandoffArgs, 'id'>>;
  handoffs?: Resolver<Maybe<ResolversTypes['HandoffConnection']>, ParentType, ContextType, RequireFields<QueryHandoffsArgs, 'first'>>;
  handoffStates?: Resolver<Maybe<ReadonlyArray<ResolversTypes['HandoffStateRule']>>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  claimHandoff?: Resolver<Maybe<ResolversTypes['ClaimHandoffResult']>, ParentType, ContextType, RequireFields<MutationClaimHandoffArgs, 'input'>>;
  acceptHandoff?: Resolver<Maybe<ResolversTypes['AcceptHandoffResult']>, ParentType, ContextType, RequireFields<MutationAcceptHandoffArgs, 'input'>>;
  returnHandoff?: Resolver<Maybe<ResolversTypes['ReturnHandoffResult']>, ParentType, ContextType, RequireFields<MutationReturnHandoffArgs, 'input'>>;
  recordFirstContact?: Resolver<Maybe<ResolversTypes['RecordFirstContactResult']>, ParentType, ContextType, RequireFields<MutationRecordFirstContactArgs, 'input'>>;
  reassignHandoffs?: Resolver<Maybe<ResolversTypes['ReassignHandoffsResult']>, ParentType, ContextType, RequireFields<MutationReassignHandoffsArgs, 'input'>>;
  completeMilestone?: Resolver<Maybe<ResolversTypes['CompleteMilestoneResult']>, ParentType, ContextType, RequireFields<MutationCompleteMilestoneArgs, 'input'>>;
  completeOnboarding?: Resolver<Maybe<ResolversTypes['CompleteOnboardingResult']>, ParentType, ContextType, RequireFields<MutationCompleteOnboardingArgs, 'input'>>;
};

export type CustomerResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  handoffs?: Resolver<Maybe<ResolversTypes['HandoffConnection']>, ParentType, ContextType, RequireFields<CustomerHandoffsArgs, 'first'>>;
  onboarding?: Resolver<Maybe<ResolversTypes['Onboarding']>, ParentType, ContextType>;
  successManager?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
};

export type PersonResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  handoffsToClaim?: Resolver<Maybe<ResolversTypes['HandoffConnection']>, ParentType, ContextType, RequireFields<PersonHandoffsToClaimArgs, 'first'>>;
  portfolio?: Resolver<Maybe<ResolversTypes['PortfolioConnection']>, ParentType, ContextType, RequireFields<PersonPortfolioArgs, 'first'>>;
};

export type DealResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Deal'] = ResolversParentTypes['Deal']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ContactResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CustomerPromiseResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['CustomerPromise'] = ResolversParentTypes['CustomerPromise']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type HandoffResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Handoff'] = ResolversParentTypes['Handoff'], FederationReferenceType extends FederationReferenceTypes['Handoff'] = FederationReferenceTypes['Handoff']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Handoff']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  deal?: Resolver<Maybe<ResolversTypes['Deal']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['HandoffState'], ParentType, ContextType>;
  round?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  segment?: Resolver<Maybe<ResolversTypes['Segment']>, ParentType, ContextType>;
  wonAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  offeredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  successManager?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  needsReassignment?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  packet?: Resolver<ResolversTypes['PacketSnapshot'], ParentType, ContextType>;
  packetHistory?: Resolver<ReadonlyArray<ResolversTypes['PacketSnapshot']>, ParentType, ContextType>;
  returnCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  returns?: Resolver<ReadonlyArray<ResolversTypes['HandoffReturn']>, ParentType, ContextType>;
  stateHistory?: Resolver<ReadonlyArray<ResolversTypes['HandoffStateEntry']>, ParentType, ContextType>;
  timeInStates?: Resolver<ReadonlyArray<ResolversTypes['TimeInState']>, ParentType, ContextType>;
  firstContactAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  firstContactNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  onboarding?: Resolver<Maybe<ResolversTypes['Onboarding']>, ParentType, ContextType>;
  clocks?: Resolver<ReadonlyArray<ResolversTypes['Clock']>, ParentType, ContextType>;
  claimClock?: Resolver<Maybe<ResolversTypes['Clock']>, ParentType, ContextType>;
  firstContactClock?: Resolver<Maybe<ResolversTypes['Clock']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HandoffStateResolvers = { OFFERED: 'offered', CLAIMED: 'claimed', ACCEPTED: 'accepted', RETURNED: 'returned', COMPLETED: 'completed' };

export type HandoffStateRuleResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['HandoffStateRule'] = ResolversParentTypes['HandoffStateRule']> = {
  state?: Resolver<ResolversTypes['HandoffState'], ParentType, ContextType>;
  next?: Resolver<ReadonlyArray<ResolversTypes['HandoffState']>, ParentType, ContextType>;
};

export type SegmentResolvers = { SMALL: 'small', MID_MARKET: 'mid-market', ENTERPRISE: 'enterprise' };

export type PacketSnapshotResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['PacketSnapshot'] = ResolversParentTypes['PacketSnapshot']> = {
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  round?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changed?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  goals?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  successCriteria?: Resolver<ReadonlyArray<ResolversTypes['PacketCriterion']>, ParentType, ContextType>;
  stakeholders?: Resolver<ReadonlyArray<ResolversTypes['PacketStakeholder']>, ParentType, ContextType>;
  promises?: Resolver<ReadonlyArray<ResolversTypes['PacketPromise']>, ParentType, ContextType>;
  nothingPromised?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PacketCriterionResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['PacketCriterion'] = ResolversParentTypes['PacketCriterion']> = {
  measure?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  target?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type PacketStakeholderResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['PacketStakeholder'] = ResolversParentTypes['PacketStakeholder']> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['ContactRole']>, ParentType, ContextType>;
};

export type PacketPromiseResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['PacketPromise'] = ResolversParentTypes['PacketPromise']> = {
  promise?: Resolver<Maybe<ResolversTypes['CustomerPromise']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['PromiseType']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type ContactRoleResolvers = { CHAMPION: 'champion', ECONOMIC_BUYER: 'economic-buyer', USER: 'user', TECHNICAL: 'technical', EXECUTIVE_SPONSOR: 'executive-sponsor' };

export type PromiseTypeResolvers = { FEATURE: 'feature', SERVICE: 'service', COMMERCIAL: 'commercial', DATE: 'date' };

export type HandoffReturnResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['HandoffReturn'] = ResolversParentTypes['HandoffReturn']> = {
  round?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  returnedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['HandoffReturnReason']>, ParentType, ContextType>;
  offeredAgainAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type HandoffReturnReasonResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['HandoffReturnReason'] = ResolversParentTypes['HandoffReturnReason']> = {
  code?: Resolver<ResolversTypes['HandoffReturnCode'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type HandoffReturnCodeResolvers = { GOALS_UNCLEAR: 'goals-unclear', SUCCESS_CRITERIA_NOT_MEASURABLE: 'success-criteria-not-measurable', STAKEHOLDER_MISSING: 'stakeholder-missing', PROMISES_UNCLEAR: 'promises-unclear', WRONG_SEGMENT: 'wrong-segment', OTHER: 'other' };

export type HandoffStateEntryResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['HandoffStateEntry'] = ResolversParentTypes['HandoffStateEntry']> = {
  state?: Resolver<ResolversTypes['HandoffState'], ParentType, ContextType>;
  round?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  duration?: Resolver<ResolversTypes['Duration'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
};

export type TimeInStateResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['TimeInState'] = ResolversParentTypes['TimeInState']> = {
  state?: Resolver<ResolversTypes['HandoffState'], ParentType, ContextType>;
  entered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  duration?: Resolver<ResolversTypes['Duration'], ParentType, ContextType>;
};

export type OnboardingResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Onboarding'] = ResolversParentTypes['Onboarding'], FederationReferenceType extends FederationReferenceTypes['Onboarding'] = FederationReferenceTypes['Onboarding']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Onboarding']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  handoff?: Resolver<ResolversTypes['Handoff'], ParentType, ContextType>;
  signedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  milestones?: Resolver<ReadonlyArray<ResolversTypes['Milestone']>, ParentType, ContextType>;
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  completedBecause?: Resolver<Maybe<ResolversTypes['OnboardedVerdict']>, ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['OnboardedVerdict']>, ParentType, ContextType, Partial<OnboardingVerdictArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MilestoneResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Milestone'] = ResolversParentTypes['Milestone']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reachedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  confirmedByCustomer?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type OnboardedVerdictResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['OnboardedVerdict'] = ResolversParentTypes['OnboardedVerdict']> = {
  holds?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  definitionVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  definitionText?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['OnboardedCondition']>, ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type OnboardedConditionResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['OnboardedCondition'] = ResolversParentTypes['OnboardedCondition']> = {
  condition?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  found?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  holds?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ReassignmentReportResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['ReassignmentReport'] = ResolversParentTypes['ReassignmentReport']> = {
  reassigned?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  items?: Resolver<ReadonlyArray<ResolversTypes['ReassignmentItem']>, ParentType, ContextType>;
  remaining?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReassignmentItemResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['ReassignmentItem'] = ResolversParentTypes['ReassignmentItem']> = {
  handoffId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  handoff?: Resolver<Maybe<ResolversTypes['Handoff']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type NotOnboardedResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['NotOnboarded'] = ResolversParentTypes['NotOnboarded']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  definitionVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  missing?: Resolver<ReadonlyArray<ResolversTypes['OnboardedCondition']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HandoffConnectionResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['HandoffConnection'] = ResolversParentTypes['HandoffConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['HandoffEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Handoff']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type HandoffEdgeResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['HandoffEdge'] = ResolversParentTypes['HandoffEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Handoff'], ParentType, ContextType>;
};

export type PortfolioConnectionResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['PortfolioConnection'] = ResolversParentTypes['PortfolioConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PortfolioEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Customer']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PortfolioEdgeResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['PortfolioEdge'] = ResolversParentTypes['PortfolioEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
};

export type ClaimHandoffResultResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['ClaimHandoffResult'] = ResolversParentTypes['ClaimHandoffResult']> = {
  __resolveType: TypeResolveFn<'Handoff' | 'InvalidInput' | 'WrongState' | 'NotFound', ParentType, ContextType>;
};

export type AcceptHandoffResultResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['AcceptHandoffResult'] = ResolversParentTypes['AcceptHandoffResult']> = {
  __resolveType: TypeResolveFn<'Handoff' | 'WrongState' | 'NotFound', ParentType, ContextType>;
};

export type ReturnHandoffResultResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['ReturnHandoffResult'] = ResolversParentTypes['ReturnHandoffResult']> = {
  __resolveType: TypeResolveFn<'Handoff' | 'InvalidInput' | 'WrongState' | 'NotFound', ParentType, ContextType>;
};

export type RecordFirstContactResultResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['RecordFirstContactResult'] = ResolversParentTypes['RecordFirstContactResult']> = {
  __resolveType: TypeResolveFn<'Handoff' | 'InvalidInput' | 'WrongState' | 'NotFound', ParentType, ContextType>;
};

export type ReassignHandoffsResultResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['ReassignHandoffsResult'] = ResolversParentTypes['ReassignHandoffsResult']> = {
  __resolveType: TypeResolveFn<'ReassignmentReport' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type CompleteMilestoneResultResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['CompleteMilestoneResult'] = ResolversParentTypes['CompleteMilestoneResult']> = {
  __resolveType: TypeResolveFn<'Onboarding' | 'InvalidInput' | 'WrongState' | 'NotFound', ParentType, ContextType>;
};

export type CompleteOnboardingResultResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['CompleteOnboardingResult'] = ResolversParentTypes['CompleteOnboardingResult']> = {
  __resolveType: TypeResolveFn<'Onboarding' | 'NotOnboarded' | 'NotFound', ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DurationScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Duration'], any> {
  name: 'Duration';
}

export type PageInfoResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RefusalResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  __resolveType: TypeResolveFn<'NotOnboarded' | 'InvalidInput' | 'NotFound' | 'WrongState', ParentType, ContextType>;
};

export type ProblemResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type InvalidInputResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['InvalidInput'] = ResolversParentTypes['InvalidInput']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotFoundResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['NotFound'] = ResolversParentTypes['NotFound']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WrongStateResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['WrongState'] = ResolversParentTypes['WrongState']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClockStateResolvers = { RUNNING: 'running', PAUSED: 'paused', MET: 'met', BREACHED: 'breached', STOPPED: 'stopped' };

export type ClockResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Clock'] = ResolversParentTypes['Clock']> = {
  serviceLevel?: Resolver<Maybe<ResolversTypes['ServiceLevel']>, ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ClockState'], ParentType, ContextType>;
  remaining?: Resolver<Maybe<ResolversTypes['Duration']>, ParentType, ContextType>;
  pausedFor?: Resolver<ResolversTypes['Duration'], ParentType, ContextType>;
  metAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  breachedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ServiceLevelResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['ServiceLevel'] = ResolversParentTypes['ServiceLevel']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type Resolvers<ContextType = DepartmentContext> = {
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Deal?: DealResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  CustomerPromise?: CustomerPromiseResolvers<ContextType>;
  Handoff?: HandoffResolvers<ContextType>;
  HandoffState?: HandoffStateResolvers;
  HandoffStateRule?: HandoffStateRuleResolvers<ContextType>;
  Segment?: SegmentResolvers;
  PacketSnapshot?: PacketSnapshotResolvers<ContextType>;
  PacketCriterion?: PacketCriterionResolvers<ContextType>;
  PacketStakeholder?: PacketStakeholderResolvers<ContextType>;
  PacketPromise?: PacketPromiseResolvers<ContextType>;
  ContactRole?: ContactRoleResolvers;
  PromiseType?: PromiseTypeResolvers;
  HandoffReturn?: HandoffReturnResolvers<ContextType>;
  HandoffReturnReason?: HandoffReturnReasonResolvers<ContextType>;
  HandoffReturnCode?: HandoffReturnCodeResolvers;
  HandoffStateEntry?: HandoffStateEntryResolvers<ContextType>;
  TimeInState?: TimeInStateResolvers<ContextType>;
  Onboarding?: OnboardingResolvers<ContextType>;
  Milestone?: MilestoneResolvers<ContextType>;
  OnboardedVerdict?: OnboardedVerdictResolvers<ContextType>;
  OnboardedCondition?: OnboardedConditionResolvers<ContextType>;
  ReassignmentReport?: ReassignmentReportResolvers<ContextType>;
  ReassignmentItem?: ReassignmentItemResolvers<ContextType>;
  NotOnboarded?: NotOnboardedResolvers<ContextType>;
  HandoffConnection?: HandoffConnectionResolvers<ContextType>;
  HandoffEdge?: HandoffEdgeResolvers<ContextType>;
  PortfolioConnection?: PortfolioConnectionResolvers<ContextType>;
  PortfolioEdge?: PortfolioEdgeResolvers<ContextType>;
  ClaimHandoffResult?: ClaimHandoffResultResolvers<ContextType>;
  AcceptHandoffResult?: AcceptHandoffResultResolvers<ContextType>;
  ReturnHandoffResult?: ReturnHandoffResultResolvers<ContextType>;
  RecordFirstContactResult?: RecordFirstContactResultResolvers<ContextType>;
  ReassignHandoffsResult?: ReassignHandoffsResultResolvers<ContextType>;
  CompleteMilestoneResult?: CompleteMilestoneResultResolvers<ContextType>;
  CompleteOnboardingResult?: CompleteOnboardingResultResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  Duration?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  WrongState?: WrongStateResolvers<ContextType>;
  ClockState?: ClockStateResolvers;
  Clock?: ClockResolvers<ContextType>;
  ServiceLevel?: ServiceLevelResolvers<ContextType>;
};
