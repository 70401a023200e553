// Generated from schema.graphql by tools/codegen. Change the schema, then generate again.
import { type Connection } from '@customer-graph/subgraph'
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Customer as CustomerModel } from '../customer/customer.mappers';
import type { FeedbackItem as FeedbackItemModel } from '../item/item.mappers';
import type { CustomerPromise as CustomerPromiseModel } from '../promise/promise.mappers';
import type { FeedbackRequest as FeedbackRequestModel } from '../request/request.mappers';
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
  /** A calendar day without a time or zone, like 2026-11-21. */
  Date: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

export type Query = {
  readonly __typename?: 'Query';
  /** What customers asked for, the latest first. */
  readonly feedbackItems?: Maybe<FeedbackItemConnection>;
  /** One item, or null when there is none with this id. */
  readonly feedbackItem?: Maybe<FeedbackItem>;
};


export type QueryFeedbackItemsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FeedbackItemFilter>;
};


export type QueryFeedbackItemArgs = {
  id: Scalars['ID']['input'];
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Takes in what a customer asks for, from any department. The same source and reference never count twice. */
  readonly captureFeedback?: Maybe<CaptureFeedbackResult>;
  /** Gives an item a place on the roadmap. */
  readonly planItem?: Maybe<PlanItemResult>;
  /** Begins work on a planned item. */
  readonly startItem?: Maybe<StartItemResult>;
  /** Ships an item; those who asked for it can be told. */
  readonly shipItem?: Maybe<ShipItemResult>;
  /** Decides against an item, with a reason that can be told to those who asked for it. */
  readonly declineItem?: Maybe<DeclineItemResult>;
  /** Puts an item behind a promise that sales made. */
  readonly backPromise?: Maybe<BackPromiseResult>;
};


export type MutationCaptureFeedbackArgs = {
  input: CaptureFeedbackInput;
};


export type MutationPlanItemArgs = {
  input: PlanItemInput;
};


export type MutationStartItemArgs = {
  input: StartItemInput;
};


export type MutationShipItemArgs = {
  input: ShipItemInput;
};


export type MutationDeclineItemArgs = {
  input: DeclineItemInput;
};


export type MutationBackPromiseArgs = {
  input: BackPromiseInput;
};

/** A customer, as product hears it. */
export type Customer = {
  readonly __typename?: 'Customer';
  readonly id: Scalars['ID']['output'];
  /** What the customer asked for, the latest first. */
  readonly feedback?: Maybe<FeedbackRequestConnection>;
};


/** A customer, as product hears it. */
export type CustomerFeedbackArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A promise that sales made, as product backs it. */
export type CustomerPromise = {
  readonly __typename?: 'CustomerPromise';
  readonly id: Scalars['ID']['output'];
  /** The item that will keep the promise; null while nothing backs it. */
  readonly backing?: Maybe<FeedbackItem>;
};

/** A person at a customer. */
export type Contact = {
  readonly __typename?: 'Contact';
  readonly id: Scalars['ID']['output'];
};

/** Something that customers ask for. */
export type FeedbackItem = {
  readonly __typename?: 'FeedbackItem';
  readonly id: Scalars['ID']['output'];
  /** What it is. */
  readonly title: Scalars['String']['output'];
  /** The part of the product it belongs to. */
  readonly area?: Maybe<Scalars['String']['output']>;
  /** How far it has come. */
  readonly status: FeedbackStatus;
  /** The day for which it is planned. */
  readonly targetOn?: Maybe<Scalars['Date']['output']>;
  /** When it was shipped. */
  readonly shippedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was declined. */
  readonly declineReason?: Maybe<Scalars['String']['output']>;
  /** Who asked for it, the latest first. */
  readonly requests?: Maybe<FeedbackRequestConnection>;
  /** How many customers asked for it; each counts once. */
  readonly customerCount?: Maybe<Scalars['Int']['output']>;
  /** Promises that it keeps. At most 100. */
  readonly promises?: Maybe<ReadonlyArray<CustomerPromise>>;
};


/** Something that customers ask for. */
export type FeedbackItemRequestsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** How far an item has come. */
export type FeedbackStatus =
  /** Nobody has looked at it yet. */
  | 'new'
  /** It has a place on the roadmap. */
  | 'planned'
  /** It is being worked on. */
  | 'in-progress'
  /** Customers have it. */
  | 'shipped'
  /** It will not be done. */
  | 'declined';

