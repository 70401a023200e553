// Generated from schema.graphql by tools/codegen. Change the schema, then generate again.
import { type Connection } from '@customer-graph/subgraph'
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AgentProfile as AgentProfileModel, Person as PersonModel } from '../agent/agent.mappers';
import type { Customer as CustomerModel, Contact as ContactModel } from '../customer/customer.mappers';
import type { Clock as ClockModel, ExternalRef as ExternalRefModel, Reply as ReplyModel, TicketStateChange as TicketStateChangeModel, Ticket as TicketModel } from '../ticket/ticket.mappers';
import type { DepartmentContext } from '@customer-graph/subgraph';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
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
  /** An ISO 8601 duration, like PT4H30M. */
  Duration: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

export type Query = {
  readonly __typename?: 'Query';
  /** One ticket, or null when there is none with this id. */
  readonly ticket?: Maybe<Ticket>;
  /** The ticket that another help desk calls `id`, or null when it is not known here. */
  readonly ticketByExternalRef?: Maybe<Ticket>;
  /** Tickets, the latest first. The filter narrows; its parts all have to hold. */
  readonly tickets?: Maybe<TicketConnection>;
  /** Colleagues who answer tickets, by id. Only those whom support has heard of from the directory. */
  readonly agents?: Maybe<AgentProfileConnection>;
  /** The states of a ticket and where each may lead. */
  readonly ticketStates?: Maybe<ReadonlyArray<TicketStateRule>>;
};


export type QueryTicketArgs = {
  id: Scalars['ID']['input'];
};


export type QueryTicketByExternalRefArgs = {
  system: Scalars['String']['input'];
  id: Scalars['String']['input'];
};


export type QueryTicketsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TicketFilter>;
};


export type QueryAgentsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Opens a ticket for a customer and starts its clocks. The same idempotency key never opens a second one. */
  readonly openTicket?: Maybe<OpenTicketResult>;
  /** Writes down what an agent, a customer or a machine said. The first public word of a person meets the first-response clock. */
  readonly reply?: Maybe<ReplyResult>;
  /** Sets the priority or the category. Another priority keeps the time that has elapsed and changes the target. */
  readonly categorise?: Maybe<CategoriseResult>;
  /** Puts an agent in charge. A ticket that waited or was on hold goes on. */
  readonly assignTicket?: Maybe<AssignTicketResult>;
  /** Waits for the customer. The resolution clock stands still until a person at the customer replies. */
  readonly waitOnCustomer?: Maybe<WaitOnCustomerResult>;
  /** Puts a ticket on hold for somebody other than the customer. The resolution clock stands still until it is assigned again. */
  readonly holdTicket?: Maybe<HoldTicketResult>;
  /** Resolves a ticket. A reply of the customer opens it again until it is closed. */
  readonly resolveTicket?: Maybe<ResolveTicketResult>;
  /** Opens a resolved ticket again. Its resolution clock runs on with what had elapsed. */
  readonly reopenTicket?: Maybe<ReopenTicketResult>;
  /** Closes a ticket for good: it takes no more replies. */
  readonly closeTicket?: Maybe<CloseTicketResult>;
  /** Brings in tickets of another help desk as history: they keep their times and start no clock. One bad row stops no other. */
  readonly importTickets?: Maybe<ImportReport>;
};


export type MutationOpenTicketArgs = {
  input: OpenTicketInput;
};


export type MutationReplyArgs = {
  input: ReplyInput;
};


export type MutationCategoriseArgs = {
  input: CategoriseInput;
};


export type MutationAssignTicketArgs = {
  input: AssignTicketInput;
};


export type MutationWaitOnCustomerArgs = {
  input: WaitOnCustomerInput;
};


export type MutationHoldTicketArgs = {
  input: HoldTicketInput;
};


export type MutationResolveTicketArgs = {
  input: ResolveTicketInput;
};


export type MutationReopenTicketArgs = {
  input: ReopenTicketInput;
};


export type MutationCloseTicketArgs = {
  input: CloseTicketInput;
};


export type MutationImportTicketsArgs = {
  input: ImportTicketsInput;
};

/** A customer, as support knows it. */
export type Customer = {
  readonly __typename?: 'Customer';
  readonly id: Scalars['ID']['output'];
  /** The customer's tickets, the latest first. Null when support cannot be reached. */
  readonly tickets?: Maybe<TicketConnection>;
  /** Where the customer stands with support, in numbers. Null when support cannot be reached. */
  readonly supportSummary?: Maybe<SupportSummary>;
};


/** A customer, as support knows it. */
export type CustomerTicketsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TicketFilter>;
};

/** A colleague, as support knows one. */
export type Person = {
  readonly __typename?: 'Person';
  readonly id: Scalars['ID']['output'];
  /** Tickets that the colleague is in charge of, the latest first; all of them unless the filter narrows. */
  readonly assignedTickets?: Maybe<TicketConnection>;
};


/** A colleague, as support knows one. */
export type PersonAssignedTicketsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TicketFilter>;
};

/** A person at the customer. */
export type Contact = {
  readonly __typename?: 'Contact';
  readonly id: Scalars['ID']['output'];
};

/** Where a customer stands with support. Every number is of now. */
export type SupportSummary = {
  readonly __typename?: 'SupportSummary';
  /** Tickets that are neither resolved nor closed, those that wait or are on hold included. */
  readonly openTickets: Scalars['Int']['output'];
  /** Of the open ones, those that wait for the customer. */
  readonly waitingTickets: Scalars['Int']['output'];
  /** Of the open ones, those on hold for somebody else. */
  readonly heldTickets: Scalars['Int']['output'];
  /** Of the open ones, those of urgent priority. */
  readonly urgentTickets: Scalars['Int']['output'];
  /** Tickets of all time that were opened again after having been resolved. */
  readonly reopenedTickets: Scalars['Int']['output'];
  /** Tickets of all time. */
  readonly allTickets: Scalars['Int']['output'];
  /** Clocks of service levels whose time has passed and that wait for an answer or a resolution still. */
  readonly overdueClocks: Scalars['Int']['output'];
  /** The support plan that the contracts running today entitle the customer to; null when none does. */
  readonly plan?: Maybe<Scalars['String']['output']>;
};

