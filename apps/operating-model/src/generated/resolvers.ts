// Generated from schema.graphql by tools/codegen. Change the schema, then generate again.
import { type Connection } from '@customer-graph/subgraph'
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { BusinessCalendar as BusinessCalendarModel, BusinessCalendarVersion as BusinessCalendarVersionModel } from '../calendar/calendar.mappers';
import type { Definition as DefinitionModel, DefinitionVersion as DefinitionVersionModel, Signature as SignatureModel } from '../definition/definition.mappers';
import type { Metric as MetricModel, Evidence as EvidenceModel, MetricSlice as MetricSliceModel, MetricValue as MetricValueModel } from '../metric/metric.mappers';
import type { ExternalRef as ExternalRefModel, Person as PersonModel } from '../person/person.mappers';
import type { ServiceLevelVersion as ServiceLevelVersionModel, ServiceLevel as ServiceLevelModel } from '../service-level/service-level.mappers';
import type { TimelineEntry as TimelineEntryModel, Customer as CustomerModel } from '../timeline/timeline.mappers';
import type { Verdict as VerdictModel } from '../verdict/verdict.mappers';
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
  _FieldSet: { input: string; output: string; }
};

export type Query = {
  readonly __typename?: 'Query';
  /** One colleague, or null when the directory has none with this id. */
  readonly person?: Maybe<Person>;
  /** The colleague that another system calls `id`, or null when the directory has none. */
  readonly personByExternalRef?: Maybe<Person>;
  /** Colleagues by name, those who left included. The filter narrows; its parts all have to hold. */
  readonly people?: Maybe<PersonConnection>;
  /** Every agreed meaning, by key. At most 200. */
  readonly definitions?: Maybe<ReadonlyArray<Definition>>;
  /** The version of a definition in force at an instant, now unless given. Null when none was. */
  readonly definition?: Maybe<DefinitionVersion>;
  /** The service levels in force at an instant, now unless given, by boundary and name. At most 500. */
  readonly serviceLevels?: Maybe<ReadonlyArray<ServiceLevelVersion>>;
  /** The calendars in force now, by name. At most 200. */
  readonly businessCalendars?: Maybe<ReadonlyArray<BusinessCalendarVersion>>;
  /** Numbers of the catalogue over a period: from `from` up to, but not including, `to`. Without either, the period is open on that side. */
  readonly metrics?: Maybe<ReadonlyArray<MetricValue>>;
  /** Everything that can be measured, with its formula. At most 100. */
  readonly metricCatalogue?: Maybe<ReadonlyArray<Metric>>;
};


export type QueryPersonArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPersonByExternalRefArgs = {
  system: Scalars['String']['input'];
  id: Scalars['String']['input'];
};


export type QueryPeopleArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PersonFilter>;
};


export type QueryDefinitionArgs = {
  key: Scalars['String']['input'];
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
};


export type QueryServiceLevelsArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
};


export type QueryMetricsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Adds a colleague to the directory. The same idempotency key or id never makes a second one. */
  readonly addPerson?: Maybe<AddPersonResult>;
  /** Marks a colleague as having left. What the colleague owns needs another owner. */
  readonly deactivatePerson?: Maybe<DeactivatePersonResult>;
  /** Brings back a colleague who had left: the same entry, and from now on work can be given to the colleague again. */
  readonly reactivatePerson?: Maybe<ReactivatePersonResult>;
  /** Brings in colleagues from another system, each row on its own: one bad row stops no other. */
  readonly importPeople?: Maybe<ImportReport>;
  /** Proposes a meaning, or a new version of one. It takes effect once every affected department has signed it. */
  readonly proposeDefinition?: Maybe<ProposeDefinitionResult>;
  /** Signs a proposed version for the caller's own department. */
  readonly signDefinition?: Maybe<SignDefinitionResult>;
  /** Sets the target of a boundary: a new service level, or a new version of one. */
  readonly setServiceLevel?: Maybe<SetServiceLevelResult>;
  /** Sets when a team works: a new calendar, or a new version of one. */
  readonly setCalendar?: Maybe<SetCalendarResult>;
};


export type MutationAddPersonArgs = {
  input: AddPersonInput;
};


export type MutationDeactivatePersonArgs = {
  input: DeactivatePersonInput;
};


export type MutationReactivatePersonArgs = {
  input: ReactivatePersonInput;
};


export type MutationImportPeopleArgs = {
  input: ImportPeopleInput;
};


export type MutationProposeDefinitionArgs = {
  input: ProposeDefinitionInput;
};


export type MutationSignDefinitionArgs = {
  input: SignDefinitionInput;
};


export type MutationSetServiceLevelArgs = {
  input: SetServiceLevelInput;
};


export type MutationSetCalendarArgs = {
  input: SetCalendarInput;
};

/**
 * What happens, told while it happens, over server-sent events or a WebSocket. Served by the gateway, which hears the events of
 * all departments; facts that are imported are not told. A client whose connection broke subscribes again with the `cursor` it
 * was told last as `after`: what it missed in the last ten minutes is told first, however early it happened.
 */
export type Subscription = {
  readonly __typename?: 'Subscription';
  /** What happens with one customer, in any department. */
  readonly customerActivity?: Maybe<CustomerActivity>;
  /** What happens with any customer; of several activities of one customer that wait, only the latest is told. */
  readonly customersChanged?: Maybe<CustomerActivity>;
};


/**
 * What happens, told while it happens, over server-sent events or a WebSocket. Served by the gateway, which hears the events of
 * all departments; facts that are imported are not told. A client whose connection broke subscribes again with the `cursor` it
 * was told last as `after`: what it missed in the last ten minutes is told first, however early it happened.
 */