/** One customer asking for an item. */
export type FeedbackRequest = {
  readonly __typename?: 'FeedbackRequest';
  readonly id: Scalars['ID']['output'];
  /** What is asked for. */
  readonly item?: Maybe<FeedbackItem>;
  /** Who asks. */
  readonly customer?: Maybe<Customer>;
  /** The person who asks. */
  readonly contact?: Maybe<Contact>;
  /** Where it came from. */
  readonly source: FeedbackSource;
  /** What it is called there, e.g. the ticket's id. */
  readonly sourceRef: Scalars['String']['output'];
  /** How much it matters to the one who asks. */
  readonly importance: Importance;
  /** In the customer's own words. */
  readonly quote?: Maybe<Scalars['String']['output']>;
  /** When it was asked for. */
  readonly requestedAt: Scalars['DateTime']['output'];
};

/** Where a request came from. */
export type FeedbackSource =
  /** A talk with sales. */
  | 'sales'
  /** A talk with success. */
  | 'success'
  /** A support ticket. */
  | 'support-ticket'
  /** The customer itself, through the portal. */
  | 'portal';

/** How much something matters to the one who asks. */
export type Importance =
  /** It does not matter. */
  | 'not-important'
  /** It would be nice. */
  | 'nice-to-have'
  /** It matters. */
  | 'important'
  /** Nothing goes without it. */
  | 'critical';

/** Narrows items; all parts given have to hold. */
export type FeedbackItemFilter = {
  /** With this status. */
  readonly status?: InputMaybe<FeedbackStatus>;
  /** Of this part of the product. */
  readonly area?: InputMaybe<Scalars['String']['input']>;
};

/** What a customer asks for. */
export type CaptureFeedbackInput = {
  /** Repeat it to be sure of one request however often the call is sent. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The item it asks for; left out when it is something new. */
  readonly itemId?: InputMaybe<Scalars['ID']['input']>;
  /** What a new item is called; needed when no item is named. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** The part of the product a new item belongs to. */
  readonly area?: InputMaybe<Scalars['String']['input']>;
  /** Who asks. */
  readonly customerId: Scalars['ID']['input'];
  /** The person who asks. */
  readonly contactId?: InputMaybe<Scalars['ID']['input']>;
  /** Where it came from. */
  readonly source: FeedbackSource;
  /** What it is called there, e.g. the ticket's id. */
  readonly sourceRef: Scalars['String']['input'];
  /** How much it matters to the one who asks. */
  readonly importance: Importance;
  /** In the customer's own words. */
  readonly quote?: InputMaybe<Scalars['String']['input']>;
};

/** An item to plan. */
export type PlanItemInput = {
  /** The item. */
  readonly itemId: Scalars['ID']['input'];
  /** The day for which it is planned. */
  readonly targetOn?: InputMaybe<Scalars['Date']['input']>;
};

/** An item to start. */
export type StartItemInput = {
  /** The item. */
  readonly itemId: Scalars['ID']['input'];
};

/** An item to ship. */
export type ShipItemInput = {
  /** The item. */
  readonly itemId: Scalars['ID']['input'];
};

/** An item to decline. */
export type DeclineItemInput = {
  /** The item. */
  readonly itemId: Scalars['ID']['input'];
  /** Why, in words for those who asked. */
  readonly reason: Scalars['String']['input'];
};

/** A promise and the item that keeps it. */
export type BackPromiseInput = {
  /** The promise. */
  readonly promiseId: Scalars['ID']['input'];
  /** The item. */
  readonly itemId: Scalars['ID']['input'];
};

/** A page of items. */
export type FeedbackItemConnection = {
  readonly __typename?: 'FeedbackItemConnection';
  /** The items, each with its cursor. */
  readonly edges: ReadonlyArray<FeedbackItemEdge>;
  /** The items alone. */
  readonly nodes: ReadonlyArray<FeedbackItem>;
  /** Whether there is more. */
  readonly pageInfo: PageInfo;
};