/** A request for help, from the first word until it is closed. */
export type Ticket = {
  readonly __typename?: 'Ticket';
  readonly id: Scalars['ID']['output'];
  /** The customer who asked. */
  readonly customer?: Maybe<Customer>;
  /** The person at the customer who asked. */
  readonly contact?: Maybe<Contact>;
  /** What it is about. Null for a ticket of another help desk that kept no texts. */
  readonly subject?: Maybe<Scalars['String']['output']>;
  /** How pressing it is. */
  readonly priority?: Maybe<TicketPriority>;
  /** What kind of request it is, in the words of the team. */
  readonly category?: Maybe<Scalars['String']['output']>;
  /** The support plan it is served under; the customer's own when the ticket was opened without one. */
  readonly plan?: Maybe<Scalars['String']['output']>;
  /** The product it is about. */
  readonly product?: Maybe<Scalars['String']['output']>;
  /** The team that is in charge. */
  readonly team?: Maybe<Scalars['String']['output']>;
  /** Where it stands. */
  readonly state?: Maybe<TicketState>;
  /** Why it waits or is on hold. */
  readonly stateReason?: Maybe<Scalars['String']['output']>;
  /** When the customer asked. */
  readonly openedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When a person first answered in public; null until then. */
  readonly firstRespondedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was resolved, the last time; null while it is not, also after it was opened again. */
  readonly resolvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How often it was resolved: 2 or more means that it was opened again in between. */
  readonly timesResolved?: Maybe<Scalars['Int']['output']>;
  /** How often it was opened again. */
  readonly timesReopened?: Maybe<Scalars['Int']['output']>;
  /** When it was closed. */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The agent in charge. */
  readonly assignee?: Maybe<Person>;
  /** What was said, in order. Internal notes are seen by support, operations and admin only. */
  readonly replies?: Maybe<ReplyConnection>;
  /** The clocks of this ticket: none for an imported one, and none while no service level matches. */
  readonly clocks?: Maybe<ReadonlyArray<Clock>>;
  /** The clock of the first public answer of a person. */
  readonly firstResponseClock?: Maybe<Clock>;
  /** The clock of the resolution. It stands still while the ticket waits for the customer or is on hold. */
  readonly resolutionClock?: Maybe<Clock>;
  /** What another help desk calls this ticket. */
  readonly externalRef?: Maybe<ExternalRef>;
  /** The states it went through, in order. */
  readonly stateHistory?: Maybe<TicketStateChangeConnection>;
};


/** A request for help, from the first word until it is closed. */
export type TicketRepliesArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A request for help, from the first word until it is closed. */
export type TicketStateHistoryArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Where a ticket stands. */
export type TicketState =
  /** Nobody is in charge yet. */
  | 'open'
  /** An agent is in charge. */
  | 'assigned'
  /** Support waits for the customer. */
  | 'waiting'
  /** On hold for somebody other than the customer. */
  | 'held'
  /** Resolved; the customer may still open it again. */
  | 'resolved'
  /** Closed for good. */
  | 'closed';

/** How pressing a ticket is. */
export type TicketPriority =
  /** Can wait. */
  | 'low'
  /** As usual. */
  | 'normal'
  /** Pressing. */
  | 'high'
  /** Work stands still at the customer. */
  | 'urgent';

/** A state and where it may lead. */
export type TicketStateRule = {
  readonly __typename?: 'TicketStateRule';
  /** The state. */
  readonly state: TicketState;
  /** States that may follow; none for a closed ticket. */
  readonly next: ReadonlyArray<TicketState>;
};

/** One step in the life of a ticket. */
export type TicketStateChange = {
  readonly __typename?: 'TicketStateChange';
  /** The state it came into. */
  readonly state: TicketState;
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Why, where somebody said so. */
  readonly reason?: Maybe<Scalars['String']['output']>;
};

/** Something that was said on a ticket. */
export type Reply = {
  readonly __typename?: 'Reply';
  /** Names the reply. */
  readonly id: Scalars['ID']['output'];
  /** Whose side it comes from. */
  readonly by: ReplyAuthor;
  /** The agent who wrote it; null for a customer's or a machine's. */
  readonly author?: Maybe<Person>;
  /** The person at the customer who wrote it, where known. */
  readonly contact?: Maybe<Contact>;
  /** Who may read it. */
  readonly visibility: ReplyVisibility;
  /** Whether a person spoke, and how. */
  readonly kind: ReplyKind;
  /** What was said. Null for a reply of another help desk that kept no texts. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** When it was said. */
  readonly repliedAt: Scalars['DateTime']['output'];
  /** Whether it was the first public word of a person: the first response. */
  readonly firstResponse: Scalars['Boolean']['output'];
};

/** Whose side a reply comes from. */
export type ReplyAuthor =
  /** Ours. */
  | 'agent'
  /** The customer's. */
  | 'customer';

/** Who may read a reply. */
export type ReplyVisibility =
  /** The customer too. */
  | 'public'
  /** Support, operations and admin only. */
  | 'internal';

/** Whether a person spoke, and how. */
export type ReplyKind =
  /** A person's message. */
  | 'message'
  /** A person's word that the ticket is in hand; it counts as a first response. */
  | 'acknowledgement'
  /** A machine's; it answers nothing and ends no waiting. */
  | 'automatic';