export type SubscriptionCustomerActivityArgs = {
  customerId: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * What happens, told while it happens, over server-sent events or a WebSocket. Served by the gateway, which hears the events of
 * all departments; facts that are imported are not told. A client whose connection broke subscribes again with the `cursor` it
 * was told last as `after`: what it missed in the last ten minutes is told first, however early it happened.
 */
export type SubscriptionCustomersChangedArgs = {
  filter?: InputMaybe<CustomersChangedFilter>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Which changes to be told of. Its parts all have to hold; what is left out narrows nothing. */
export type CustomersChangedFilter = {
  /** Of these customers alone. */
  readonly customerIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Announced by these departments alone. */
  readonly departments?: InputMaybe<ReadonlyArray<Department>>;
  /** Of these types alone, e.g. `sales.deal-won.v1`. */
  readonly types?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** Something that has just happened with a customer. */
export type CustomerActivity = {
  readonly __typename?: 'CustomerActivity';
  /** The event that says so; the same everywhere. */
  readonly eventId: Scalars['ID']['output'];
  /** Its type, e.g. `sales.deal-won.v1`. */
  readonly type: Scalars['String']['output'];
  /** Which department announced it. */
  readonly department: Department;
  /** When it happened. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Hand it to `after` when the connection broke, to go on behind this activity. */
  readonly cursor: Scalars['String']['output'];
  /** How many activities were left out since the one told before, because they came faster than they were read. */
  readonly leftOut: Scalars['Int']['output'];
  /**
   * The customer as the graph knows it now. What other departments make of the event may come a moment later, and is told as an
   * activity of its own.
   */
  readonly customer?: Maybe<Customer>;
};

/** The company we serve, as all departments see it. */
export type Customer = {
  readonly __typename?: 'Customer';
  readonly id: Scalars['ID']['output'];
  /**
   * What happened with the customer in all departments, the latest first. Pages go back in time: what arrives late takes its
   * place by when it happened, so that following the cursor neither skips nor repeats an entry.
   */
  readonly timeline?: Maybe<TimelineEntryConnection>;
  /** What the agreed definitions say of this customer, by key. A definition that nobody has answered yet is absent. */
  readonly verdicts?: Maybe<ReadonlyArray<Verdict>>;
};


/** The company we serve, as all departments see it. */
export type CustomerTimelineArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  departments?: InputMaybe<ReadonlyArray<Department>>;
  since?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A colleague. The directory belongs to the operating model; the id is also the subject of the colleague's token. */
export type Person = {
  readonly __typename?: 'Person';
  readonly id: Scalars['ID']['output'];
  /** The colleague's name. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The department the colleague belongs to. */
  readonly department?: Maybe<PersonDepartment>;
  /** What the colleague may do beyond belonging to the department. */
  readonly roles?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Whom the colleague reports to. */
  readonly manager?: Maybe<Person>;
  /** Where the colleague works. */
  readonly office?: Maybe<Scalars['String']['output']>;
  /** False once the colleague has left. */
  readonly active?: Maybe<Scalars['Boolean']['output']>;
  /** What other systems call the colleague. */
  readonly externalRefs?: Maybe<ReadonlyArray<ExternalRef>>;
};

/** What another system calls a record. */
export type ExternalRef = {
  readonly __typename?: 'ExternalRef';
  /** The other system. */
  readonly system: Scalars['String']['output'];
  /** What the record is called there: unique within that system alone. */
  readonly externalId: Scalars['String']['output'];
};

/** The departments that people belong to. */
export type PersonDepartment =
  /** Gets the customer. */
  | 'sales'
  /** Keeps the customer. */
  | 'success'
  /** Solves the customer's problems. */
  | 'support'
  /** Hears the customer and builds the product. */
  | 'product'
  /** Keeps the operating model: definitions, service levels, metrics. */
  | 'operations'
  /** Looks after the systems. */
  | 'admin';

/** The five parts of the company that own a part of the graph and announce what happens in it. */
export type Department =
  /** Gets the customer and keeps what was promised. */
  | 'sales'
  /** Keeps the customer. */
  | 'success'
  /** Solves the customer's problems. */
  | 'support'
  /** Hears the customer. */
  | 'product-feedback'
  /** What belongs to all. */
  | 'operating-model';

/** One thing that happened, as it was announced. */
export type TimelineEntry = {
  readonly __typename?: 'TimelineEntry';
  /** The event that says so; the same everywhere. */
  readonly eventId: Scalars['ID']['output'];
  /** Its type, e.g. `sales.deal-won.v1`. */
  readonly type: Scalars['String']['output'];
  /** Which department announced it. */
  readonly department: Department;
  /** Who did it. Null when the system acted. */
  readonly actor?: Maybe<Person>;
  /** When it happened. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** When the timeline heard of it; much later than it happened for imported facts. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** What happened, in a sentence. */
  readonly headline: Scalars['String']['output'];
  /** True for a fact that was imported from another system rather than done here. */
  readonly history: Scalars['Boolean']['output'];
  /** Set when it is no more: its department was put back, at this time, to the state before it. Null while it stands. */
  readonly undoneAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of a timeline. */
export type TimelineEntryConnection = {
  readonly __typename?: 'TimelineEntryConnection';
  /** The entries, each with its cursor. */
  readonly edges: ReadonlyArray<TimelineEntryEdge>;
  /** The entries alone. */
  readonly nodes: ReadonlyArray<TimelineEntry>;
  /** Whether there is more. */
  readonly pageInfo: PageInfo;
};

/** An entry in a page. */
export type TimelineEntryEdge = {
  readonly __typename?: 'TimelineEntryEdge';
  /** Hand it to `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The entry. */
  readonly node: TimelineEntry;
};

/** What a definition says of one customer, as the department announced it that knows the facts. */
export type Verdict = {
  readonly __typename?: 'Verdict';
  /** The definition's key, e.g. `onboarded`. */
  readonly key: Scalars['String']['output'];
  /** Whether it holds. */
  readonly holds: Scalars['Boolean']['output'];
  /** The version that was evaluated. */
  readonly version: Scalars['Int']['output'];
  /** When it was found to be so. */
  readonly decidedAt: Scalars['DateTime']['output'];
  /** Every condition as it was found. */
  readonly evidence: ReadonlyArray<VerdictEvidence>;
};

/** One condition of a definition, as it was found. */
export type VerdictEvidence = {
  readonly __typename?: 'VerdictEvidence';
  /** What was asked. */
  readonly condition: Scalars['String']['output'];
  /** What was known. */
  readonly found: Scalars['String']['output'];
  /** Whether it holds. */
  readonly holds: Scalars['Boolean']['output'];
};

/** An agreed meaning that every department evaluates alike. */
export type Definition = {
  readonly __typename?: 'Definition';
  readonly id: Scalars['ID']['output'];
  /** Its name, e.g. `onboarded`. */
  readonly key: Scalars['String']['output'];
  /** The version in force now. Null until the first has been agreed and its day has come. */
  readonly inForce?: Maybe<DefinitionVersion>;
  /** The version that waits for signatures. Null when none does. */
  readonly proposed?: Maybe<DefinitionVersion>;
  /** Every version there ever was, the latest first. */
  readonly versions: ReadonlyArray<DefinitionVersion>;
};

/** One wording of a definition. Never changed once proposed: a new wording is a new version. */
export type DefinitionVersion = {
  readonly __typename?: 'DefinitionVersion';
  /** The definition's key. */
  readonly key: Scalars['String']['output'];
  /** Counts up from 1. */
  readonly version: Scalars['Int']['output'];
  /** The meaning, for people. */
  readonly text: Scalars['String']['output'];
  /** The meaning, for machines: a tree of conditions over named facts, as JSON. */
  readonly rule: Scalars['String']['output'];
  /** Who answers for it. */
  readonly owner?: Maybe<Person>;
  /** Whether it is agreed. */
  readonly status: DefinitionStatus;
  /** From when it is in force; for a proposal, the earliest it can be. */
  readonly effectiveFrom: Scalars['DateTime']['output'];
  /** The departments that have to sign. */
  readonly affected: ReadonlyArray<PersonDepartment>;
  /** Who has signed. */
  readonly signatures: ReadonlyArray<Signature>;
  /** The departments that have not signed yet. */
  readonly unsigned: ReadonlyArray<PersonDepartment>;
};

/** Whether a version of a definition is agreed. */
export type DefinitionStatus =
  /** Waits for signatures. */
  | 'proposed'
  /** Signed by every affected department. */
  | 'agreed';

/** A department's yes to a version of a definition. */
export type Signature = {
  readonly __typename?: 'Signature';
  /** The department. */
  readonly department: PersonDepartment;
  /** Who signed for it. */
  readonly person?: Maybe<Person>;
  /** When. */
  readonly signedAt: Scalars['DateTime']['output'];
};

/** A target for a boundary between departments, through all its versions. */
export type ServiceLevel = {
  readonly __typename?: 'ServiceLevel';
  readonly id: Scalars['ID']['output'];
  /** The version in force now. Null while the first one's day has not come. */
  readonly inForce?: Maybe<ServiceLevelVersion>;
};

/** One version of a target. Never changed once set: another decision is a new version. */
export type ServiceLevelVersion = {
  readonly __typename?: 'ServiceLevelVersion';
  /** The service level of which this is a version. */
  readonly serviceLevel: ServiceLevel;
  /** Counts up from 1. */
  readonly version: Scalars['Int']['output'];
  /** For people, e.g. `First contact, enterprise`. */
  readonly name: Scalars['String']['output'];
  /** The crossing that is measured; the same in all versions. */
  readonly boundary: Boundary;
  /** Only for customers of this size; any when null. */
  readonly segment?: Maybe<Segment>;
  /** Only for tickets of this priority; any when null. */
  readonly priority?: Maybe<TicketPriority>;
  /** Only for customers of this support plan; any when null. */
  readonly plan?: Maybe<Scalars['String']['output']>;
  /** Business minutes that may pass. */
  readonly targetMinutes: Scalars['Int']['output'];
  /** Shares of the target at which a warning is due. */
  readonly warnAt: ReadonlyArray<Scalars['Float']['output']>;
  /** The calendar whose hours count: of a version in force its version of now, of one to come its version of that day. */
  readonly calendar?: Maybe<BusinessCalendarVersion>;
  /** From when this version is in force. */
  readonly effectiveFrom: Scalars['DateTime']['output'];
};

/** The crossings that carry a service level. */
export type Boundary =
  /** Until success takes a handoff. */
  | 'handoff-claim'
  /** Until success speaks with a new customer for the first time. */
  | 'handoff-first-contact'
  /** Until sales mends a packet that success returned. */
  | 'packet-repair'
  /** Until a person answers a ticket. */
  | 'ticket-first-response'
  /** Until a ticket is resolved. */
  | 'ticket-resolution';

/** The size of a customer. */
export type Segment =
  /** A small company. */
  | 'small'
  /** A company of middle size. */
  | 'mid-market'
  /** A large company. */
  | 'enterprise';

/** How urgent a ticket is. */
export type TicketPriority =
  /** Whenever there is time. */
  | 'low'
  /** The usual. */
  | 'normal'
  /** Soon. */
  | 'high'
  /** Now. */
  | 'urgent';

/** When a team works, through all versions. */
export type BusinessCalendar = {
  readonly __typename?: 'BusinessCalendar';
  readonly id: Scalars['ID']['output'];
  /** The version in force now. Null while the first one's day has not come. */
  readonly inForce?: Maybe<BusinessCalendarVersion>;
};

/** One version of when a team works. Never changed once set: another decision is a new version. */
export type BusinessCalendarVersion = {
  readonly __typename?: 'BusinessCalendarVersion';
  /** The calendar of which this is a version. */
  readonly calendar: BusinessCalendar;
  /** Counts up from 1. */
  readonly version: Scalars['Int']['output'];
  /** For people, e.g. `Office hours`. */
  readonly name: Scalars['String']['output'];
  /** The IANA time zone in which hours and holidays are meant, e.g. `Europe/Rome`. */
  readonly zone: Scalars['String']['output'];
  /** Opening hours by weekday. */
  readonly week: BusinessWeek;
  /** Days that are closed, whatever the weekday. */
  readonly holidays: ReadonlyArray<Scalars['Date']['output']>;
  /** From when this version is in force. */
  readonly effectiveFrom: Scalars['DateTime']['output'];
};

/** Opening hours by weekday; a closed day has none. */
export type BusinessWeek = {
  readonly __typename?: 'BusinessWeek';
  /** Hours on Mondays. */
  readonly monday: ReadonlyArray<OpeningHours>;
  /** Hours on Tuesdays. */
  readonly tuesday: ReadonlyArray<OpeningHours>;
  /** Hours on Wednesdays. */
  readonly wednesday: ReadonlyArray<OpeningHours>;
  /** Hours on Thursdays. */
  readonly thursday: ReadonlyArray<OpeningHours>;
  /** Hours on Fridays. */
  readonly friday: ReadonlyArray<OpeningHours>;
  /** Hours on Saturdays. */
  readonly saturday: ReadonlyArray<OpeningHours>;
  /** Hours on Sundays. */
  readonly sunday: ReadonlyArray<OpeningHours>;
};

/** A stretch of open time within a day, by the clock on the wall. */
export type OpeningHours = {
  readonly __typename?: 'OpeningHours';
  /** When it opens, e.g. `09:00`. */
  readonly from: Scalars['String']['output'];
  /** When it closes, e.g. `12:30`; `24:00` is the end of the day. */
  readonly to: Scalars['String']['output'];
};

/** Something that is measured the same way by everybody. */
export type Metric = {
  readonly __typename?: 'Metric';
  /** Stable, e.g. `win-rate`. */
  readonly id: Scalars['ID']['output'];
  /** For people. */
  readonly name: Scalars['String']['output'];
  /** How it is computed, completely enough to do it again. */
  readonly formula: Scalars['String']['output'];
  /** Counts up with every change of the formula. */
  readonly version: Scalars['Int']['output'];
  /** What the number counts. */
  readonly unit: Scalars['String']['output'];
  /** Whether it says how fast we are or how well. */
  readonly class: MetricClass;
  /** The department that answers for it. */
  readonly owner: Department;
  /** The metric to look at beside it, so that one is not improved at the other's cost. */
  readonly pair: Metric;
  /** By what it can be broken down. */
  readonly dimensions: ReadonlyArray<MetricDimension>;
};

/** Whether a metric says how fast we are or how well. */
export type MetricClass =
  /** How much or how fast. */
  | 'efficiency'
  /** How well: what came of it. */
  | 'outcome';

/** A number nobody has to believe: its formula, its parts, its counterpart and what it was computed from. */
export type MetricValue = {
  readonly __typename?: 'MetricValue';
  /** What was measured. */
  readonly metric: Metric;
  /** The number. Null, with a reason, when there is nothing to compute it from. */
  readonly value?: Maybe<Scalars['Float']['output']>;
  /** What stands above the line: of a share how many, of a mean the sum. Null where there is no line. */
  readonly numerator?: Maybe<Scalars['Float']['output']>;
  /** What stands below the line, or how many values a percentile was taken of. */
  readonly denominator?: Maybe<Scalars['Float']['output']>;
  /** What the number counts. */
  readonly unit: Scalars['String']['output'];
  /** ISO 4217 code when the number is an amount of money, which is then in minor units. */
  readonly currency?: Maybe<Scalars['String']['output']>;
  /** The period's first instant; null when it is open. */
  readonly from?: Maybe<Scalars['DateTime']['output']>;
  /** The first instant after the period; null when it is open. */
  readonly to?: Maybe<Scalars['DateTime']['output']>;
  /** When it was computed: from everything heard until then. */
  readonly asOf: Scalars['DateTime']['output'];
  /** The number to look at beside it, over the same period. */
  readonly pair?: Maybe<MetricValue>;
  /** Why there is no number. */
  readonly nullReason?: Maybe<Scalars['String']['output']>;
  /** What it was computed from, in the order of the time by which each counts: the values give the number again. */
  readonly evidence: EvidenceConnection;
  /** The same number for each part of a whole: the largest first, months in order. */
  readonly breakdown: ReadonlyArray<MetricSlice>;
};


/** A number nobody has to believe: its formula, its parts, its counterpart and what it was computed from. */
export type MetricValueEvidenceArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A number nobody has to believe: its formula, its parts, its counterpart and what it was computed from. */
export type MetricValueBreakdownArgs = {
  by: MetricDimension;
  first: Scalars['Int']['input'];
};

/** By what a metric can be broken down. */
export type MetricDimension =
  /** How far a deal has come. */
  | 'stage'
  /** The customer. */
  | 'customer'
  /** Who sells. */
  | 'seller'
  /** The size of the customer. */
  | 'segment'
  /** The calendar month, in UTC, of the time by which each counts. */
  | 'month';

/** A metric for one part of a whole. */
export type MetricSlice = {
  readonly __typename?: 'MetricSlice';
  /** Names the part: a stage, an id, a size, or a month like `2026-11`; `unknown` when it is not known. */
  readonly key: Scalars['String']['output'];
  /** The customer, when broken down by customer. */
  readonly customer?: Maybe<Customer>;
  /** The seller, when broken down by seller. */
  readonly seller?: Maybe<Person>;
  /** The number of this part. */
  readonly value?: Maybe<Scalars['Float']['output']>;
  /** What stands above the line. */
  readonly numerator?: Maybe<Scalars['Float']['output']>;
  /** What stands below the line. */
  readonly denominator?: Maybe<Scalars['Float']['output']>;
};

/** One thing that a number was computed from. */
export type Evidence = {
  readonly __typename?: 'Evidence';
  /** What it is. */
  readonly kind: EvidenceKind;
  /** The id of the deal or ticket. The same record counts in many numbers, with another value in each. */
  readonly recordId: Scalars['ID']['output'];
  /** When it counts. */
  readonly at: Scalars['DateTime']['output'];
  /** The customer it concerns. */
  readonly customer?: Maybe<Customer>;
  /** The deal, when it is one. */
  readonly deal?: Maybe<Deal>;
  /** The ticket, when it is one. */
  readonly ticket?: Maybe<Ticket>;
  /** What it adds: counts and shares add 1 or 0, all else the measured value. */
  readonly value: Scalars['Float']['output'];
};

/** What a piece of evidence is. */
export type EvidenceKind =
  /** A deal. */
  | 'deal'
  /** A ticket. */
  | 'ticket';

/** An opportunity; sales knows it. */
export type Deal = {
  readonly __typename?: 'Deal';
  readonly id: Scalars['ID']['output'];
};

/** A request for help; support knows it. */
export type Ticket = {
  readonly __typename?: 'Ticket';
  readonly id: Scalars['ID']['output'];
};

/** A page of evidence. */
export type EvidenceConnection = {
  readonly __typename?: 'EvidenceConnection';
  /** The evidence, each with its cursor. */
  readonly edges: ReadonlyArray<EvidenceEdge>;
  /** The evidence alone. */
  readonly nodes: ReadonlyArray<Evidence>;
  /** Whether there is more. */
  readonly pageInfo: PageInfo;
};

/** A piece of evidence in a page. */
export type EvidenceEdge = {
  readonly __typename?: 'EvidenceEdge';
  /** Hand it to `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The piece of evidence. */
  readonly node: Evidence;
};

/** A page of colleagues. */
export type PersonConnection = {
  readonly __typename?: 'PersonConnection';
  /** The colleagues, each with its cursor. */
  readonly edges: ReadonlyArray<PersonEdge>;
  /** The colleagues alone. */
  readonly nodes: ReadonlyArray<Person>;
  /** Whether there is more. */
  readonly pageInfo: PageInfo;
};

/** A colleague in a page. */
export type PersonEdge = {
  readonly __typename?: 'PersonEdge';
  /** Hand it to `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The colleague. */
  readonly node: Person;
};

/** The caller's department does not have to sign this version, and so may not. */
export type NotAffected = Refusal & {
  readonly __typename?: 'NotAffected';
  /** `NOT_AFFECTED`. */
  readonly code: Scalars['String']['output'];
  /** Who has to sign. */
  readonly message: Scalars['String']['output'];
  /** The departments that have to sign. */
  readonly affected: ReadonlyArray<PersonDepartment>;
};

/** The colleague, or why nobody was added. */
export type AddPersonResult = Person | InvalidInput | Conflict | NotFound;

/** The colleague who left, or why not. */
export type DeactivatePersonResult = Person | NotFound | WrongState;

/** The colleague who came back, or why not. */
export type ReactivatePersonResult = Person | NotFound | WrongState;

/** The proposed version, or why it was not proposed. */
export type ProposeDefinitionResult = DefinitionVersion | InvalidInput | Conflict | NotFound;

/** The version with the signature, or why it was not signed. */
export type SignDefinitionResult = DefinitionVersion | NotFound | WrongState | NotAffected | InvalidInput;

/** The version as it was set, or why it was not. */
export type SetServiceLevelResult = ServiceLevelVersion | InvalidInput | Conflict | NotFound;

/** The version as it was set, or why it was not. */
export type SetCalendarResult = BusinessCalendarVersion | InvalidInput | Conflict | NotFound;

/** Narrows colleagues; all parts given have to hold. */
export type PersonFilter = {
  /** Of this department. */
  readonly department?: InputMaybe<PersonDepartment>;
  /** Still here, or gone. */
  readonly active?: InputMaybe<Scalars['Boolean']['input']>;
  /** The name contains this, whatever the case. */
  readonly nameContains?: InputMaybe<Scalars['String']['input']>;
  /** Reports to this colleague. */
  readonly managerId?: InputMaybe<Scalars['ID']['input']>;
};

/** What another system calls a record. */
export type ExternalRefInput = {
  /** The other system. */
  readonly system: Scalars['String']['input'];
  /** The record's name there. */
  readonly id: Scalars['String']['input'];
};

/** A colleague to add. */
export type AddPersonInput = {
  /** Repeat it to be sure of one colleague however often the call is sent. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The subject of the colleague's token; a new id unless given. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** The colleague's name. */
  readonly name: Scalars['String']['input'];
  /** The department the colleague belongs to. */
  readonly department: PersonDepartment;
  /** What the colleague may do beyond belonging to the department. */
  readonly roles?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Whom the colleague reports to. */
  readonly managerId?: InputMaybe<Scalars['ID']['input']>;
  /** Where the colleague works. */
  readonly office?: InputMaybe<Scalars['String']['input']>;
  /** What other systems call the colleague. */
  readonly externalRefs?: InputMaybe<ReadonlyArray<ExternalRefInput>>;
};

/** A colleague who left. */
export type DeactivatePersonInput = {
  /** The colleague. */
  readonly personId: Scalars['ID']['input'];
};

/** A colleague who came back. */
export type ReactivatePersonInput = {
  /** The colleague. */
  readonly personId: Scalars['ID']['input'];
};

/** Colleagues of another system. */
export type ImportPeopleInput = {
  /** At most 500 rows. */
  readonly rows: ReadonlyArray<ImportedPerson>;
};

/**
 * A colleague of another system, known there by the reference. A source writes only what was taken from it before, or is empty;
 * what it says of anything else is left alone and reported. What a row leaves out is left alone, too; null says that there is none.
 */
export type ImportedPerson = {
  /** What the other system calls the colleague. */
  readonly externalRef: ExternalRefInput;
  /** The colleague's name. */
  readonly name: Scalars['String']['input'];
  /** The department the colleague belongs to. */
  readonly department: PersonDepartment;
  /** What the other system calls the manager, who is known already or is in the same call. */
  readonly manager?: InputMaybe<ExternalRefInput>;
  /** Where the colleague works. */
  readonly office?: InputMaybe<Scalars['String']['input']>;
};

/** A version of a definition to propose. */
export type ProposeDefinitionInput = {
  /** The definition's key, e.g. `onboarded`: a new one begins a new definition. */
  readonly key: Scalars['String']['input'];
  /** The meaning, for people. */
  readonly text: Scalars['String']['input'];
  /** The meaning, for machines, as JSON, e.g. `{"all":[{"known":"kickoffReachedAt"}]}`. */
  readonly rule: Scalars['String']['input'];
  /** Who answers for it; the caller unless given. */
  readonly ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** The departments that have to sign. */
  readonly affected: ReadonlyArray<PersonDepartment>;
  /** The earliest it takes effect; at the last signature unless given. */
  readonly effectiveFrom?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A proposed version to sign. */
export type SignDefinitionInput = {
  /** The definition's key. */
  readonly key: Scalars['String']['input'];
  /** The version that was read, so that nobody signs another one. */
  readonly version: Scalars['Int']['input'];
};

/** A service level to set. */
export type SetServiceLevelInput = {
  /** The service level to change; a new one unless given. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** For people. */
  readonly name: Scalars['String']['input'];
  /** The crossing that is measured. It cannot be changed later. */
  readonly boundary: Boundary;
  /** Only for customers of this size. */
  readonly segment?: InputMaybe<Segment>;
  /** Only for tickets of this priority. */
  readonly priority?: InputMaybe<TicketPriority>;
  /** Only for customers of this support plan. */
  readonly plan?: InputMaybe<Scalars['String']['input']>;
  /** Business minutes that may pass. */
  readonly targetMinutes: Scalars['Int']['input'];
  /** Shares of the target, between 0 and 1, at which a warning is due; a half, three quarters and nine tenths unless given. */
  readonly warnAt?: InputMaybe<ReadonlyArray<Scalars['Float']['input']>>;
  /** The calendar whose hours count. */
  readonly calendarId: Scalars['ID']['input'];
  /** From when it is in force, not earlier than now; at once unless given. */
  readonly effectiveFrom?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A calendar to set. */
export type SetCalendarInput = {
  /** The calendar to change; a new one unless given. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** For people. */
  readonly name: Scalars['String']['input'];
  /** The IANA time zone in which hours and holidays are meant, e.g. `Europe/Rome`. */
  readonly zone: Scalars['String']['input'];
  /** Opening hours by weekday; a weekday that is left out is closed. */
  readonly week: BusinessWeekInput;
  /** Days that are closed, whatever the weekday. */
  readonly holidays?: InputMaybe<ReadonlyArray<Scalars['Date']['input']>>;
  /** From when it is in force, not earlier than now; at once unless given. */
  readonly effectiveFrom?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Opening hours by weekday; a weekday that is left out is closed. */
export type BusinessWeekInput = {
  /** Hours on Mondays. */
  readonly monday?: InputMaybe<ReadonlyArray<OpeningHoursInput>>;
  /** Hours on Tuesdays. */
  readonly tuesday?: InputMaybe<ReadonlyArray<OpeningHoursInput>>;
  /** Hours on Wednesdays. */
  readonly wednesday?: InputMaybe<ReadonlyArray<OpeningHoursInput>>;
  /** Hours on Thursdays. */
  readonly thursday?: InputMaybe<ReadonlyArray<OpeningHoursInput>>;
  /** Hours on Fridays. */
  readonly friday?: InputMaybe<ReadonlyArray<OpeningHoursInput>>;
  /** Hours on Saturdays. */
  readonly saturday?: InputMaybe<ReadonlyArray<OpeningHoursInput>>;
  /** Hours on Sundays. */
  readonly sunday?: InputMaybe<ReadonlyArray<OpeningHoursInput>>;
};

/** A stretch of open time within a day, by the clock on the wall. */
export type OpeningHoursInput = {
  /** When it opens, e.g. `09:00`. */
  readonly from: Scalars['String']['input'];
  /** When it closes, e.g. `12:30`. */
  readonly to: Scalars['String']['input'];
};

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
  Definition: Definition;
  ServiceLevel: ServiceLevel;
  BusinessCalendar: BusinessCalendar;
  Metric: Metric;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}> );
  Definition:
    ( { __typename: 'Definition' }
    & GraphQLRecursivePick<FederationTypes['Definition'], {"id":true}> );
  ServiceLevel:
    ( { __typename: 'ServiceLevel' }
    & GraphQLRecursivePick<FederationTypes['ServiceLevel'], {"id":true}> );
  BusinessCalendar:
    ( { __typename: 'BusinessCalendar' }
    & GraphQLRecursivePick<FederationTypes['BusinessCalendar'], {"id":true}> );
  Metric:
    ( { __typename: 'Metric' }
    & GraphQLRecursivePick<FederationTypes['Metric'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AddPersonResult:
    | ( PersonModel )
    | ( InvalidInput )
    | ( Conflict )
    | ( NotFound )
  ;
  DeactivatePersonResult:
    | ( PersonModel )
    | ( NotFound )
    | ( WrongState )
  ;
  ReactivatePersonResult:
    | ( PersonModel )
    | ( NotFound )
    | ( WrongState )
  ;
  ProposeDefinitionResult:
    | ( DefinitionVersionModel )
    | ( InvalidInput )
    | ( Conflict )
    | ( NotFound )
  ;
  SignDefinitionResult:
    | ( DefinitionVersionModel )
    | ( NotFound )
    | ( WrongState )
    | ( NotAffected )
    | ( InvalidInput )
  ;
  SetServiceLevelResult:
    | ( ServiceLevelVersionModel )
    | ( InvalidInput )
    | ( Conflict )
    | ( NotFound )
  ;
  SetCalendarResult:
    | ( BusinessCalendarVersionModel )
    | ( InvalidInput )
    | ( Conflict )
    | ( NotFound )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Refusal:
    | ( NotAffected )
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
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  CustomersChangedFilter: CustomersChangedFilter;
  CustomerActivity: ResolverTypeWrapper<Omit<CustomerActivity, 'customer'> & { customer?: Maybe<ResolversTypes['Customer']> }>;
  Customer: ResolverTypeWrapper<CustomerModel>;
  Person: ResolverTypeWrapper<PersonModel>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ExternalRef: ResolverTypeWrapper<ExternalRefModel>;
  PersonDepartment: PersonDepartment;
  Department: Department;
  TimelineEntry: ResolverTypeWrapper<TimelineEntryModel>;
  TimelineEntryConnection: ResolverTypeWrapper<Connection<TimelineEntryModel>>;
  TimelineEntryEdge: ResolverTypeWrapper<Connection<TimelineEntryModel>['edges'][number]>;
  Verdict: ResolverTypeWrapper<VerdictModel>;
  VerdictEvidence: ResolverTypeWrapper<VerdictEvidence>;
  Definition: ResolverTypeWrapper<DefinitionModel>;
  DefinitionVersion: ResolverTypeWrapper<DefinitionVersionModel>;
  DefinitionStatus: DefinitionStatus;
  Signature: ResolverTypeWrapper<SignatureModel>;
  ServiceLevel: ResolverTypeWrapper<ServiceLevelModel>;
  ServiceLevelVersion: ResolverTypeWrapper<ServiceLevelVersionModel>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Boundary: Boundary;
  Segment: Segment;
  TicketPriority: TicketPriority;
  BusinessCalendar: ResolverTypeWrapper<BusinessCalendarModel>;
  BusinessCalendarVersion: ResolverTypeWrapper<BusinessCalendarVersionModel>;
  BusinessWeek: ResolverTypeWrapper<BusinessWeek>;
  OpeningHours: ResolverTypeWrapper<OpeningHours>;
  Metric: ResolverTypeWrapper<MetricModel>;
  MetricClass: MetricClass;
  MetricValue: ResolverTypeWrapper<MetricValueModel>;
  MetricDimension: MetricDimension;
  MetricSlice: ResolverTypeWrapper<MetricSliceModel>;
  Evidence: ResolverTypeWrapper<EvidenceModel>;
  EvidenceKind: EvidenceKind;
  Deal: ResolverTypeWrapper<Deal>;
  Ticket: ResolverTypeWrapper<Ticket>;
  EvidenceConnection: ResolverTypeWrapper<Connection<EvidenceModel>>;
  EvidenceEdge: ResolverTypeWrapper<Connection<EvidenceModel>['edges'][number]>;
  PersonConnection: ResolverTypeWrapper<Connection<PersonModel>>;
  PersonEdge: ResolverTypeWrapper<Connection<PersonModel>['edges'][number]>;
  NotAffected: ResolverTypeWrapper<NotAffected>;
  AddPersonResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddPersonResult']>;
  DeactivatePersonResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeactivatePersonResult']>;
  ReactivatePersonResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReactivatePersonResult']>;
  ProposeDefinitionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ProposeDefinitionResult']>;
  SignDefinitionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignDefinitionResult']>;
  SetServiceLevelResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetServiceLevelResult']>;
  SetCalendarResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetCalendarResult']>;
  PersonFilter: PersonFilter;
  ExternalRefInput: ExternalRefInput;
  AddPersonInput: AddPersonInput;
  DeactivatePersonInput: DeactivatePersonInput;
  ReactivatePersonInput: ReactivatePersonInput;
  ImportPeopleInput: ImportPeopleInput;
  ImportedPerson: ImportedPerson;
  ProposeDefinitionInput: ProposeDefinitionInput;
  SignDefinitionInput: SignDefinitionInput;
  SetServiceLevelInput: SetServiceLevelInput;
  SetCalendarInput: SetCalendarInput;
  BusinessWeekInput: BusinessWeekInput;
  OpeningHoursInput: OpeningHoursInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Refusal: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Refusal']>;
  Problem: ResolverTypeWrapper<Problem>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  NotFound: ResolverTypeWrapper<NotFound>;
  WrongState: ResolverTypeWrapper<WrongState>;
  Conflict: ResolverTypeWrapper<Conflict>;
  ImportReport: ResolverTypeWrapper<ImportReport>;
  LeftAlone: ResolverTypeWrapper<LeftAlone>;
  RejectedRow: ResolverTypeWrapper<RejectedRow>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  Mutation: Record<PropertyKey, never>;
  Subscription: Record<PropertyKey, never>;
  CustomersChangedFilter: CustomersChangedFilter;
  CustomerActivity: Omit<CustomerActivity, 'customer'> & { customer?: Maybe<ResolversParentTypes['Customer']> };
  Customer: CustomerModel;
  Person: PersonModel;
  Boolean: Scalars['Boolean']['output'];
  ExternalRef: ExternalRefModel;
  TimelineEntry: TimelineEntryModel;
  TimelineEntryConnection: Connection<TimelineEntryModel>;
  TimelineEntryEdge: Connection<TimelineEntryModel>['edges'][number];
  Verdict: VerdictModel;
  VerdictEvidence: VerdictEvidence;
  Definition: DefinitionModel;
  DefinitionVersion: DefinitionVersionModel;
  Signature: SignatureModel;
  ServiceLevel: ServiceLevelModel;
  ServiceLevelVersion: ServiceLevelVersionModel;
  Float: Scalars['Float']['output'];
  BusinessCalendar: BusinessCalendarModel;
  BusinessCalendarVersion: BusinessCalendarVersionModel;
  BusinessWeek: BusinessWeek;
  OpeningHours: OpeningHours;
  Metric: MetricModel;
  MetricValue: MetricValueModel;
  MetricSlice: MetricSliceModel;
  Evidence: EvidenceModel;
  Deal: Deal;
  Ticket: Ticket;
  EvidenceConnection: Connection<EvidenceModel>;
  EvidenceEdge: Connection<EvidenceModel>['edges'][number];
  PersonConnection: Connection<PersonModel>;
  PersonEdge: Connection<PersonModel>['edges'][number];
  NotAffected: NotAffected;
  AddPersonResult: ResolversUnionTypes<ResolversParentTypes>['AddPersonResult'];
  DeactivatePersonResult: ResolversUnionTypes<ResolversParentTypes>['DeactivatePersonResult'];
  ReactivatePersonResult: ResolversUnionTypes<ResolversParentTypes>['ReactivatePersonResult'];
  ProposeDefinitionResult: ResolversUnionTypes<ResolversParentTypes>['ProposeDefinitionResult'];
  SignDefinitionResult: ResolversUnionTypes<ResolversParentTypes>['SignDefinitionResult'];
  SetServiceLevelResult: ResolversUnionTypes<ResolversParentTypes>['SetServiceLevelResult'];
  SetCalendarResult: ResolversUnionTypes<ResolversParentTypes>['SetCalendarResult'];
  PersonFilter: PersonFilter;
  ExternalRefInput: ExternalRefInput;
  AddPersonInput: AddPersonInput;
  DeactivatePersonInput: DeactivatePersonInput;
  ReactivatePersonInput: ReactivatePersonInput;
  ImportPeopleInput: ImportPeopleInput;
  ImportedPerson: ImportedPerson;
  ProposeDefinitionInput: ProposeDefinitionInput;
  SignDefinitionInput: SignDefinitionInput;
  SetServiceLevelInput: SetServiceLevelInput;
  SetCalendarInput: SetCalendarInput;
  BusinessWeekInput: BusinessWeekInput;
  OpeningHoursInput: OpeningHoursInput;
  DateTime: Scalars['DateTime']['output'];
  Date: Scalars['Date']['output'];
  PageInfo: PageInfo;
  Refusal: ResolversInterfaceTypes<ResolversParentTypes>['Refusal'];
  Problem: Problem;
  InvalidInput: InvalidInput;
  NotFound: NotFound;
  WrongState: WrongState;
  Conflict: Conflict;
  ImportReport: ImportReport;
  LeftAlone: LeftAlone;
  RejectedRow: RejectedRow;
};

export type QueryResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<QueryPersonArgs, 'id'>>;
  personByExternalRef?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<QueryPersonByExternalRefArgs, 'system' | 'id'>>;
  people?: Resolver<Maybe<ResolversTypes['PersonConnection']>, ParentType, ContextType, RequireFields<QueryPeopleArgs, 'first'>>;
  definitions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Definition']>>, ParentType, ContextType>;
  definition?: Resolver<Maybe<ResolversTypes['DefinitionVersion']>, ParentType, ContextType, RequireFields<QueryDefinitionArgs, 'key'>>;
  serviceLevels?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ServiceLevelVersion']>>, ParentType, ContextType, Partial<QueryServiceLevelsArgs>>;
  businessCalendars?: Resolver<Maybe<ReadonlyArray<ResolversTypes['BusinessCalendarVersion']>>, ParentType, ContextType>;
  metrics?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MetricValue']>>, ParentType, ContextType, RequireFields<QueryMetricsArgs, 'ids'>>;
  metricCatalogue?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Metric']>>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addPerson?: Resolver<Maybe<ResolversTypes['AddPersonResult']>, ParentType, ContextType, RequireFields<MutationAddPersonArgs, 'input'>>;
  deactivatePerson?: Resolver<Maybe<ResolversTypes['DeactivatePersonResult']>, ParentType, ContextType, RequireFields<MutationDeactivatePersonArgs, 'input'>>;
  reactivatePerson?: Resolver<Maybe<ResolversTypes['ReactivatePersonResult']>, ParentType, ContextType, RequireFields<MutationReactivatePersonArgs, 'input'>>;
  importPeople?: Resolver<Maybe<ResolversTypes['ImportReport']>, ParentType, ContextType, RequireFields<MutationImportPeopleArgs, 'input'>>;
  proposeDefinition?: Resolver<Maybe<ResolversTypes['ProposeDefinitionResult']>, ParentType, ContextType, RequireFields<MutationProposeDefinitionArgs, 'input'>>;
  signDefinition?: Resolver<Maybe<ResolversTypes['SignDefinitionResult']>, ParentType, ContextType, RequireFields<MutationSignDefinitionArgs, 'input'>>;
  setServiceLevel?: Resolver<Maybe<ResolversTypes['SetServiceLevelResult']>, ParentType, ContextType, RequireFields<MutationSetServiceLevelArgs, 'input'>>;
  setCalendar?: Resolver<Maybe<ResolversTypes['SetCalendarResult']>, ParentType, ContextType, RequireFields<MutationSetCalendarArgs, 'input'>>;
};

export type SubscriptionResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  customerActivity?: SubscriptionResolver<Maybe<ResolversTypes['CustomerActivity']>, "customerActivity", ParentType, ContextType, RequireFields<SubscriptionCustomerActivityArgs, 'customerId'>>;
  customersChanged?: SubscriptionResolver<Maybe<ResolversTypes['CustomerActivity']>, "customersChanged", ParentType, ContextType, Partial<SubscriptionCustomersChangedArgs>>;
};

export type CustomerActivityResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['CustomerActivity'] = ResolversParentTypes['CustomerActivity']> = {
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  leftOut?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  timeline?: Resolver<Maybe<ResolversTypes['TimelineEntryConnection']>, ParentType, ContextType, RequireFields<CustomerTimelineArgs, 'first'>>;
  verdicts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Verdict']>>, ParentType, ContextType>;
};

export type PersonResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['PersonDepartment']>, ParentType, ContextType>;
  roles?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  manager?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  office?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  active?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  externalRefs?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ExternalRef']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExternalRefResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['ExternalRef'] = ResolversParentTypes['ExternalRef']> = {
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  externalId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PersonDepartmentResolvers = { SALES: 'sales', SUCCESS: 'success', SUPPORT: 'support', PRODUCT: 'product', OPERATIONS: 'operations', ADMIN: 'admin' };

export type DepartmentResolvers = { SALES: 'sales', SUCCESS: 'success', SUPPORT: 'support', PRODUCT_FEEDBACK: 'product-feedback', OPERATING_MODEL: 'operating-model' };

export type TimelineEntryResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['TimelineEntry'] = ResolversParentTypes['TimelineEntry']> = {
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  actor?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  headline?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  history?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  undoneAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type TimelineEntryConnectionResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['TimelineEntryConnection'] = ResolversParentTypes['TimelineEntryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TimelineEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['TimelineEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TimelineEntryEdgeResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['TimelineEntryEdge'] = ResolversParentTypes['TimelineEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TimelineEntry'], ParentType, ContextType>;
};

export type VerdictResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Verdict'] = ResolversParentTypes['Verdict']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  holds?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  decidedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['VerdictEvidence']>, ParentType, ContextType>;
};

export type VerdictEvidenceResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['VerdictEvidence'] = ResolversParentTypes['VerdictEvidence']> = {
  condition?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  found?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  holds?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type DefinitionResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Definition'] = ResolversParentTypes['Definition'], FederationReferenceType extends FederationReferenceTypes['Definition'] = FederationReferenceTypes['Definition']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Definition']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  inForce?: Resolver<Maybe<ResolversTypes['DefinitionVersion']>, ParentType, ContextType>;
  proposed?: Resolver<Maybe<ResolversTypes['DefinitionVersion']>, ParentType, ContextType>;
  versions?: Resolver<ReadonlyArray<ResolversTypes['DefinitionVersion']>, ParentType, ContextType>;
};

export type DefinitionVersionResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['DefinitionVersion'] = ResolversParentTypes['DefinitionVersion']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DefinitionStatus'], ParentType, ContextType>;
  effectiveFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  affected?: Resolver<ReadonlyArray<ResolversTypes['PersonDepartment']>, ParentType, ContextType>;
  signatures?: Resolver<ReadonlyArray<ResolversTypes['Signature']>, ParentType, ContextType>;
  unsigned?: Resolver<ReadonlyArray<ResolversTypes['PersonDepartment']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefinitionStatusResolvers = { PROPOSED: 'proposed', AGREED: 'agreed' };

export type SignatureResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Signature'] = ResolversParentTypes['Signature']> = {
  department?: Resolver<ResolversTypes['PersonDepartment'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  signedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ServiceLevelResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['ServiceLevel'] = ResolversParentTypes['ServiceLevel'], FederationReferenceType extends FederationReferenceTypes['ServiceLevel'] = FederationReferenceTypes['ServiceLevel']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ServiceLevel']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inForce?: Resolver<Maybe<ResolversTypes['ServiceLevelVersion']>, ParentType, ContextType>;
};

export type ServiceLevelVersionResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['ServiceLevelVersion'] = ResolversParentTypes['ServiceLevelVersion']> = {
  serviceLevel?: Resolver<ResolversTypes['ServiceLevel'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  boundary?: Resolver<ResolversTypes['Boundary'], ParentType, ContextType>;
  segment?: Resolver<Maybe<ResolversTypes['Segment']>, ParentType, ContextType>;
  priority?: Resolver<Maybe<ResolversTypes['TicketPriority']>, ParentType, ContextType>;
  plan?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  targetMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  warnAt?: Resolver<ReadonlyArray<ResolversTypes['Float']>, ParentType, ContextType>;
  calendar?: Resolver<Maybe<ResolversTypes['BusinessCalendarVersion']>, ParentType, ContextType>;
  effectiveFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BoundaryResolvers = { HANDOFF_CLAIM: 'handoff-claim', HANDOFF_FIRST_CONTACT: 'handoff-first-contact', PACKET_REPAIR: 'packet-repair', TICKET_FIRST_RESPONSE: 'ticket-first-response', TICKET_RESOLUTION: 'ticket-resolution' };

export type SegmentResolvers = { SMALL: 'small', MID_MARKET: 'mid-market', ENTERPRISE: 'enterprise' };

export type TicketPriorityResolvers = { LOW: 'low', NORMAL: 'normal', HIGH: 'high', URGENT: 'urgent' };

export type BusinessCalendarResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['BusinessCalendar'] = ResolversParentTypes['BusinessCalendar'], FederationReferenceType extends FederationReferenceTypes['BusinessCalendar'] = FederationReferenceTypes['BusinessCalendar']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BusinessCalendar']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inForce?: Resolver<Maybe<ResolversTypes['BusinessCalendarVersion']>, ParentType, ContextType>;
};

export type BusinessCalendarVersionResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['BusinessCalendarVersion'] = ResolversParentTypes['BusinessCalendarVersion']> = {
  calendar?: Resolver<ResolversTypes['BusinessCalendar'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  zone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  week?: Resolver<ResolversTypes['BusinessWeek'], ParentType, ContextType>;
  holidays?: Resolver<ReadonlyArray<ResolversTypes['Date']>, ParentType, ContextType>;
  effectiveFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BusinessWeekResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['BusinessWeek'] = ResolversParentTypes['BusinessWeek']> = {
  monday?: Resolver<ReadonlyArray<ResolversTypes['OpeningHours']>, ParentType, ContextType>;
  tuesday?: Resolver<ReadonlyArray<ResolversTypes['OpeningHours']>, ParentType, ContextType>;
  wednesday?: Resolver<ReadonlyArray<ResolversTypes['OpeningHours']>, ParentType, ContextType>;
  thursday?: Resolver<ReadonlyArray<ResolversTypes['OpeningHours']>, ParentType, ContextType>;
  friday?: Resolver<ReadonlyArray<ResolversTypes['OpeningHours']>, ParentType, ContextType>;
  saturday?: Resolver<ReadonlyArray<ResolversTypes['OpeningHours']>, ParentType, ContextType>;
  sunday?: Resolver<ReadonlyArray<ResolversTypes['OpeningHours']>, ParentType, ContextType>;
};

export type OpeningHoursResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['OpeningHours'] = ResolversParentTypes['OpeningHours']> = {
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MetricResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Metric'] = ResolversParentTypes['Metric'], FederationReferenceType extends FederationReferenceTypes['Metric'] = FederationReferenceTypes['Metric']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Metric']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  formula?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  class?: Resolver<ResolversTypes['MetricClass'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  pair?: Resolver<ResolversTypes['Metric'], ParentType, ContextType>;
  dimensions?: Resolver<ReadonlyArray<ResolversTypes['MetricDimension']>, ParentType, ContextType>;
};

export type MetricClassResolvers = { EFFICIENCY: 'efficiency', OUTCOME: 'outcome' };

export type MetricValueResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['MetricValue'] = ResolversParentTypes['MetricValue']> = {
  metric?: Resolver<ResolversTypes['Metric'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  numerator?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  denominator?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currency?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  pair?: Resolver<Maybe<ResolversTypes['MetricValue']>, ParentType, ContextType>;
  nullReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['EvidenceConnection'], ParentType, ContextType, RequireFields<MetricValueEvidenceArgs, 'first'>>;
  breakdown?: Resolver<ReadonlyArray<ResolversTypes['MetricSlice']>, ParentType, ContextType, RequireFields<MetricValueBreakdownArgs, 'by' | 'first'>>;
};

export type MetricDimensionResolvers = { STAGE: 'stage', CUSTOMER: 'customer', SELLER: 'seller', SEGMENT: 'segment', MONTH: 'month' };

export type MetricSliceResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['MetricSlice'] = ResolversParentTypes['MetricSlice']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  numerator?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  denominator?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type EvidenceResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Evidence'] = ResolversParentTypes['Evidence']> = {
  kind?: Resolver<ResolversTypes['EvidenceKind'], ParentType, ContextType>;
  recordId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  deal?: Resolver<Maybe<ResolversTypes['Deal']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type EvidenceKindResolvers = { DEAL: 'deal', TICKET: 'ticket' };

export type DealResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Deal'] = ResolversParentTypes['Deal']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type TicketResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Ticket'] = ResolversParentTypes['Ticket']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type EvidenceConnectionResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['EvidenceConnection'] = ResolversParentTypes['EvidenceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EvidenceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type EvidenceEdgeResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['EvidenceEdge'] = ResolversParentTypes['EvidenceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
};

export type PersonConnectionResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['PersonConnection'] = ResolversParentTypes['PersonConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PersonEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Person']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PersonEdgeResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['PersonEdge'] = ResolversParentTypes['PersonEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
};

export type NotAffectedResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['NotAffected'] = ResolversParentTypes['NotAffected']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  affected?: Resolver<ReadonlyArray<ResolversTypes['PersonDepartment']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AddPersonResultResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['AddPersonResult'] = ResolversParentTypes['AddPersonResult']> = {
  __resolveType: TypeResolveFn<'Person' | 'InvalidInput' | 'Conflict' | 'NotFound', ParentType, ContextType>;
};

export type DeactivatePersonResultResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['DeactivatePersonResult'] = ResolversParentTypes['DeactivatePersonResult']> = {
  __resolveType: TypeResolveFn<'Person' | 'NotFound' | 'WrongState', ParentType, ContextType>;
};

export type ReactivatePersonResultResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['ReactivatePersonResult'] = ResolversParentTypes['ReactivatePersonResult']> = {
  __resolveType: TypeResolveFn<'Person' | 'NotFound' | 'WrongState', ParentType, ContextType>;
};

export type ProposeDefinitionResultResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['ProposeDefinitionResult'] = ResolversParentTypes['ProposeDefinitionResult']> = {
  __resolveType: TypeResolveFn<'DefinitionVersion' | 'InvalidInput' | 'Conflict' | 'NotFound', ParentType, ContextType>;
};

export type SignDefinitionResultResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['SignDefinitionResult'] = ResolversParentTypes['SignDefinitionResult']> = {
  __resolveType: TypeResolveFn<'DefinitionVersion' | 'NotFound' | 'WrongState' | 'NotAffected' | 'InvalidInput', ParentType, ContextType>;
};

export type SetServiceLevelResultResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['SetServiceLevelResult'] = ResolversParentTypes['SetServiceLevelResult']> = {
  __resolveType: TypeResolveFn<'ServiceLevelVersion' | 'InvalidInput' | 'Conflict' | 'NotFound', ParentType, ContextType>;
};

export type SetCalendarResultResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['SetCalendarResult'] = ResolversParentTypes['SetCalendarResult']> = {
  __resolveType: TypeResolveFn<'BusinessCalendarVersion' | 'InvalidInput' | 'Conflict' | 'NotFound', ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export type PageInfoResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RefusalResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  __resolveType: TypeResolveFn<'NotAffected' | 'InvalidInput' | 'NotFound' | 'WrongState' | 'Conflict', ParentType, ContextType>;
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

export type Resolvers<ContextType = DepartmentContext> = {
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  CustomerActivity?: CustomerActivityResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  ExternalRef?: ExternalRefResolvers<ContextType>;
  PersonDepartment?: PersonDepartmentResolvers;
  Department?: DepartmentResolvers;
  TimelineEntry?: TimelineEntryResolvers<ContextType>;
  TimelineEntryConnection?: TimelineEntryConnectionResolvers<ContextType>;
  TimelineEntryEdge?: TimelineEntryEdgeResolvers<ContextType>;
  Verdict?: VerdictResolvers<ContextType>;
  VerdictEvidence?: VerdictEvidenceResolvers<ContextType>;
  Definition?: DefinitionResolvers<ContextType>;
  DefinitionVersion?: DefinitionVersionResolvers<ContextType>;
  DefinitionStatus?: DefinitionStatusResolvers;
  Signature?: SignatureResolvers<ContextType>;
  ServiceLevel?: ServiceLevelResolvers<ContextType>;
  ServiceLevelVersion?: ServiceLevelVersionResolvers<ContextType>;
  Boundary?: BoundaryResolvers;
  Segment?: SegmentResolvers;
  TicketPriority?: TicketPriorityResolvers;
  BusinessCalendar?: BusinessCalendarResolvers<ContextType>;
  BusinessCalendarVersion?: BusinessCalendarVersionResolvers<ContextType>;
  BusinessWeek?: BusinessWeekResolvers<ContextType>;
  OpeningHours?: OpeningHoursResolvers<ContextType>;
  Metric?: MetricResolvers<ContextType>;
  MetricClass?: MetricClassResolvers;
  MetricValue?: MetricValueResolvers<ContextType>;
  MetricDimension?: MetricDimensionResolvers;
  MetricSlice?: MetricSliceResolvers<ContextType>;
  Evidence?: EvidenceResolvers<ContextType>;
  EvidenceKind?: EvidenceKindResolvers;
  Deal?: DealResolvers<ContextType>;
  Ticket?: TicketResolvers<ContextType>;
  EvidenceConnection?: EvidenceConnectionResolvers<ContextType>;
  EvidenceEdge?: EvidenceEdgeResolvers<ContextType>;
  PersonConnection?: PersonConnectionResolvers<ContextType>;
  PersonEdge?: PersonEdgeResolvers<ContextType>;
  NotAffected?: NotAffectedResolvers<ContextType>;
  AddPersonResult?: AddPersonResultResolvers<ContextType>;
  DeactivatePersonResult?: DeactivatePersonResultResolvers<ContextType>;
  ReactivatePersonResult?: ReactivatePersonResultResolvers<ContextType>;
  ProposeDefinitionResult?: ProposeDefinitionResultResolvers<ContextType>;
  SignDefinitionResult?: SignDefinitionResultResolvers<ContextType>;
  SetServiceLevelResult?: SetServiceLevelResultResolvers<ContextType>;
  SetCalendarResult?: SetCalendarResultResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  WrongState?: WrongStateResolvers<ContextType>;
  Conflict?: ConflictResolvers<ContextType>;
  ImportReport?: ImportReportResolvers<ContextType>;
  LeftAlone?: LeftAloneResolvers<ContextType>;
  RejectedRow?: RejectedRowResolvers<ContextType>;
};