/** An item in a page. */
export type FeedbackItemEdge = {
  readonly __typename?: 'FeedbackItemEdge';
  /** Hand it to `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: FeedbackItem;
};

/** A page of requests. */
export type FeedbackRequestConnection = {
  readonly __typename?: 'FeedbackRequestConnection';
  /** The requests, each with its cursor. */
  readonly edges: ReadonlyArray<FeedbackRequestEdge>;
  /** The requests alone. */
  readonly nodes: ReadonlyArray<FeedbackRequest>;
  /** Whether there is more. */
  readonly pageInfo: PageInfo;
};

/** A request in a page. */
export type FeedbackRequestEdge = {
  readonly __typename?: 'FeedbackRequestEdge';
  /** Hand it to `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The request. */
  readonly node: FeedbackRequest;
};

/** The request, or why it was not taken in. */
export type CaptureFeedbackResult = FeedbackRequest | InvalidInput | NotFound | Conflict;

/** The planned item, or why it was not planned. */
export type PlanItemResult = FeedbackItem | NotFound | WrongState;

/** The item in work, or why work did not begin. */
export type StartItemResult = FeedbackItem | NotFound | WrongState;

/** The shipped item, or why it was not shipped. */
export type ShipItemResult = FeedbackItem | NotFound | WrongState;

/** The declined item, or why it was not declined. */
export type DeclineItemResult = FeedbackItem | InvalidInput | NotFound | WrongState;

/** The promise with its item, or why it was not backed. */
export type BackPromiseResult = CustomerPromise | InvalidInput | NotFound | WrongState;

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
  CustomerPromise: CustomerPromise;
  FeedbackItem: FeedbackItem;
  FeedbackRequest: FeedbackRequest;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
  CustomerPromise:
    ( { __typename: 'CustomerPromise' }
    & GraphQLRecursivePick<FederationTypes['CustomerPromise'], {"id":true}> );
  FeedbackItem:
    ( { __typename: 'FeedbackItem' }
    & GraphQLRecursivePick<FederationTypes['FeedbackItem'], {"id":true}> );
  FeedbackRequest:
    ( { __typename: 'FeedbackRequest' }
    & GraphQLRecursivePick<FederationTypes['FeedbackRequest'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  CaptureFeedbackResult:
    | ( FeedbackRequestModel )
    | ( InvalidInput )
    | ( NotFound )
    | ( Conflict )
  ;
  PlanItemResult:
    | ( FeedbackItemModel )
    | ( NotFound )
    | ( WrongState )
  ;
  StartItemResult:
    | ( FeedbackItemModel )
    | ( NotFound )
    | ( WrongState )
  ;
  ShipItemResult:
    | ( FeedbackItemModel )
    | ( NotFound )
    | ( WrongState )
  ;
  DeclineItemResult:
    | ( FeedbackItemModel )
    | ( InvalidInput )
    | ( NotFound )
    | ( WrongState )
  ;
  BackPromiseResult:
    | ( CustomerPromiseModel )
    | ( InvalidInput )
    | ( NotFound )
    | ( WrongState )
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
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Customer: ResolverTypeWrapper<CustomerModel>;
  CustomerPromise: ResolverTypeWrapper<CustomerPromiseModel>;
  Contact: ResolverTypeWrapper<Contact>;
  FeedbackItem: ResolverTypeWrapper<FeedbackItemModel>;
  FeedbackStatus: FeedbackStatus;
  FeedbackRequest: ResolverTypeWrapper<FeedbackRequestModel>;
  FeedbackSource: FeedbackSource;
  Importance: Importance;
  FeedbackItemFilter: FeedbackItemFilter;
  CaptureFeedbackInput: CaptureFeedbackInput;
  PlanItemInput: PlanItemInput;
  StartItemInput: StartItemInput;
  ShipItemInput: ShipItemInput;
  DeclineItemInput: DeclineItemInput;
  BackPromiseInput: BackPromiseInput;
  FeedbackItemConnection: ResolverTypeWrapper<Connection<FeedbackItemModel>>;
  FeedbackItemEdge: ResolverTypeWrapper<Connection<FeedbackItemModel>['edges'][number]>;
  FeedbackRequestConnection: ResolverTypeWrapper<Connection<FeedbackRequestModel>>;
  FeedbackRequestEdge: ResolverTypeWrapper<Connection<FeedbackRequestModel>['edges'][number]>;
  CaptureFeedbackResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CaptureFeedbackResult']>;
  PlanItemResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PlanItemResult']>;
  StartItemResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StartItemResult']>;
  ShipItemResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ShipItemResult']>;
  DeclineItemResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeclineItemResult']>;
  BackPromiseResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['BackPromiseResult']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Refusal: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Refusal']>;
  Problem: ResolverTypeWrapper<Problem>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  NotFound: ResolverTypeWrapper<NotFound>;
  WrongState: ResolverTypeWrapper<WrongState>;
  Conflict: ResolverTypeWrapper<Conflict>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: Record<PropertyKey, never>;
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  Mutation: Record<PropertyKey, never>;
  Customer: CustomerModel;
  CustomerPromise: CustomerPromiseModel;
  Contact: Contact;
  FeedbackItem: FeedbackItemModel;
  FeedbackRequest: FeedbackRequestModel;
  FeedbackItemFilter: FeedbackItemFilter;
  CaptureFeedbackInput: CaptureFeedbackInput;
  PlanItemInput: PlanItemInput;
  StartItemInput: StartItemInput;
  ShipItemInput: ShipItemInput;
  DeclineItemInput: DeclineItemInput;
  BackPromiseInput: BackPromiseInput;
  FeedbackItemConnection: Connection<FeedbackItemModel>;
  FeedbackItemEdge: Connection<FeedbackItemModel>['edges'][number];
  FeedbackRequestConnection: Connection<FeedbackRequestModel>;
  FeedbackRequestEdge: Connection<FeedbackRequestModel>['edges'][number];
  CaptureFeedbackResult: ResolversUnionTypes<ResolversParentTypes>['CaptureFeedbackResult'];
  PlanItemResult: ResolversUnionTypes<ResolversParentTypes>['PlanItemResult'];
  StartItemResult: ResolversUnionTypes<ResolversParentTypes>['StartItemResult'];
  ShipItemResult: ResolversUnionTypes<ResolversParentTypes>['ShipItemResult'];
  DeclineItemResult: ResolversUnionTypes<ResolversParentTypes>['DeclineItemResult'];
  BackPromiseResult: ResolversUnionTypes<ResolversParentTypes>['BackPromiseResult'];
  DateTime: Scalars['DateTime']['output'];
  Date: Scalars['Date']['output'];
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Refusal: ResolversInterfaceTypes<ResolversParentTypes>['Refusal'];
  Problem: Problem;
  InvalidInput: InvalidInput;
  NotFound: NotFound;
  WrongState: WrongState;
  Conflict: Conflict;
};

export type QueryResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  feedbackItems?: Resolver<Maybe<ResolversTypes['FeedbackItemConnection']>, ParentType, ContextType, RequireFields<QueryFeedbackItemsArgs, 'first'>>;
  feedbackItem?: Resolver<Maybe<ResolversTypes['FeedbackItem']>, ParentType, ContextType, RequireFields<QueryFeedbackItemArgs, 'id'>>;
};

export type MutationResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  captureFeedback?: Resolver<Maybe<ResolversTypes['CaptureFeedbackResult']>, ParentType, ContextType, RequireFields<MutationCaptureFeedbackArgs, 'input'>>;
  planItem?: Resolver<Maybe<ResolversTypes['PlanItemResult']>, ParentType, ContextType, RequireFields<MutationPlanItemArgs, 'input'>>;
  startItem?: Resolver<Maybe<ResolversTypes['StartItemResult']>, ParentType, ContextType, RequireFields<MutationStartItemArgs, 'input'>>;
  shipItem?: Resolver<Maybe<ResolversTypes['ShipItemResult']>, ParentType, ContextType, RequireFields<MutationShipItemArgs, 'input'>>;
  declineItem?: Resolver<Maybe<ResolversTypes['DeclineItemResult']>, ParentType, ContextType, RequireFields<MutationDeclineItemArgs, 'input'>>;
  backPromise?: Resolver<Maybe<ResolversTypes['BackPromiseResult']>, ParentType, ContextType, RequireFields<MutationBackPromiseArgs, 'input'>>;
};