/** A colleague as an agent, as the directory announced one to support. Named by the colleague; it has no id of its own. */
export type AgentProfile = {
  readonly __typename?: 'AgentProfile';
  /** The colleague. */
  readonly person?: Maybe<Person>;
  /** The team the agent works in, where the directory says so. */
  readonly team?: Maybe<Scalars['String']['output']>;
  /** What other systems call this agent. */
  readonly externalRefs?: Maybe<ReadonlyArray<ExternalRef>>;
  /** False once the colleague has left, or works in another department: tickets cannot be given to them any more. */
  readonly active?: Maybe<Scalars['Boolean']['output']>;
};

/** Narrows tickets; all parts given have to hold. */
export type TicketFilter = {
  /** In one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<TicketState>>;
  /** Of this priority. */
  readonly priority?: InputMaybe<TicketPriority>;
  /** Of this category. */
  readonly category?: InputMaybe<Scalars['String']['input']>;
  /** Served under this plan. */
  readonly plan?: InputMaybe<Scalars['String']['input']>;
  /** About this product. */
  readonly product?: InputMaybe<Scalars['String']['input']>;
  /** In charge of this team. */
  readonly team?: InputMaybe<Scalars['String']['input']>;
  /** True for tickets that were opened again at least once, false for the others. */
  readonly reopened?: InputMaybe<Scalars['Boolean']['input']>;
  /** Opened at or after this instant. */
  readonly openedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Opened before this instant. */
  readonly openedBefore?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A page of tickets. */
export type TicketConnection = {
  readonly __typename?: 'TicketConnection';
  /** The tickets, each with its cursor. */
  readonly edges: ReadonlyArray<TicketEdge>;
  /** The tickets alone. */
  readonly nodes: ReadonlyArray<Ticket>;
  /** Whether there is more. */
  readonly pageInfo: PageInfo;
  /** How many match in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A ticket in a page. */
export type TicketEdge = {
  readonly __typename?: 'TicketEdge';
  /** Hand it to `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The ticket. */
  readonly node: Ticket;
};

/** A page of replies. */
export type ReplyConnection = {
  readonly __typename?: 'ReplyConnection';
  /** The replies, each with its cursor. */
  readonly edges: ReadonlyArray<ReplyEdge>;
  /** The replies alone. */
  readonly nodes: ReadonlyArray<Reply>;
  /** Whether there is more. */
  readonly pageInfo: PageInfo;
};

/** A reply in a page. */
export type ReplyEdge = {
  readonly __typename?: 'ReplyEdge';
  /** Hand it to `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The reply. */
  readonly node: Reply;
};

/** A page of steps. */
export type TicketStateChangeConnection = {
  readonly __typename?: 'TicketStateChangeConnection';
  /** The steps, each with its cursor. */
  readonly edges: ReadonlyArray<TicketStateChangeEdge>;
  /** The steps alone. */
  readonly nodes: ReadonlyArray<TicketStateChange>;
  /** Whether there is more. */
  readonly pageInfo: PageInfo;
};

/** A step in a page. */
export type TicketStateChangeEdge = {
  readonly __typename?: 'TicketStateChangeEdge';
  /** Hand it to `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The step. */
  readonly node: TicketStateChange;
};

/** A page of agents. */
export type AgentProfileConnection = {
  readonly __typename?: 'AgentProfileConnection';
  /** The agents, each with its cursor. */
  readonly edges: ReadonlyArray<AgentProfileEdge>;
  /** The agents alone. */
  readonly nodes: ReadonlyArray<AgentProfile>;
  /** Whether there is more. */
  readonly pageInfo: PageInfo;
};

/** An agent in a page. */
export type AgentProfileEdge = {
  readonly __typename?: 'AgentProfileEdge';
  /** Hand it to `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The agent. */
  readonly node: AgentProfile;
};

/** The ticket, or why it was not opened. */
export type OpenTicketResult = Ticket | InvalidInput | NotFound | Conflict;

/** The ticket with the reply, or why it was not taken. */
export type ReplyResult = Ticket | InvalidInput | WrongState | NotFound | Conflict;

/** The ticket as it now stands, or why it was not changed. */
export type CategoriseResult = Ticket | InvalidInput | WrongState | NotFound;

/** The ticket with its agent, or why it was not assigned. */
export type AssignTicketResult = Ticket | InvalidInput | WrongState | NotFound;

/** The waiting ticket, or why it does not wait. */
export type WaitOnCustomerResult = Ticket | InvalidInput | WrongState | NotFound;

/** The ticket on hold, or why it is not. */
export type HoldTicketResult = Ticket | InvalidInput | WrongState | NotFound;

/** The resolved ticket, or why it is not. */
export type ResolveTicketResult = Ticket | InvalidInput | WrongState | NotFound;

/** The ticket that is open again, or why it is not. */
export type ReopenTicketResult = Ticket | InvalidInput | WrongState | NotFound;

/** The closed ticket, or why it is not. */
export type CloseTicketResult = Ticket | WrongState | NotFound;

/** A ticket to open. */
export type OpenTicketInput = {
  /** Repeat it to be sure of one ticket however often the call is sent. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The customer who asks. */
  readonly customerId: Scalars['ID']['input'];
  /** The person at the customer who asks. */
  readonly contactId?: InputMaybe<Scalars['ID']['input']>;
  /** What it is about. */
  readonly subject: Scalars['String']['input'];
  /** What the customer wrote; becomes the first reply. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** How pressing it is: normal unless said otherwise. */
  readonly priority?: InputMaybe<TicketPriority>;
  /** What kind of request it is. */
  readonly category?: InputMaybe<Scalars['String']['input']>;
  /** The support plan to serve it under; the customer's own unless said otherwise. */
  readonly plan?: InputMaybe<Scalars['String']['input']>;
  /** The product it is about. */
  readonly product?: InputMaybe<Scalars['String']['input']>;
  /** The team to be in charge. */
  readonly team?: InputMaybe<Scalars['String']['input']>;
};

/** Something that was said. */
export type ReplyInput = {
  /** Repeat it to be sure of one reply however often the call is sent. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The ticket. */
  readonly ticketId: Scalars['ID']['input'];
  /** Whose side it comes from. */
  readonly by: ReplyAuthor;
  /** What was said. */
  readonly text: Scalars['String']['input'];
  /** Who may read it: public unless said otherwise. A customer's is always public. */
  readonly visibility?: InputMaybe<ReplyVisibility>;
  /** Whether a person spoke: a message unless said otherwise. */
  readonly kind?: InputMaybe<ReplyKind>;
  /** The agent who wrote it; the caller unless said otherwise. */
  readonly agentId?: InputMaybe<Scalars['ID']['input']>;
  /** The person at the customer who wrote it. */
  readonly contactId?: InputMaybe<Scalars['ID']['input']>;
};

/** What to change about a ticket's place among the others. What is left out stays as it is. */
export type CategoriseInput = {
  /** The ticket. */
  readonly ticketId: Scalars['ID']['input'];
  /** How pressing it is. */
  readonly priority?: InputMaybe<TicketPriority>;
  /** What kind of request it is; null takes the category away. */
  readonly category?: InputMaybe<Scalars['String']['input']>;
};

/** A ticket and who is to be in charge. */
export type AssignTicketInput = {
  /** The ticket. */
  readonly ticketId: Scalars['ID']['input'];
  /** The agent; the caller unless said otherwise. */
  readonly agentId?: InputMaybe<Scalars['ID']['input']>;
  /** The team; stays as it is unless said otherwise. */
  readonly team?: InputMaybe<Scalars['String']['input']>;
};

/** A ticket that is to wait. */
export type WaitOnCustomerInput = {
  /** The ticket. */
  readonly ticketId: Scalars['ID']['input'];
  /** What is waited for. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A ticket to put on hold. */
export type HoldTicketInput = {
  /** The ticket. */
  readonly ticketId: Scalars['ID']['input'];
  /** Who or what it is held for. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A ticket that was resolved. */
export type ResolveTicketInput = {
  /** The ticket. */
  readonly ticketId: Scalars['ID']['input'];
  /** The agent who resolved it; unless said otherwise the one in charge who has not left, else the caller. */
  readonly agentId?: InputMaybe<Scalars['ID']['input']>;
};

/** A ticket to open again. */
export type ReopenTicketInput = {
  /** The ticket. */
  readonly ticketId: Scalars['ID']['input'];
  /** Why. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A ticket to close. */
export type CloseTicketInput = {
  /** The ticket. */
  readonly ticketId: Scalars['ID']['input'];
};

/** Tickets of another help desk. */
export type ImportTicketsInput = {
  /** At most 500 rows. */
  readonly rows: ReadonlyArray<ImportedTicket>;
};

/**
 * A ticket of another help desk, known there by its reference. With more activities than before it goes on from there. What a row
 * leaves out of its heading is left alone; null says that there is none.
 */
export type ImportedTicket = {
  /** What the other help desk calls it. */
  readonly externalRef: ExternalRefInput;
  /** The customer who asked. */
  readonly customerId: Scalars['ID']['input'];
  /** What it is about, where texts were kept. */
  readonly subject?: InputMaybe<Scalars['String']['input']>;
  /** How pressing it was. */
  readonly priority: TicketPriority;
  /** What kind of request it was. */
  readonly category?: InputMaybe<Scalars['String']['input']>;
  /** The support plan it was served under. */
  readonly plan?: InputMaybe<Scalars['String']['input']>;
  /** The product it was about. */
  readonly product?: InputMaybe<Scalars['String']['input']>;
  /** The team that was in charge. */
  readonly team?: InputMaybe<Scalars['String']['input']>;
  /** What happened, in order; the first opened it, whatever its kind. At most 1,000. */
  readonly activities: ReadonlyArray<ImportedActivity>;
};

/** Something that happened to a ticket of another help desk. */
export type ImportedActivity = {
  /** What kind of thing. */
  readonly kind: ImportedActivityKind;
  /** When. */
  readonly at: Scalars['DateTime']['input'];
  /** What the other help desk calls the agent who did it; needed to take in charge. The agent has to be in the directory. */
  readonly agentRef?: InputMaybe<ExternalRefInput>;
  /** What was said about it: the reason of a wait or a hold, the text of a note. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** What kind of thing happened. */
export type ImportedActivityKind =
  /** The customer asked. */
  | 'opened'
  /** An agent took it in charge; the first time it counts as the first response. */
  | 'take-in-charge'
  /** Priority or category were set. */
  | 'categorise'
  /** It waited for the customer. */
  | 'wait'
  /** It was held for somebody else. */
  | 'hold'
  /** It was resolved; once more without an opening in between means that it was opened again. */
  | 'resolve'
  /** It was opened again. */
  | 'reopen'
  /** It was closed. */
  | 'close'
  /** Something else that is worth keeping as an internal note. */
  | 'note';

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

/** What another system calls a record. */
export type ExternalRef = {
  readonly __typename?: 'ExternalRef';
  /** The other system. */
  readonly system: Scalars['String']['output'];
  /** What the record is called there: unique within that system alone. */
  readonly externalId: Scalars['String']['output'];
};

/** What another system calls a record. */
export type ExternalRefInput = {
  /** The other system. */
  readonly system: Scalars['String']['input'];
  /** The record's name there. */
  readonly id: Scalars['String']['input'];
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

/** Another record has what has to be unique, or the idempotency key was used for something else. */
export type Conflict = Refusal & {
  readonly __typename?: 'Conflict';
  /** `CONFLICT`. */
  readonly code: Scalars['String']['output'];
  /** What is taken. */
  readonly message: Scalars['String']['output'];
  /** The record that has it, when one does. */
  readonly existingId?: Maybe<Scalars['ID']['output']>;
};

/** What became of the rows of one import call. */
export type ImportReport = {
  readonly __typename?: 'ImportReport';
  /** Rows that made something new. */
  readonly created: Scalars['Int']['output'];
  /** Rows that changed something known. */
  readonly updated: Scalars['Int']['output'];
  /** Rows that were here already, just so. */
  readonly unchanged: Scalars['Int']['output'];
  /** Rows that were refused; the others stand. */
  readonly rejected: ReadonlyArray<RejectedRow>;
  /** What was not taken over of the other rows: a source writes only the fields that were taken from it before, or are empty. */
  readonly leftAlone: ReadonlyArray<LeftAlone>;
};

/** A field of which a row says something else than the source it was taken from, or than our own people; it was left as it was. */
export type LeftAlone = {
  readonly __typename?: 'LeftAlone';
  /** The row's place in the input, from 0. */
  readonly row: Scalars['Int']['output'];
  /** The field of the row. */
  readonly field: Scalars['String']['output'];
  /** What stands there, who says so, and what the row says. */
  readonly message: Scalars['String']['output'];
};

/** A row that was refused. */
export type RejectedRow = {
  readonly __typename?: 'RejectedRow';
  /** The row's place in the input, from 0. */
  readonly row: Scalars['Int']['output'];
  /** Stable, documented. */
  readonly code: Scalars['String']['output'];
  /** What is wrong with it. */
  readonly message: Scalars['String']['output'];
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
  Ticket: Ticket;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}> );
  Ticket:
    ( { __typename: 'Ticket' }
    & GraphQLRecursivePick<FederationTypes['Ticket'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  OpenTicketResult:
    | ( TicketModel )
    | ( InvalidInput )
    | ( NotFound )
    | ( Conflict )
  ;
  ReplyResult:
    | ( TicketModel )
    | ( InvalidInput )
    | ( WrongState )
    | ( NotFound )
    | ( Conflict )
  ;
  CategoriseResult:
    | ( TicketModel )
    | ( InvalidInput )
    | ( WrongState )
    | ( NotFound )
  ;
  AssignTicketResult:
    | ( TicketModel )
    | ( InvalidInput )
    | ( WrongState )
    | ( NotFound )
  ;
  WaitOnCustomerResult:
    | ( TicketModel )
    | ( InvalidInput )
    | ( WrongState )
    | ( NotFound )
  ;
  HoldTicketResult:
    | ( TicketModel )
    | ( InvalidInput )
    | ( WrongState )
    | ( NotFound )
  ;
  ResolveTicketResult:
    | ( TicketModel )
    | ( InvalidInput )
    | ( WrongState )
    | ( NotFound )
  ;
  ReopenTicketResult:
    | ( TicketModel )
    | ( InvalidInput )
    | ( WrongState )
    | ( NotFound )
  ;
  CloseTicketResult:
    | ( TicketModel )
    | ( WrongState )
    | ( NotFound )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Refusal:
    | ( InvalidInput )
    | ( NotFound )
    | ( WrongState )
    | ( Conflict )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Customer: ResolverTypeWrapper<CustomerModel>;
  Person: ResolverTypeWrapper<PersonModel>;
  Contact: ResolverTypeWrapper<ContactModel>;
  SupportSummary: ResolverTypeWrapper<SupportSummary>;
  Ticket: ResolverTypeWrapper<TicketModel>;
  TicketState: TicketState;
  TicketPriority: TicketPriority;
  TicketStateRule: ResolverTypeWrapper<TicketStateRule>;
  TicketStateChange: ResolverTypeWrapper<TicketStateChangeModel>;
  Reply: ResolverTypeWrapper<ReplyModel>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ReplyAuthor: ReplyAuthor;
  ReplyVisibility: ReplyVisibility;
  ReplyKind: ReplyKind;
  AgentProfile: ResolverTypeWrapper<AgentProfileModel>;
  TicketFilter: TicketFilter;
  TicketConnection: ResolverTypeWrapper<Connection<TicketModel>>;
  TicketEdge: ResolverTypeWrapper<Connection<TicketModel>['edges'][number]>;
  ReplyConnection: ResolverTypeWrapper<Connection<ReplyModel>>;
  ReplyEdge: ResolverTypeWrapper<Connection<ReplyModel>['edges'][number]>;
  TicketStateChangeConnection: ResolverTypeWrapper<Connection<TicketStateChangeModel>>;
  TicketStateChangeEdge: ResolverTypeWrapper<Connection<TicketStateChangeModel>['edges'][number]>;
  AgentProfileConnection: ResolverTypeWrapper<Connection<AgentProfileModel>>;
  AgentProfileEdge: ResolverTypeWrapper<Connection<AgentProfileModel>['edges'][number]>;
  OpenTicketResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['OpenTicketResult']>;
  ReplyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReplyResult']>;
  CategoriseResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CategoriseResult']>;
  AssignTicketResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AssignTicketResult']>;
  WaitOnCustomerResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WaitOnCustomerResult']>;
  HoldTicketResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['HoldTicketResult']>;
  ResolveTicketResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ResolveTicketResult']>;
  ReopenTicketResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReopenTicketResult']>;
  CloseTicketResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CloseTicketResult']>;
  OpenTicketInput: OpenTicketInput;
  ReplyInput: ReplyInput;
  CategoriseInput: CategoriseInput;
  AssignTicketInput: AssignTicketInput;
  WaitOnCustomerInput: WaitOnCustomerInput;
  HoldTicketInput: HoldTicketInput;
  ResolveTicketInput: ResolveTicketInput;
  ReopenTicketInput: ReopenTicketInput;
  CloseTicketInput: CloseTicketInput;
  ImportTicketsInput: ImportTicketsInput;
  ImportedTicket: ImportedTicket;
  ImportedActivity: ImportedActivity;
  ImportedActivityKind: ImportedActivityKind;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Duration: ResolverTypeWrapper<Scalars['Duration']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  ExternalRef: ResolverTypeWrapper<ExternalRefModel>;
  ExternalRefInput: ExternalRefInput;
  Refusal: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Refusal']>;
  Problem: ResolverTypeWrapper<Problem>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  NotFound: ResolverTypeWrapper<NotFound>;
  WrongState: ResolverTypeWrapper<WrongState>;
  Conflict: ResolverTypeWrapper<Conflict>;
  ImportReport: ResolverTypeWrapper<ImportReport>;
  LeftAlone: ResolverTypeWrapper<LeftAlone>;
  RejectedRow: ResolverTypeWrapper<RejectedRow>;
  ClockState: ClockState;
  Clock: ResolverTypeWrapper<ClockModel>;
  ServiceLevel: ResolverTypeWrapper<ServiceLevel>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  Mutation: Record<PropertyKey, never>;
  Customer: CustomerModel;
  Person: PersonModel;
  Contact: ContactModel;
  SupportSummary: SupportSummary;
  Ticket: TicketModel;
  TicketStateRule: TicketStateRule;
  TicketStateChange: TicketStateChangeModel;
  Reply: ReplyModel;
  Boolean: Scalars['Boolean']['output'];
  AgentProfile: AgentProfileModel;
  TicketFilter: TicketFilter;
  TicketConnection: Connection<TicketModel>;
  TicketEdge: Connection<TicketModel>['edges'][number];
  ReplyConnection: Connection<ReplyModel>;
  ReplyEdge: Connection<ReplyModel>['edges'][number];
  TicketStateChangeConnection: Connection<TicketStateChangeModel>;
  TicketStateChangeEdge: Connection<TicketStateChangeModel>['edges'][number];
  AgentProfileConnection: Connection<AgentProfileModel>;
  AgentProfileEdge: Connection<AgentProfileModel>['edges'][number];
  OpenTicketResult: ResolversUnionTypes<ResolversParentTypes>['OpenTicketResult'];
  ReplyResult: ResolversUnionTypes<ResolversParentTypes>['ReplyResult'];
  CategoriseResult: ResolversUnionTypes<ResolversParentTypes>['CategoriseResult'];
  AssignTicketResult: ResolversUnionTypes<ResolversParentTypes>['AssignTicketResult'];
  WaitOnCustomerResult: ResolversUnionTypes<ResolversParentTypes>['WaitOnCustomerResult'];
  HoldTicketResult: ResolversUnionTypes<ResolversParentTypes>['HoldTicketResult'];
  ResolveTicketResult: ResolversUnionTypes<ResolversParentTypes>['ResolveTicketResult'];
  ReopenTicketResult: ResolversUnionTypes<ResolversParentTypes>['ReopenTicketResult'];
  CloseTicketResult: ResolversUnionTypes<ResolversParentTypes>['CloseTicketResult'];
  OpenTicketInput: OpenTicketInput;
  ReplyInput: ReplyInput;
  CategoriseInput: CategoriseInput;
  AssignTicketInput: AssignTicketInput;
  WaitOnCustomerInput: WaitOnCustomerInput;
  HoldTicketInput: HoldTicketInput;
  ResolveTicketInput: ResolveTicketInput;
  ReopenTicketInput: ReopenTicketInput;
  CloseTicketInput: CloseTicketInput;
  ImportTicketsInput: ImportTicketsInput;
  ImportedTicket: ImportedTicket;
  ImportedActivity: ImportedActivity;
  DateTime: Scalars['DateTime']['output'];
  Duration: Scalars['Duration']['output'];
  PageInfo: PageInfo;
  ExternalRef: ExternalRefModel;
  ExternalRefInput: ExternalRefInput;
  Refusal: ResolversInterfaceTypes<ResolversParentTypes>['Refusal'];
  Problem: Problem;
  InvalidInput: InvalidInput;
  NotFound: NotFound;
  WrongState: WrongState;
  Conflict: Conflict;
  ImportReport: ImportReport;
  LeftAlone: LeftAlone;
  RejectedRow: RejectedRow;
  Clock: ClockModel;
  ServiceLevel: ServiceLevel;
};

export type QueryResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType, RequireFields<QueryTicketArgs, 'id'>>;
  ticketByExternalRef?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType, RequireFields<QueryTicketByExternalRefArgs, 'system' | 'id'>>;
  tickets?: Resolver<Maybe<ResolversTypes['TicketConnection']>, ParentType, ContextType, RequireFields<QueryTicketsArgs, 'first'>>;
  agents?: Resolver<Maybe<ResolversTypes['AgentProfileConnection']>, ParentType, ContextType, RequireFields<QueryAgentsArgs, 'first'>>;
  ticketStates?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TicketStateRule']>>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  openTicket?: Resolver<Maybe<ResolversTypes['OpenTicketResult']>, ParentType, ContextType, RequireFields<MutationOpenTicketArgs, 'input'>>;
  reply?: Resolver<Maybe<ResolversTypes['ReplyResult']>, ParentType, ContextType, RequireFields<MutationReplyArgs, 'input'>>;
  categorise?: Resolver<Maybe<ResolversTypes['CategoriseResult']>, ParentType, ContextType, RequireFields<MutationCategoriseArgs, 'input'>>;
  assignTicket?: Resolver<Maybe<ResolversTypes['AssignTicketResult']>, ParentType, ContextType, RequireFields<MutationAssignTicketArgs, 'input'>>;
  waitOnCustomer?: Resolver<Maybe<ResolversTypes['WaitOnCustomerResult']>, ParentType, ContextType, RequireFields<MutationWaitOnCustomerArgs, 'input'>>;
  holdTicket?: Resolver<Maybe<ResolversTypes['HoldTicketResult']>, ParentType, ContextType, RequireFields<MutationHoldTicketArgs, 'input'>>;
  resolveTicket?: Resolver<Maybe<ResolversTypes['ResolveTicketResult']>, ParentType, ContextType, RequireFields<MutationResolveTicketArgs, 'input'>>;
  reopenTicket?: Resolver<Maybe<ResolversTypes['ReopenTicketResult']>, ParentType, ContextType, RequireFields<MutationReopenTicketArgs, 'input'>>;
  closeTicket?: Resolver<Maybe<ResolversTypes['CloseTicketResult']>, ParentType, ContextType, RequireFields<MutationCloseTicketArgs, 'input'>>;
  importTickets?: Resolver<Maybe<ResolversTypes['ImportReport']>, ParentType, ContextType, RequireFields<MutationImportTicketsArgs, 'input'>>;
};

export type CustomerResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  tickets?: Resolver<Maybe<ResolversTypes['TicketConnection']>, ParentType, ContextType, RequireFields<CustomerTicketsArgs, 'first'>>;
  supportSummary?: Resolver<Maybe<ResolversTypes['SupportSummary']>, ParentType, ContextType>;
};

export type PersonResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  assignedTickets?: Resolver<Maybe<ResolversTypes['TicketConnection']>, ParentType, ContextType, RequireFields<PersonAssignedTicketsArgs, 'first'>>;
};

export type ContactResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SupportSummaryResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['SupportSummary'] = ResolversParentTypes['SupportSummary']> = {
  openTickets?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  waitingTickets?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  heldTickets?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  urgentTickets?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reopenedTickets?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  allTickets?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overdueClocks?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  plan?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TicketResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Ticket'] = ResolversParentTypes['Ticket'], FederationReferenceType extends FederationReferenceTypes['Ticket'] = FederationReferenceTypes['Ticket']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Ticket']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  priority?: Resolver<Maybe<ResolversTypes['TicketPriority']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  plan?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['TicketState']>, ParentType, ContextType>;
  stateReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  openedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  firstRespondedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  resolvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  timesResolved?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  timesReopened?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  assignee?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  replies?: Resolver<Maybe<ResolversTypes['ReplyConnection']>, ParentType, ContextType, RequireFields<TicketRepliesArgs, 'first'>>;
  clocks?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Clock']>>, ParentType, ContextType>;
  firstResponseClock?: Resolver<Maybe<ResolversTypes['Clock']>, ParentType, ContextType>;
  resolutionClock?: Resolver<Maybe<ResolversTypes['Clock']>, ParentType, ContextType>;
  externalRef?: Resolver<Maybe<ResolversTypes['ExternalRef']>, ParentType, ContextType>;
  stateHistory?: Resolver<Maybe<ResolversTypes['TicketStateChangeConnection']>, ParentType, ContextType, RequireFields<TicketStateHistoryArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TicketStateResolvers = { OPEN: 'open', ASSIGNED: 'assigned', WAITING: 'waiting', HELD: 'held', RESOLVED: 'resolved', CLOSED: 'closed' };

export type TicketPriorityResolvers = { LOW: 'low', NORMAL: 'normal', HIGH: 'high', URGENT: 'urgent' };

export type TicketStateRuleResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['TicketStateRule'] = ResolversParentTypes['TicketStateRule']> = {
  state?: Resolver<ResolversTypes['TicketState'], ParentType, ContextType>;
  next?: Resolver<ReadonlyArray<ResolversTypes['TicketState']>, ParentType, ContextType>;
};

export type TicketStateChangeResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['TicketStateChange'] = ResolversParentTypes['TicketStateChange']> = {
  state?: Resolver<ResolversTypes['TicketState'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReplyResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Reply'] = ResolversParentTypes['Reply']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['ReplyAuthor'], ParentType, ContextType>;
  author?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  visibility?: Resolver<ResolversTypes['ReplyVisibility'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ReplyKind'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  repliedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  firstResponse?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ReplyAuthorResolvers = { AGENT: 'agent', CUSTOMER: 'customer' };

export type ReplyVisibilityResolvers = { PUBLIC: 'public', INTERNAL: 'internal' };

export type ReplyKindResolvers = { MESSAGE: 'message', ACKNOWLEDGEMENT: 'acknowledgement', AUTOMATIC: 'automatic' };

export type AgentProfileResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['AgentProfile'] = ResolversParentTypes['AgentProfile']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalRefs?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ExternalRef']>>, ParentType, ContextType>;
  active?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type TicketConnectionResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['TicketConnection'] = ResolversParentTypes['TicketConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TicketEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Ticket']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TicketEdgeResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['TicketEdge'] = ResolversParentTypes['TicketEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Ticket'], ParentType, ContextType>;
};

export type ReplyConnectionResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['ReplyConnection'] = ResolversParentTypes['ReplyConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ReplyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Reply']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ReplyEdgeResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['ReplyEdge'] = ResolversParentTypes['ReplyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Reply'], ParentType, ContextType>;
};

export type TicketStateChangeConnectionResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['TicketStateChangeConnection'] = ResolversParentTypes['TicketStateChangeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TicketStateChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['TicketStateChange']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TicketStateChangeEdgeResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['TicketStateChangeEdge'] = ResolversParentTypes['TicketStateChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TicketStateChange'], ParentType, ContextType>;
};

export type AgentProfileConnectionResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['AgentProfileConnection'] = ResolversParentTypes['AgentProfileConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AgentProfileEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['AgentProfile']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AgentProfileEdgeResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['AgentProfileEdge'] = ResolversParentTypes['AgentProfileEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AgentProfile'], ParentType, ContextType>;
};

export type OpenTicketResultResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['OpenTicketResult'] = ResolversParentTypes['OpenTicketResult']> = {
  __resolveType: TypeResolveFn<'Ticket' | 'InvalidInput' | 'NotFound' | 'Conflict', ParentType, ContextType>;
};

export type ReplyResultResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['ReplyResult'] = ResolversParentTypes['ReplyResult']> = {
  __resolveType: TypeResolveFn<'Ticket' | 'InvalidInput' | 'WrongState' | 'NotFound' | 'Conflict', ParentType, ContextType>;
};

export type CategoriseResultResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['CategoriseResult'] = ResolversParentTypes['CategoriseResult']> = {
  __resolveType: TypeResolveFn<'Ticket' | 'InvalidInput' | 'WrongState' | 'NotFound', ParentType, ContextType>;
};

export type AssignTicketResultResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['AssignTicketResult'] = ResolversParentTypes['AssignTicketResult']> = {
  __resolveType: TypeResolveFn<'Ticket' | 'InvalidInput' | 'WrongState' | 'NotFound', ParentType, ContextType>;
};

export type WaitOnCustomerResultResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['WaitOnCustomerResult'] = ResolversParentTypes['WaitOnCustomerResult']> = {
  __resolveType: TypeResolveFn<'Ticket' | 'InvalidInput' | 'WrongState' | 'NotFound', ParentType, ContextType>;
};

export type HoldTicketResultResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['HoldTicketResult'] = ResolversParentTypes['HoldTicketResult']> = {
  __resolveType: TypeResolveFn<'Ticket' | 'InvalidInput' | 'WrongState' | 'NotFound', ParentType, ContextType>;
};

export type ResolveTicketResultResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['ResolveTicketResult'] = ResolversParentTypes['ResolveTicketResult']> = {
  __resolveType: TypeResolveFn<'Ticket' | 'InvalidInput' | 'WrongState' | 'NotFound', ParentType, ContextType>;
};

export type ReopenTicketResultResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['ReopenTicketResult'] = ResolversParentTypes['ReopenTicketResult']> = {
  __resolveType: TypeResolveFn<'Ticket' | 'InvalidInput' | 'WrongState' | 'NotFound', ParentType, ContextType>;
};

export type CloseTicketResultResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['CloseTicketResult'] = ResolversParentTypes['CloseTicketResult']> = {
  __resolveType: TypeResolveFn<'Ticket' | 'WrongState' | 'NotFound', ParentType, ContextType>;
};

export type ImportedActivityKindResolvers = { OPENED: 'opened', TAKE_IN_CHARGE: 'take-in-charge', CATEGORISE: 'categorise', WAIT: 'wait', HOLD: 'hold', RESOLVE: 'resolve', REOPEN: 'reopen', CLOSE: 'close', NOTE: 'note' };

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
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

export type ExternalRefResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['ExternalRef'] = ResolversParentTypes['ExternalRef']> = {
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  externalId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RefusalResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'WrongState' | 'Conflict', ParentType, ContextType>;
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

export type ConflictResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Conflict'] = ResolversParentTypes['Conflict']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  existingId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImportReportResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['ImportReport'] = ResolversParentTypes['ImportReport']> = {
  created?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rejected?: Resolver<ReadonlyArray<ResolversTypes['RejectedRow']>, ParentType, ContextType>;
  leftAlone?: Resolver<ReadonlyArray<ResolversTypes['LeftAlone']>, ParentType, ContextType>;
};

export type LeftAloneResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['LeftAlone'] = ResolversParentTypes['LeftAlone']> = {
  row?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RejectedRowResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['RejectedRow'] = ResolversParentTypes['RejectedRow']> = {
  row?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  Contact?: ContactResolvers<ContextType>;
  SupportSummary?: SupportSummaryResolvers<ContextType>;
  Ticket?: TicketResolvers<ContextType>;
  TicketState?: TicketStateResolvers;
  TicketPriority?: TicketPriorityResolvers;
  TicketStateRule?: TicketStateRuleResolvers<ContextType>;
  TicketStateChange?: TicketStateChangeResolvers<ContextType>;
  Reply?: ReplyResolvers<ContextType>;
  ReplyAuthor?: ReplyAuthorResolvers;
  ReplyVisibility?: ReplyVisibilityResolvers;
  ReplyKind?: ReplyKindResolvers;
  AgentProfile?: AgentProfileResolvers<ContextType>;
  TicketConnection?: TicketConnectionResolvers<ContextType>;
  TicketEdge?: TicketEdgeResolvers<ContextType>;
  ReplyConnection?: ReplyConnectionResolvers<ContextType>;
  ReplyEdge?: ReplyEdgeResolvers<ContextType>;
  TicketStateChangeConnection?: TicketStateChangeConnectionResolvers<ContextType>;
  TicketStateChangeEdge?: TicketStateChangeEdgeResolvers<ContextType>;
  AgentProfileConnection?: AgentProfileConnectionResolvers<ContextType>;
  AgentProfileEdge?: AgentProfileEdgeResolvers<ContextType>;
  OpenTicketResult?: OpenTicketResultResolvers<ContextType>;
  ReplyResult?: ReplyResultResolvers<ContextType>;
  CategoriseResult?: CategoriseResultResolvers<ContextType>;
  AssignTicketResult?: AssignTicketResultResolvers<ContextType>;
  WaitOnCustomerResult?: WaitOnCustomerResultResolvers<ContextType>;
  HoldTicketResult?: HoldTicketResultResolvers<ContextType>;
  ResolveTicketResult?: ResolveTicketResultResolvers<ContextType>;
  ReopenTicketResult?: ReopenTicketResultResolvers<ContextType>;
  CloseTicketResult?: CloseTicketResultResolvers<ContextType>;
  ImportedActivityKind?: ImportedActivityKindResolvers;
  DateTime?: GraphQLScalarType;
  Duration?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  ExternalRef?: ExternalRefResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  WrongState?: WrongStateResolvers<ContextType>;
  Conflict?: ConflictResolvers<ContextType>;
  ImportReport?: ImportReportResolvers<ContextType>;
  LeftAlone?: LeftAloneResolvers<ContextType>;
  RejectedRow?: RejectedRowResolvers<ContextType>;
  ClockState?: ClockStateResolvers;
  Clock?: ClockResolvers<ContextType>;
  ServiceLevel?: ServiceLevelResolvers<ContextType>;
};