export type CustomerResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  feedback?: Resolver<Maybe<ResolversTypes['FeedbackRequestConnection']>, ParentType, ContextType, RequireFields<CustomerFeedbackArgs, 'first'>>;
};

export type CustomerPromiseResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['CustomerPromise'] = ResolversParentTypes['CustomerPromise'], FederationReferenceType extends FederationReferenceTypes['CustomerPromise'] = FederationReferenceTypes['CustomerPromise']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CustomerPromise']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  backing?: Resolver<Maybe<ResolversTypes['FeedbackItem']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContactResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type FeedbackItemResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['FeedbackItem'] = ResolversParentTypes['FeedbackItem'], FederationReferenceType extends FederationReferenceTypes['FeedbackItem'] = FederationReferenceTypes['FeedbackItem']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['FeedbackItem']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  area?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['FeedbackStatus'], ParentType, ContextType>;
  targetOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  shippedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  declineReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requests?: Resolver<Maybe<ResolversTypes['FeedbackRequestConnection']>, ParentType, ContextType, RequireFields<FeedbackItemRequestsArgs, 'first'>>;
  customerCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  promises?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CustomerPromise']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FeedbackStatusResolvers = { NEW: 'new', PLANNED: 'planned', IN_PROGRESS: 'in-progress', SHIPPED: 'shipped', DECLINED: 'declined' };

export type FeedbackRequestResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['FeedbackRequest'] = ResolversParentTypes['FeedbackRequest'], FederationReferenceType extends FederationReferenceTypes['FeedbackRequest'] = FederationReferenceTypes['FeedbackRequest']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['FeedbackRequest']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['FeedbackItem']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['FeedbackSource'], ParentType, ContextType>;
  sourceRef?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  importance?: Resolver<ResolversTypes['Importance'], ParentType, ContextType>;
  quote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FeedbackSourceResolvers = { SALES: 'sales', SUCCESS: 'success', SUPPORT_TICKET: 'support-ticket', PORTAL: 'portal' };

export type ImportanceResolvers = { NOT_IMPORTANT: 'not-important', NICE_TO_HAVE: 'nice-to-have', IMPORTANT: 'important', CRITICAL: 'critical' };

export type FeedbackItemConnectionResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['FeedbackItemConnection'] = ResolversParentTypes['FeedbackItemConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['FeedbackItemEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['FeedbackItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type FeedbackItemEdgeResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['FeedbackItemEdge'] = ResolversParentTypes['FeedbackItemEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['FeedbackItem'], ParentType, ContextType>;
};

export type FeedbackRequestConnectionResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['FeedbackRequestConnection'] = ResolversParentTypes['FeedbackRequestConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['FeedbackRequestEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['FeedbackRequest']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type FeedbackRequestEdgeResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['FeedbackRequestEdge'] = ResolversParentTypes['FeedbackRequestEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['FeedbackRequest'], ParentType, ContextType>;
};

export type CaptureFeedbackResultResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['CaptureFeedbackResult'] = ResolversParentTypes['CaptureFeedbackResult']> = {
  __resolveType: TypeResolveFn<'FeedbackRequest' | 'InvalidInput' | 'NotFound' | 'Conflict', ParentType, ContextType>;
};

export type PlanItemResultResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['PlanItemResult'] = ResolversParentTypes['PlanItemResult']> = {
  __resolveType: TypeResolveFn<'FeedbackItem' | 'NotFound' | 'WrongState', ParentType, ContextType>;
};

export type StartItemResultResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['StartItemResult'] = ResolversParentTypes['StartItemResult']> = {
  __resolveType: TypeResolveFn<'FeedbackItem' | 'NotFound' | 'WrongState', ParentType, ContextType>;
};

export type ShipItemResultResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['ShipItemResult'] = ResolversParentTypes['ShipItemResult']> = {
  __resolveType: TypeResolveFn<'FeedbackItem' | 'NotFound' | 'WrongState', ParentType, ContextType>;
};

export type DeclineItemResultResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['DeclineItemResult'] = ResolversParentTypes['DeclineItemResult']> = {
  __resolveType: TypeResolveFn<'FeedbackItem' | 'InvalidInput' | 'NotFound' | 'WrongState', ParentType, ContextType>;
};

export type BackPromiseResultResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['BackPromiseResult'] = ResolversParentTypes['BackPromiseResult']> = {
  __resolveType: TypeResolveFn<'CustomerPromise' | 'InvalidInput' | 'NotFound' | 'WrongState', ParentType, ContextType>;
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

export type Resolvers<ContextType = DepartmentContext> = {
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  CustomerPromise?: CustomerPromiseResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  FeedbackItem?: FeedbackItemResolvers<ContextType>;
  FeedbackStatus?: FeedbackStatusResolvers;
  FeedbackRequest?: FeedbackRequestResolvers<ContextType>;
  FeedbackSource?: FeedbackSourceResolvers;
  Importance?: ImportanceResolvers;
  FeedbackItemConnection?: FeedbackItemConnectionResolvers<ContextType>;
  FeedbackItemEdge?: FeedbackItemEdgeResolvers<ContextType>;
  FeedbackRequestConnection?: FeedbackRequestConnectionResolvers<ContextType>;
  FeedbackRequestEdge?: FeedbackRequestEdgeResolvers<ContextType>;
  CaptureFeedbackResult?: CaptureFeedbackResultResolvers<ContextType>;
  PlanItemResult?: PlanItemResultResolvers<ContextType>;
  StartItemResult?: StartItemResultResolvers<ContextType>;
  ShipItemResult?: ShipItemResultResolvers<ContextType>;
  DeclineItemResult?: DeclineItemResultResolvers<ContextType>;
  BackPromiseResult?: BackPromiseResultResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  WrongState?: WrongStateResolvers<ContextType>;
  Conflict?: ConflictResolvers<ContextType>;
};
