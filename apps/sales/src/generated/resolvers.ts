// Generated from schema.graphql by tools/codegen. Change the schema, then generate again.
import { type Connection } from '@customer-graph/subgraph'
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CommissionPlan as CommissionPlanModel } from '../commission/commission.mappers';
import type { Contact as ContactModel } from '../contact/contact.mappers';
import type { Contract as ContractModel } from '../contract/contract.mappers';
import type { Customer as CustomerModel, ExternalRef as ExternalRefModel } from '../customer/customer.mappers';
import type { Deal as DealModel } from '../deal/deal.mappers';
import type { Clock as ClockModel, Stakeholder as StakeholderModel, HandoffPacket as HandoffPacketModel } from '../packet/packet.mappers';
import type { Product as ProductModel } from '../product/product.mappers';
import type { CustomerPromise as CustomerPromiseModel } from '../promise/promise.mappers';
import type { Person as PersonModel } from '../seller/seller.mappers';
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
  /** A whole number that every client can count exactly, from -9007199254740991 to 9007199254740991. */
  SafeInt: { input: number; output: number; }
  /** An ISO 8601 duration, like PT4H30M. */
  Duration: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

export type Query = {
  readonly __typename?: 'Query';
  /** One customer, or null when there is none with this id. */
  readonly customer?: Maybe<Customer>;
  /** The customer that another system calls `id`, or null when it is not known here. */
  readonly customerByExternalRef?: Maybe<Customer>;
  /** Customers by name. The filter narrows; its parts all have to hold. */
  readonly customers?: Maybe<CustomerConnection>;
  /** One deal, or null when there is none with this id. */
  readonly deal?: Maybe<Deal>;
  /** Deals, the latest first. */
  readonly deals?: Maybe<DealConnection>;
  /** Promises made to customers, those due first at the top. */
  readonly promises?: Maybe<CustomerPromiseConnection>;
  /** Products that can be sold, by name. */
  readonly products?: Maybe<ProductConnection>;
  /** Colleagues who sell, by id. Only those whom sales has heard of from the directory. */
  readonly sellers?: Maybe<PersonConnection>;
  /** The stages of a deal and where each may lead. */
  readonly dealStages?: Maybe<ReadonlyArray<DealStageRule>>;
};


export type QueryCustomerArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCustomerByExternalRefArgs = {
  system: Scalars['String']['input'];
  id: Scalars['String']['input'];
};


export type QueryCustomersArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CustomerFilter>;
};


export type QueryDealArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDealsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DealFilter>;
};


export type QueryPromisesArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PromiseFilter>;
};


export type QueryProductsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QuerySellersArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Makes a company known. The same idempotency key or external reference never makes a second one. */
  readonly registerCustomer?: Maybe<RegisterCustomerResult>;
  /** Changes what is known of a customer. What is left out stays as it is. */
  readonly updateCustomer?: Maybe<UpdateCustomerResult>;
  /** Adds a person at the customer. */
  readonly addContact?: Maybe<AddContactResult>;
  /** Adds a product to what can be sold. */
  readonly addProduct?: Maybe<AddProductResult>;
  /** Begins to work on an opportunity. */
  readonly openDeal?: Maybe<OpenDealResult>;
  /** Moves an open deal to another stage. Winning and losing have mutations of their own. */
  readonly moveDeal?: Maybe<MoveDealResult>;
  /** Wins a deal and hands it over to success. Refused, with everything that is missing, while its packet is incomplete. */
  readonly winDeal?: Maybe<WinDealResult>;
  /** Closes a deal as lost. */
  readonly loseDeal?: Maybe<LoseDealResult>;
  /** Writes the handoff packet of an open deal. May be called as often as needed until the deal is won. */
  readonly preparePacket?: Maybe<PreparePacketResult>;
  /** Mends the packet of a won deal whose handoff success returned, and offers it again. */
  readonly amendPacket?: Maybe<AmendPacketResult>;
  /** Writes down what was promised to a customer. */
  readonly recordPromise?: Maybe<RecordPromiseResult>;
  /** Ends a promise: kept, broken, renegotiated or withdrawn. */
  readonly settlePromise?: Maybe<SettlePromiseResult>;
  /** Decides what a colleague earns by winning deals, from now on. For operations and admin: nobody sets what they earn themselves. */
  readonly setCommissionPlan?: Maybe<SetCommissionPlanResult>;
  /** Starts a contract with recurring revenue. */
  readonly startContract?: Maybe<StartContractResult>;
  /** Changes the terms of a running contract. */
  readonly changeContract?: Maybe<ChangeContractResult>;
  /** Ends a contract. */
  readonly endContract?: Maybe<EndContractResult>;
  /** Brings in customers from another system as history, each row on its own: one bad row stops no other. */
  readonly importCustomers?: Maybe<ImportReport>;
  /** Brings in products from another system. */
  readonly importProducts?: Maybe<ImportReport>;
  /** Brings in deals from another system as history: they keep their dates, need no packet and start no clock. */
  readonly importDeals?: Maybe<ImportReport>;
};


export type MutationRegisterCustomerArgs = {
  input: RegisterCustomerInput;
};


export type MutationUpdateCustomerArgs = {
  input: UpdateCustomerInput;
};


export type MutationAddContactArgs = {
  input: AddContactInput;
};


export type MutationAddProductArgs = {
  input: AddProductInput;
};


export type MutationOpenDealArgs = {
  input: OpenDealInput;
};


export type MutationMoveDealArgs = {
  input: MoveDealInput;
};


export type MutationWinDealArgs = {
  input: WinDealInput;
};


export type MutationLoseDealArgs = {
  input: LoseDealInput;
};


export type MutationPreparePacketArgs = {
  input: PreparePacketInput;
};


export type MutationAmendPacketArgs = {
  input: AmendPacketInput;
};


export type MutationRecordPromiseArgs = {
  input: RecordPromiseInput;
};


export type MutationSettlePromiseArgs = {
  input: SettlePromiseInput;
};


export type MutationSetCommissionPlanArgs = {
  input: SetCommissionPlanInput;
};


export type MutationStartContractArgs = {
  input: StartContractInput;
};


export type MutationChangeContractArgs = {
  input: ChangeContractInput;
};


export type MutationEndContractArgs = {
  input: EndContractInput;
};


export type MutationImportCustomersArgs = {
  input: ImportCustomersInput;
};


export type MutationImportProductsArgs = {
  input: ImportProductsInput;
};


export type MutationImportDealsArgs = {
  input: ImportDealsInput;
};

/** The company we serve. Its identity belongs to sales; every department adds what it knows. */
export type Customer = {
  readonly __typename?: 'Customer';
  readonly id: Scalars['ID']['output'];
  /** The name by which we know the company. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Its internet domain, when known. */
  readonly domain?: Maybe<Scalars['String']['output']>;
  /** The industry it works in. */
  readonly industry?: Maybe<Scalars['String']['output']>;
  /** The region or country it is served in. */
  readonly region?: Maybe<Scalars['String']['output']>;
  /** Its size, which decides its service levels. */
  readonly segment?: Maybe<Segment>;
  /** What other systems call this customer. */
  readonly externalRefs?: Maybe<ReadonlyArray<ExternalRef>>;
  /** The company it belongs to. */
  readonly parent?: Maybe<Customer>;
  /** People at the customer. */
  readonly contacts?: Maybe<ContactConnection>;
  /** Deals with the customer, the latest first. */
  readonly deals?: Maybe<DealConnection>;
  /** Contracts, the latest first. */
  readonly contracts?: Maybe<ContractConnection>;
  /** Promises made to the customer, those due first at the top. */
  readonly promises?: Maybe<CustomerPromiseConnection>;
  /** Revenue per year of the contracts that run today. Null when none runs. */
  readonly recurringRevenue?: Maybe<Money>;
};


/** The company we serve. Its identity belongs to sales; every department adds what it knows. */
export type CustomerContactsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The company we serve. Its identity belongs to sales; every department adds what it knows. */
export type CustomerDealsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  stage?: InputMaybe<DealStage>;
};


/** The company we serve. Its identity belongs to sales; every department adds what it knows. */
export type CustomerContractsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The company we serve. Its identity belongs to sales; every department adds what it knows. */
export type CustomerPromisesArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<PromiseStatus>;
};

/** A colleague, as sales knows one. */
export type Person = {
  readonly __typename?: 'Person';
  readonly id: Scalars['ID']['output'];
  /** The office the colleague sells from. */
  readonly salesOffice?: Maybe<Scalars['String']['output']>;
  /** Deals the colleague is working on, the latest first. */
  readonly openDeals?: Maybe<DealConnection>;
  /** What the colleague earns by winning deals; null for one who has no plan. For sales, operations and admin. */
  readonly commissionPlan?: Maybe<CommissionPlan>;
};


/** A colleague, as sales knows one. */
export type PersonOpenDealsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What a colleague earns by winning deals. For sales, operations and admin. */
export type CommissionPlan = {
  readonly __typename?: 'CommissionPlan';
  /** The colleague. */
  readonly seller?: Maybe<Person>;
  /** Counts up from 1 with every change. */
  readonly version?: Maybe<Scalars['Int']['output']>;
  /** The share of a deal's value, in hundredths of a percent; 0 for a colleague who is paid without commission. */
  readonly basisPoints?: Maybe<Scalars['Int']['output']>;
  /** Since when. */
  readonly setAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What another system calls a record. */
export type ExternalRef = {
  readonly __typename?: 'ExternalRef';
  /** The other system. */
  readonly system: Scalars['String']['output'];
  /** What the record is called there: unique within that system alone. */
  readonly externalId: Scalars['String']['output'];
};

/** The size of a customer. */
export type Segment =
  /** A small company. */
  | 'small'
  /** A company of middle size. */
  | 'mid-market'
  /** A large company. */
  | 'enterprise';

/** A person at the customer. */
export type Contact = {
  readonly __typename?: 'Contact';
  readonly id: Scalars['ID']['output'];
  /** The customer the contact belongs to. */
  readonly customer?: Maybe<Customer>;
  /** The contact's name. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The contact's mail address. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** The contact's part in buying and using. */
  readonly role?: Maybe<ContactRole>;
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

/** Something we sell. */
export type Product = {
  readonly __typename?: 'Product';
  readonly id: Scalars['ID']['output'];
  /** The product's name. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The line of products it belongs to. */
  readonly series?: Maybe<Scalars['String']['output']>;
  /** Its list price. */
  readonly listPrice?: Maybe<Money>;
  /** How other systems call it. */
  readonly externalRefs?: Maybe<ReadonlyArray<ExternalRef>>;
};

/** An opportunity with a customer, from the first talk until it is won or lost. */
export type Deal = {
  readonly __typename?: 'Deal';
  readonly id: Scalars['ID']['output'];
  /** The customer. */
  readonly customer?: Maybe<Customer>;
  /** Whether it wins a new customer, grows an existing one or renews a contract. */
  readonly kind?: Maybe<DealKind>;
  /** How far it has come. */
  readonly stage?: Maybe<DealStage>;
  /** Who sells. */
  readonly seller?: Maybe<Person>;
  /** What is sold. */
  readonly product?: Maybe<Product>;
  /** What it is worth: expected while open, agreed once won. */
  readonly value?: Maybe<Money>;
  /** What the seller earns by it, by the plan of the day it was won. Null until then, and without a plan. For sales, operations and admin. */
  readonly commission?: Maybe<Money>;
  /** When work with the customer began; the sales cycle is counted from here. Null while only prospecting. */
  readonly engagedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was won or lost. */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was lost. */
  readonly lostReason?: Maybe<Scalars['String']['output']>;
  /** What another system calls this deal. */
  readonly externalRef?: Maybe<ExternalRef>;
  /** What is handed over to success, as it stands now. Null for a deal that was closed without one. */
  readonly packet?: Maybe<HandoffPacket>;
};

/** Whether a deal wins, grows or renews. */
export type DealKind =
  /** Wins a new customer. */
  | 'new'
  /** Sells more to an existing one. */
  | 'expansion'
  /** Renews a contract. */
  | 'renewal';

/** How far a deal has come. */
export type DealStage =
  /** Finding out whether there is an opportunity. */
  | 'prospecting'
  /** Working with the customer. */
  | 'engaging'
  /** Won. */
  | 'won'
  /** Lost. */
  | 'lost';

/** A stage and where it may lead. */
export type DealStageRule = {
  readonly __typename?: 'DealStageRule';
  /** The stage. */
  readonly stage: DealStage;
  /** Stages that may follow; none for a closed deal. */
  readonly next: ReadonlyArray<DealStage>;
};

/** What sales hands over with a won deal, so that nobody has to ask the customer again. */
export type HandoffPacket = {
  readonly __typename?: 'HandoffPacket';
  /** Counts up with every amendment after the deal was won. */
  readonly version: Scalars['Int']['output'];
  /** What the customer wants to reach. */
  readonly goals: ReadonlyArray<Scalars['String']['output']>;
  /** How the customer will know that it was reached. */
  readonly successCriteria: ReadonlyArray<SuccessCriterion>;
  /** Who matters at the customer. */
  readonly stakeholders: ReadonlyArray<Stakeholder>;
  /** What was promised to win the deal. At most 100. */
  readonly promises: ReadonlyArray<CustomerPromise>;
  /** True when sales states that nothing was promised. */
  readonly nothingPromised: Scalars['Boolean']['output'];
  /** Everything that is still missing before the deal can be won; empty when complete. */
  readonly missing: ReadonlyArray<Problem>;
  /** The clock that runs while a returned packet waits to be mended; null when success never returned it. */
  readonly repairClock?: Maybe<Clock>;
};

/** A measure with a target. */
export type SuccessCriterion = {
  readonly __typename?: 'SuccessCriterion';
  /** What is measured. */
  readonly measure: Scalars['String']['output'];
  /** The value to reach. */
  readonly target: Scalars['String']['output'];
  /** By when. */
  readonly dueOn?: Maybe<Scalars['Date']['output']>;
};

/** A contact and the part it plays in this deal. */
export type Stakeholder = {
  readonly __typename?: 'Stakeholder';
  /** The contact. */
  readonly contact?: Maybe<Contact>;
  /** The part it plays. */
  readonly role: ContactRole;
};

/** What was said to win a deal, or later. */
export type CustomerPromise = {
  readonly __typename?: 'CustomerPromise';
  readonly id: Scalars['ID']['output'];
  /** The customer it was made to. */
  readonly customer?: Maybe<Customer>;
  /** The deal it was made for. */
  readonly deal?: Maybe<Deal>;
  /** What was promised. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** What kind of promise it is. */
  readonly type?: Maybe<PromiseType>;
  /** The contact it was made to. */
  readonly to?: Maybe<Contact>;
  /** The colleague who made it. */
  readonly by?: Maybe<Person>;
  /** By when it is to be kept. */
  readonly dueOn?: Maybe<Scalars['Date']['output']>;
  /** Whether it is open or how it ended. */
  readonly status?: Maybe<PromiseStatus>;
  /** When it ended. */
  readonly settledAt?: Maybe<Scalars['DateTime']['output']>;
};

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

/** Whether a promise is open or how it ended. */
export type PromiseStatus =
  /** Not yet settled. */
  | 'open'
  /** Kept. */
  | 'kept'
  /** Broken. */
  | 'broken'
  /** Replaced by another agreement. */
  | 'renegotiated'
  /** Taken back. */
  | 'withdrawn';

/** An agreement with recurring revenue. */
export type Contract = {
  readonly __typename?: 'Contract';
  readonly id: Scalars['ID']['output'];
  /** The customer. */
  readonly customer?: Maybe<Customer>;
  /** The deal it came from. */
  readonly deal?: Maybe<Deal>;
  /** Its first day. */
  readonly startsOn?: Maybe<Scalars['Date']['output']>;
  /** Its last day. */
  readonly endsOn?: Maybe<Scalars['Date']['output']>;
  /** Recurring revenue per year. */
  readonly annualValue?: Maybe<Money>;
  /** The support plan that the customer is entitled to. */
  readonly supportPlan?: Maybe<Scalars['String']['output']>;
  /** When it was ended before its last day. */
  readonly endedOn?: Maybe<Scalars['Date']['output']>;
  /** Why it ended. */
  readonly endReason?: Maybe<Scalars['String']['output']>;
};

/** Narrows customers; all parts given have to hold. */
export type CustomerFilter = {
  /** The name contains this, whatever the case. */
  readonly nameContains?: InputMaybe<Scalars['String']['input']>;
  /** Of this size. */
  readonly segment?: InputMaybe<Segment>;
  /** Of this industry. */
  readonly industry?: InputMaybe<Scalars['String']['input']>;
};

/** Narrows deals; all parts given have to hold. */
export type DealFilter = {
  /** At this stage. */
  readonly stage?: InputMaybe<DealStage>;
  /** Of this kind. */
  readonly kind?: InputMaybe<DealKind>;
  /** Sold by this colleague. */
  readonly sellerId?: InputMaybe<Scalars['ID']['input']>;
};

/** Narrows promises; all parts given have to hold. */
export type PromiseFilter = {
  /** With this status. */
  readonly status?: InputMaybe<PromiseStatus>;
  /** Due on or before this date. */
  readonly dueBy?: InputMaybe<Scalars['Date']['input']>;
};

/** A page of customers. */
export type CustomerConnection = {
  readonly __typename?: 'CustomerConnection';
  /** The customers, each with its cursor. */
  readonly edges: ReadonlyArray<CustomerEdge>;
  /** The customers alone. */
  readonly nodes: ReadonlyArray<Customer>;
  /** Whether there is more. */
  readonly pageInfo: PageInfo;
  /** How many match in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A customer in a page. */
export type CustomerEdge = {
  readonly __typename?: 'CustomerEdge';
  /** Hand it to `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The customer. */
  readonly node: Customer;
};

/** A page of contacts. */
export type ContactConnection = {
  readonly __typename?: 'ContactConnection';
  /** The contacts, each with its cursor. */
  readonly edges: ReadonlyArray<ContactEdge>;
  /** The contacts alone. */
  readonly nodes: ReadonlyArray<Contact>;
  /** Whether there is more. */
  readonly pageInfo: PageInfo;
};

/** A contact in a page. */
export type ContactEdge = {
  readonly __typename?: 'ContactEdge';
  /** Hand it to `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The contact. */
  readonly node: Contact;
};

/** A page of deals. */
export type DealConnection = {
  readonly __typename?: 'DealConnection';
  /** The deals, each with its cursor. */
  readonly edges: ReadonlyArray<DealEdge>;
  /** The deals alone. */
  readonly nodes: ReadonlyArray<Deal>;
  /** Whether there is more. */
  readonly pageInfo: PageInfo;
};

/** A deal in a page. */
export type DealEdge = {
  readonly __typename?: 'DealEdge';
  /** Hand it to `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The deal. */
  readonly node: Deal;
};

/** A page of products. */
export type ProductConnection = {
  readonly __typename?: 'ProductConnection';
  /** The products, each with its cursor. */
  readonly edges: ReadonlyArray<ProductEdge>;
  /** The products alone. */
  readonly nodes: ReadonlyArray<Product>;
  /** Whether there is more. */
  readonly pageInfo: PageInfo;
};

/** A product in a page. */
export type ProductEdge = {
  readonly __typename?: 'ProductEdge';
  /** Hand it to `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The product. */
  readonly node: Product;
};

/** A page of promises. */
export type CustomerPromiseConnection = {
  readonly __typename?: 'CustomerPromiseConnection';
  /** The promises, each with its cursor. */
  readonly edges: ReadonlyArray<CustomerPromiseEdge>;
  /** The promises alone. */
  readonly nodes: ReadonlyArray<CustomerPromise>;
  /** Whether there is more. */
  readonly pageInfo: PageInfo;
};

/** A promise in a page. */
export type CustomerPromiseEdge = {
  readonly __typename?: 'CustomerPromiseEdge';
  /** Hand it to `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The promise. */
  readonly node: CustomerPromise;
};

/** A page of contracts. */
export type ContractConnection = {
  readonly __typename?: 'ContractConnection';
  /** The contracts, each with its cursor. */
  readonly edges: ReadonlyArray<ContractEdge>;
  /** The contracts alone. */
  readonly nodes: ReadonlyArray<Contract>;
  /** Whether there is more. */
  readonly pageInfo: PageInfo;
};

/** A contract in a page. */
export type ContractEdge = {
  readonly __typename?: 'ContractEdge';
  /** Hand it to `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The contract. */
  readonly node: Contract;
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

/** The packet is not complete, so the deal cannot be handed over. */
export type PacketIncomplete = Refusal & {
  readonly __typename?: 'PacketIncomplete';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
  /** Everything that is missing, at once. */
  readonly missing: ReadonlyArray<Problem>;
};

/** The customer, or why it was not registered. */
export type RegisterCustomerResult = Customer | InvalidInput | Conflict | NotFound;

/** The customer as it now stands, or why it was not changed. */
export type UpdateCustomerResult = Customer | InvalidInput | Conflict | NotFound;

/** The contact, or why it was not added. */
export type AddContactResult = Contact | InvalidInput | NotFound | Conflict;

/** The product, or why it was not added. */
export type AddProductResult = Product | InvalidInput | Conflict;

/** The deal, or why it was not opened. */
export type OpenDealResult = Deal | InvalidInput | NotFound | Conflict;

/** The deal at its new stage, or why it was not moved. */
export type MoveDealResult = Deal | WrongState | NotFound;

/** The won deal, or why it was not won. */
export type WinDealResult = Deal | PacketIncomplete | InvalidInput | WrongState | NotFound;

/** The lost deal, or why it was not closed. */
export type LoseDealResult = Deal | WrongState | NotFound | InvalidInput;

/** The deal with its packet, or why it was not written. */
export type PreparePacketResult = Deal | InvalidInput | WrongState | NotFound;

/** The deal with its mended packet, or why it was not taken. */
export type AmendPacketResult = Deal | PacketIncomplete | InvalidInput | WrongState | NotFound;

/** The promise, or why it was not recorded. */
export type RecordPromiseResult = CustomerPromise | InvalidInput | NotFound | Conflict;

/** The settled promise, or why it was not settled. */
export type SettlePromiseResult = CustomerPromise | WrongState | NotFound;

/** The plan in force, or why it was not set. */
export type SetCommissionPlanResult = CommissionPlan | InvalidInput | NotFound;

/** The contract, or why it was not started. */
export type StartContractResult = Contract | InvalidInput | NotFound | Conflict;

/** The contract as it now stands, or why it was not changed. */
export type ChangeContractResult = Contract | InvalidInput | WrongState | NotFound;

/** The ended contract, or why it was not ended. */
export type EndContractResult = Contract | InvalidInput | WrongState | NotFound;

/** What another system calls a record. */
export type ExternalRefInput = {
  /** The other system. */
  readonly system: Scalars['String']['input'];
  /** The record's name there. */
  readonly id: Scalars['String']['input'];
};

/** An amount of money. */
export type MoneyInput = {
  /** The amount in minor units, e.g. cents; not negative. */
  readonly amountMinor: Scalars['SafeInt']['input'];
  /** ISO 4217, e.g. `USD`. */
  readonly currency: Scalars['String']['input'];
};

/** A company to register. */
export type RegisterCustomerInput = {
  /** Repeat it to be sure of one customer however often the call is sent. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The name by which we know the company. */
  readonly name: Scalars['String']['input'];
  /** Its internet domain. */
  readonly domain?: InputMaybe<Scalars['String']['input']>;
  /** The industry it works in. */
  readonly industry?: InputMaybe<Scalars['String']['input']>;
  /** The region or country it is served in. */
  readonly region?: InputMaybe<Scalars['String']['input']>;
  /** Its size. */
  readonly segment: Segment;
  /** What other systems call it. */
  readonly externalRefs?: InputMaybe<ReadonlyArray<ExternalRefInput>>;
  /** The company it belongs to. */
  readonly parentId?: InputMaybe<Scalars['ID']['input']>;
};

/** What to change about a customer. */
export type UpdateCustomerInput = {
  /** The customer. */
  readonly customerId: Scalars['ID']['input'];
  /** The name by which we know the company. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Its internet domain. */
  readonly domain?: InputMaybe<Scalars['String']['input']>;
  /** The industry it works in. */
  readonly industry?: InputMaybe<Scalars['String']['input']>;
  /** The region or country it is served in. */
  readonly region?: InputMaybe<Scalars['String']['input']>;
  /** Its size. */
  readonly segment?: InputMaybe<Segment>;
  /** What other systems call it; replaces the former list. */
  readonly externalRefs?: InputMaybe<ReadonlyArray<ExternalRefInput>>;
  /** The company it belongs to. */
  readonly parentId?: InputMaybe<Scalars['ID']['input']>;
};

/** A person at the customer. */
export type AddContactInput = {
  /** Repeat it to be sure of one contact however often the call is sent. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The customer. */
  readonly customerId: Scalars['ID']['input'];
  /** The contact's name. */
  readonly name: Scalars['String']['input'];
  /** The contact's mail address. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** The part the contact plays. */
  readonly role: ContactRole;
};

/** A product to add. */
export type AddProductInput = {
  /** The product's name; unique. */
  readonly name: Scalars['String']['input'];
  /** The line of products it belongs to. */
  readonly series?: InputMaybe<Scalars['String']['input']>;
  /** Its list price. */
  readonly listPrice?: InputMaybe<MoneyInput>;
};

/** An opportunity to open. */
export type OpenDealInput = {
  /** Repeat it to be sure of one deal however often the call is sent. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The customer. */
  readonly customerId: Scalars['ID']['input'];
  /** Whether it wins, grows or renews. */
  readonly kind: DealKind;
  /** Where it begins: prospecting unless said otherwise. */
  readonly stage?: InputMaybe<DealStage>;
  /** Who sells. */
  readonly sellerId?: InputMaybe<Scalars['ID']['input']>;
  /** What is sold. */
  readonly productId?: InputMaybe<Scalars['ID']['input']>;
  /** What it may be worth. */
  readonly value?: InputMaybe<MoneyInput>;
};

/** A deal to move. */
export type MoveDealInput = {
  /** The deal. */
  readonly dealId: Scalars['ID']['input'];
  /** The stage to move to. */
  readonly stage: DealStage;
};

/** A deal that was won. */
export type WinDealInput = {
  /** The deal. */
  readonly dealId: Scalars['ID']['input'];
  /** What was agreed. */
  readonly value: MoneyInput;
};

/** A deal that was lost. */
export type LoseDealInput = {
  /** The deal. */
  readonly dealId: Scalars['ID']['input'];
  /** Why. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A handoff packet to write: it replaces the former one. */
export type PreparePacketInput = {
  /** The deal. */
  readonly dealId: Scalars['ID']['input'];
  /** The packet. */
  readonly packet: PacketInput;
};

/** A packet to mend after a return: it replaces the former one and is offered again. */
export type AmendPacketInput = {
  /** The deal. */
  readonly dealId: Scalars['ID']['input'];
  /** The packet. */
  readonly packet: PacketInput;
};

/** What is handed over to success. Promises recorded for the deal belong to it by themselves. */
export type PacketInput = {
  /** What the customer wants to reach. */
  readonly goals: ReadonlyArray<Scalars['String']['input']>;
  /** How the customer will know that it was reached. */
  readonly successCriteria: ReadonlyArray<SuccessCriterionInput>;
  /** Who matters at the customer. */
  readonly stakeholders: ReadonlyArray<StakeholderInput>;
  /** State it when nothing was promised; with promises recorded it is refused. */
  readonly nothingPromised?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A measure with a target. A target needs a number to be measurable. */
export type SuccessCriterionInput = {
  /** What is measured. */
  readonly measure: Scalars['String']['input'];
  /** The value to reach. */
  readonly target: Scalars['String']['input'];
  /** By when. */
  readonly dueOn?: InputMaybe<Scalars['Date']['input']>;
};

/** A contact and the part it plays in this deal. */
export type StakeholderInput = {
  /** The contact. */
  readonly contactId: Scalars['ID']['input'];
  /** The part it plays. */
  readonly role: ContactRole;
};

/** A promise to record. */
export type RecordPromiseInput = {
  /** Repeat it to be sure of one promise however often the call is sent. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The customer it was made to. */
  readonly customerId: Scalars['ID']['input'];
  /** The deal it was made for. */
  readonly dealId?: InputMaybe<Scalars['ID']['input']>;
  /** What was promised. */
  readonly text: Scalars['String']['input'];
  /** What kind of promise it is. */
  readonly type: PromiseType;
  /** The contact it was made to. */
  readonly toContactId?: InputMaybe<Scalars['ID']['input']>;
  /** The colleague who made it; the caller unless said otherwise. */
  readonly byPersonId?: InputMaybe<Scalars['ID']['input']>;
  /** By when it is to be kept. */
  readonly dueOn?: InputMaybe<Scalars['Date']['input']>;
};

/** A promise to settle. */
export type SettlePromiseInput = {
  /** The promise. */
  readonly promiseId: Scalars['ID']['input'];
  /** How it ended; not `OPEN`. */
  readonly status: PromiseStatus;
};

/** What a colleague is to earn. */
export type SetCommissionPlanInput = {
  /** The colleague, who sells. */
  readonly sellerId: Scalars['ID']['input'];
  /** The share of a deal's value, in hundredths of a percent: 500 is five percent. At most 10000. */
  readonly basisPoints: Scalars['Int']['input'];
};

/** A contract to start. */
export type StartContractInput = {
  /** Repeat it to be sure of one contract however often the call is sent. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The customer. */
  readonly customerId: Scalars['ID']['input'];
  /** The deal it came from. */
  readonly dealId?: InputMaybe<Scalars['ID']['input']>;
  /** Its first day. */
  readonly startsOn: Scalars['Date']['input'];
  /** Its last day. */
  readonly endsOn: Scalars['Date']['input'];
  /** Recurring revenue per year. */
  readonly annualValue: MoneyInput;
  /** The support plan that the customer is entitled to. */
  readonly supportPlan?: InputMaybe<Scalars['String']['input']>;
};

/** New terms of a running contract. What is left out stays as it is. */
export type ChangeContractInput = {
  /** The contract. */
  readonly contractId: Scalars['ID']['input'];
  /** Its last day. */
  readonly endsOn?: InputMaybe<Scalars['Date']['input']>;
  /** Recurring revenue per year. */
  readonly annualValue?: InputMaybe<MoneyInput>;
  /** The support plan that the customer is entitled to. */
  readonly supportPlan?: InputMaybe<Scalars['String']['input']>;
};

/** A contract to end. */
export type EndContractInput = {
  /** The contract. */
  readonly contractId: Scalars['ID']['input'];
  /** Its last day. */
  readonly endedOn: Scalars['Date']['input'];
  /** Why. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** Customers of another system. */
export type ImportCustomersInput = {
  /** At most 500 rows. */
  readonly rows: ReadonlyArray<ImportedCustomer>;
};

/**
 * A customer of another system, known there by its reference. A source writes only what was taken from it before, or is empty;
 * what it says of anything else is left alone and reported. What a row leaves out is left alone, too; null says that there is none.
 */
export type ImportedCustomer = {
  /** What the other system calls it. */
  readonly externalRef: ExternalRefInput;
  /** The reference of a customer that is known already under another system's name: this one is the same company. */
  readonly sameAs?: InputMaybe<ExternalRefInput>;
  /** The name by which we know the company. Needed when it is not known yet. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The industry it works in. */
  readonly industry?: InputMaybe<Scalars['String']['input']>;
  /** The region or country it is served in. */
  readonly region?: InputMaybe<Scalars['String']['input']>;
  /** Its size. Needed when it is not known yet. */
  readonly segment?: InputMaybe<Segment>;
  /** The reference of the company it belongs to, which is imported before it or is in the same call. */
  readonly parent?: InputMaybe<ExternalRefInput>;
};

/** Products of another system. */
export type ImportProductsInput = {
  /** At most 500 rows. */
  readonly rows: ReadonlyArray<ImportedProduct>;
};

/**
 * A product of another system, known there by its reference; of one that the reference does not name yet, the name says which it
 * is. A source writes only what was taken from it before, or is empty; what it says of anything else is left alone and reported.
 * What a row leaves out is left alone, too; null says that there is none.
 */
export type ImportedProduct = {
  /** What the other system calls it. */
  readonly externalRef: ExternalRefInput;
  /** The product's name; unique. */
  readonly name: Scalars['String']['input'];
  /** The line of products it belongs to. */
  readonly series?: InputMaybe<Scalars['String']['input']>;
  /** Its list price. */
  readonly listPrice?: InputMaybe<MoneyInput>;
};

/** Deals of another system. */
export type ImportDealsInput = {
  /** At most 500 rows. */
  readonly rows: ReadonlyArray<ImportedDeal>;
};

/** A deal of another system, known there by its reference. What a row leaves out is left alone; null says that there is none. */
export type ImportedDeal = {
  /** What the other system calls it. */
  readonly externalRef: ExternalRefInput;
  /** What the other system calls the customer. */
  readonly customer: ExternalRefInput;
  /** Whether it wins, grows or renews. */
  readonly kind: DealKind;
  /** How far it has come. */
  readonly stage: DealStage;
  /** Who sells. */
  readonly sellerId?: InputMaybe<Scalars['ID']['input']>;
  /** The product's name. */
  readonly product?: InputMaybe<Scalars['String']['input']>;
  /** What it was worth; needed when won. */
  readonly value?: InputMaybe<MoneyInput>;
  /** When work with the customer began. */
  readonly engagedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** When it was won or lost; needed when it was. */
  readonly closedAt?: InputMaybe<Scalars['DateTime']['input']>;
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

/** An amount of money in minor units (cents) of its currency. Never a fraction. */
export type Money = {
  readonly __typename?: 'Money';
  /** The amount in minor units: 12.34 dollars are 1234. */
  readonly amountMinor: Scalars['SafeInt']['output'];
  /** ISO 4217 code, like USD. */
  readonly currency: Scalars['String']['output'];
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
  Contact: Contact;
  Product: Product;
  Deal: Deal;
  CustomerPromise: CustomerPromise;
  Contract: Contract;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}> );
  Contact:
    ( { __typename: 'Contact' }
    & GraphQLRecursivePick<FederationTypes['Contact'], {"id":true}> );
  Product:
    ( { __typename: 'Product' }
    & GraphQLRecursivePick<FederationTypes['Product'], {"id":true}> );
  Deal:
    ( { __typename: 'Deal' }
    & GraphQLRecursivePick<FederationTypes['Deal'], {"id":true}> );
  CustomerPromise:
    ( { __typename: 'CustomerPromise' }
    & GraphQLRecursivePick<FederationTypes['CustomerPromise'], {"id":true}> );
  Contract:
    ( { __typename: 'Contract' }
    & GraphQLRecursivePick<FederationTypes['Contract'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  RegisterCustomerResult:
    | ( CustomerModel )
    | ( InvalidInput )
    | ( Conflict )
    | ( NotFound )
  ;
  UpdateCustomerResult:
    | ( CustomerModel )
    | ( InvalidInput )
    | ( Conflict )
    | ( NotFound )
  ;
  AddContactResult:
    | ( ContactModel )
    | ( InvalidInput )
    | ( NotFound )
    | ( Conflict )
  ;
  AddProductResult:
    | ( ProductModel )
    | ( InvalidInput )
    | ( Conflict )
  ;
  OpenDealResult:
    | ( DealModel )
    | ( InvalidInput )
    | ( NotFound )
    | ( Conflict )
  ;
  MoveDealResult:
    | ( DealModel )
    | ( WrongState )
    | ( NotFound )
  ;
  WinDealResult:
    | ( DealModel )
    | ( PacketIncomplete )
    | ( InvalidInput )
    | ( WrongState )
    | ( NotFound )
  ;
  LoseDealResult:
    | ( DealModel )
    | ( WrongState )
    | ( NotFound )
    | ( InvalidInput )
  ;
  PreparePacketResult:
    | ( DealModel )
    | ( InvalidInput )
    | ( WrongState )
    | ( NotFound )
  ;
  AmendPacketResult:
    | ( DealModel )
    | ( PacketIncomplete )
    | ( InvalidInput )
    | ( WrongState )
    | ( NotFound )
  ;
  RecordPromiseResult:
    | ( CustomerPromiseModel )
    | ( InvalidInput )
    | ( NotFound )
    | ( Conflict )
  ;
  SettlePromiseResult:
    | ( CustomerPromiseModel )
    | ( WrongState )
    | ( NotFound )
  ;
  SetCommissionPlanResult:
    | ( CommissionPlanModel )
    | ( InvalidInput )
    | ( NotFound )
  ;
  StartContractResult:
    | ( ContractModel )
    | ( InvalidInput )
    | ( NotFound )
    | ( Conflict )
  ;
  ChangeContractResult:
    | ( ContractModel )
    | ( InvalidInput )
    | ( WrongState )
    | ( NotFound )
  ;
  EndContractResult:
    | ( ContractModel )
    | ( InvalidInput )
    | ( WrongState )
    | ( NotFound )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Refusal:
    | ( PacketIncomplete )
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
  CommissionPlan: ResolverTypeWrapper<CommissionPlanModel>;
  ExternalRef: ResolverTypeWrapper<ExternalRefModel>;
  Segment: Segment;
  Contact: ResolverTypeWrapper<ContactModel>;
  ContactRole: ContactRole;
  Product: ResolverTypeWrapper<ProductModel>;
  Deal: ResolverTypeWrapper<DealModel>;
  DealKind: DealKind;
  DealStage: DealStage;
  DealStageRule: ResolverTypeWrapper<DealStageRule>;
  HandoffPacket: ResolverTypeWrapper<HandoffPacketModel>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  SuccessCriterion: ResolverTypeWrapper<SuccessCriterion>;
  Stakeholder: ResolverTypeWrapper<StakeholderModel>;
  CustomerPromise: ResolverTypeWrapper<CustomerPromiseModel>;
  PromiseType: PromiseType;
  PromiseStatus: PromiseStatus;
  Contract: ResolverTypeWrapper<ContractModel>;
  CustomerFilter: CustomerFilter;
  DealFilter: DealFilter;
  PromiseFilter: PromiseFilter;
  CustomerConnection: ResolverTypeWrapper<Connection<CustomerModel>>;
  CustomerEdge: ResolverTypeWrapper<Connection<CustomerModel>['edges'][number]>;
  ContactConnection: ResolverTypeWrapper<Connection<ContactModel>>;
  ContactEdge: ResolverTypeWrapper<Connection<ContactModel>['edges'][number]>;
  DealConnection: ResolverTypeWrapper<Connection<DealModel>>;
  DealEdge: ResolverTypeWrapper<Connection<DealModel>['edges'][number]>;
  ProductConnection: ResolverTypeWrapper<Connection<ProductModel>>;
  ProductEdge: ResolverTypeWrapper<Connection<ProductModel>['edges'][number]>;
  CustomerPromiseConnection: ResolverTypeWrapper<Connection<CustomerPromiseModel>>;
  CustomerPromiseEdge: ResolverTypeWrapper<Connection<CustomerPromiseModel>['edges'][number]>;
  ContractConnection: ResolverTypeWrapper<Connection<ContractModel>>;
  ContractEdge: ResolverTypeWrapper<Connection<ContractModel>['edges'][number]>;
  PersonConnection: ResolverTypeWrapper<Connection<PersonModel>>;
  PersonEdge: ResolverTypeWrapper<Connection<PersonModel>['edges'][number]>;
  PacketIncomplete: ResolverTypeWrapper<PacketIncomplete>;
  RegisterCustomerResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RegisterCustomerResult']>;
  UpdateCustomerResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateCustomerResult']>;
  AddContactResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddContactResult']>;
  AddProductResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddProductResult']>;
  OpenDealResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['OpenDealResult']>;
  MoveDealResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MoveDealResult']>;
  WinDealResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WinDealResult']>;
  LoseDealResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LoseDealResult']>;
  PreparePacketResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PreparePacketResult']>;
  AmendPacketResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AmendPacketResult']>;
  RecordPromiseResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecordPromiseResult']>;
  SettlePromiseResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SettlePromiseResult']>;
  SetCommissionPlanResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetCommissionPlanResult']>;
  StartContractResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StartContractResult']>;
  ChangeContractResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangeContractResult']>;
  EndContractResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EndContractResult']>;
  ExternalRefInput: ExternalRefInput;
  MoneyInput: MoneyInput;
  RegisterCustomerInput: RegisterCustomerInput;
  UpdateCustomerInput: UpdateCustomerInput;
  AddContactInput: AddContactInput;
  AddProductInput: AddProductInput;
  OpenDealInput: OpenDealInput;
  MoveDealInput: MoveDealInput;
  WinDealInput: WinDealInput;
  LoseDealInput: LoseDealInput;
  PreparePacketInput: PreparePacketInput;
  AmendPacketInput: AmendPacketInput;
  PacketInput: PacketInput;
  SuccessCriterionInput: SuccessCriterionInput;
  StakeholderInput: StakeholderInput;
  RecordPromiseInput: RecordPromiseInput;
  SettlePromiseInput: SettlePromiseInput;
  SetCommissionPlanInput: SetCommissionPlanInput;
  StartContractInput: StartContractInput;
  ChangeContractInput: ChangeContractInput;
  EndContractInput: EndContractInput;
  ImportCustomersInput: ImportCustomersInput;
  ImportedCustomer: ImportedCustomer;
  ImportProductsInput: ImportProductsInput;
  ImportedProduct: ImportedProduct;
  ImportDealsInput: ImportDealsInput;
  ImportedDeal: ImportedDeal;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  SafeInt: ResolverTypeWrapper<Scalars['SafeInt']['output']>;
  Duration: ResolverTypeWrapper<Scalars['Duration']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Money: ResolverTypeWrapper<Money>;
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
  CommissionPlan: CommissionPlanModel;
  ExternalRef: ExternalRefModel;
  Contact: ContactModel;
  Product: ProductModel;
  Deal: DealModel;
  DealStageRule: DealStageRule;
  HandoffPacket: HandoffPacketModel;
  Boolean: Scalars['Boolean']['output'];
  SuccessCriterion: SuccessCriterion;
  Stakeholder: StakeholderModel;
  CustomerPromise: CustomerPromiseModel;
  Contract: ContractModel;
  CustomerFilter: CustomerFilter;
  DealFilter: DealFilter;
  PromiseFilter: PromiseFilter;
  CustomerConnection: Connection<CustomerModel>;
  CustomerEdge: Connection<CustomerModel>['edges'][number];
  ContactConnection: Connection<ContactModel>;
  ContactEdge: Connection<ContactModel>['edges'][number];
  DealConnection: Connection<DealModel>;
  DealEdge: Connection<DealModel>['edges'][number];
  ProductConnection: Connection<ProductModel>;
  ProductEdge: Connection<ProductModel>['edges'][number];
  CustomerPromiseConnection: Connection<CustomerPromiseModel>;
  CustomerPromiseEdge: Connection<CustomerPromiseModel>['edges'][number];
  ContractConnection: Connection<ContractModel>;
  ContractEdge: Connection<ContractModel>['edges'][number];
  PersonConnection: Connection<PersonModel>;
  PersonEdge: Connection<PersonModel>['edges'][number];
  PacketIncomplete: PacketIncomplete;
  RegisterCustomerResult: ResolversUnionTypes<ResolversParentTypes>['RegisterCustomerResult'];
  UpdateCustomerResult: ResolversUnionTypes<ResolversParentTypes>['UpdateCustomerResult'];
  AddContactResult: ResolversUnionTypes<ResolversParentTypes>['AddContactResult'];
  AddProductResult: ResolversUnionTypes<ResolversParentTypes>['AddProductResult'];
  OpenDealResult: ResolversUnionTypes<ResolversParentTypes>['OpenDealResult'];
  MoveDealResult: ResolversUnionTypes<ResolversParentTypes>['MoveDealResult'];
  WinDealResult: ResolversUnionTypes<ResolversParentTypes>['WinDealResult'];
  LoseDealResult: ResolversUnionTypes<ResolversParentTypes>['LoseDealResult'];
  PreparePacketResult: ResolversUnionTypes<ResolversParentTypes>['PreparePacketResult'];
  AmendPacketResult: ResolversUnionTypes<ResolversParentTypes>['AmendPacketResult'];
  RecordPromiseResult: ResolversUnionTypes<ResolversParentTypes>['RecordPromiseResult'];
  SettlePromiseResult: ResolversUnionTypes<ResolversParentTypes>['SettlePromiseResult'];
  SetCommissionPlanResult: ResolversUnionTypes<ResolversParentTypes>['SetCommissionPlanResult'];
  StartContractResult: ResolversUnionTypes<ResolversParentTypes>['StartContractResult'];
  ChangeContractResult: ResolversUnionTypes<ResolversParentTypes>['ChangeContractResult'];
  EndContractResult: ResolversUnionTypes<ResolversParentTypes>['EndContractResult'];
  ExternalRefInput: ExternalRefInput;
  MoneyInput: MoneyInput;
  RegisterCustomerInput: RegisterCustomerInput;
  UpdateCustomerInput: UpdateCustomerInput;
  AddContactInput: AddContactInput;
  AddProductInput: AddProductInput;
  OpenDealInput: OpenDealInput;
  MoveDealInput: MoveDealInput;
  WinDealInput: WinDealInput;
  LoseDealInput: LoseDealInput;
  PreparePacketInput: PreparePacketInput;
  AmendPacketInput: AmendPacketInput;
  PacketInput: PacketInput;
  SuccessCriterionInput: SuccessCriterionInput;
  StakeholderInput: StakeholderInput;
  RecordPromiseInput: RecordPromiseInput;
  SettlePromiseInput: SettlePromiseInput;
  SetCommissionPlanInput: SetCommissionPlanInput;
  StartContractInput: StartContractInput;
  ChangeContractInput: ChangeContractInput;
  EndContractInput: EndContractInput;
  ImportCustomersInput: ImportCustomersInput;
  ImportedCustomer: ImportedCustomer;
  ImportProductsInput: ImportProductsInput;
  ImportedProduct: ImportedProduct;
  ImportDealsInput: ImportDealsInput;
  ImportedDeal: ImportedDeal;
  DateTime: Scalars['DateTime']['output'];
  Date: Scalars['Date']['output'];
  SafeInt: Scalars['SafeInt']['output'];
  Duration: Scalars['Duration']['output'];
  PageInfo: PageInfo;
  Money: Money;
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

export type LookupDirectiveArgs = { };

export type LookupDirectiveResolver<Result, Parent, ContextType = DepartmentContext, Args = LookupDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type QueryResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType, RequireFields<QueryCustomerArgs, 'id'>>;
  customerByExternalRef?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType, RequireFields<QueryCustomerByExternalRefArgs, 'system' | 'id'>>;
  customers?: Resolver<Maybe<ResolversTypes['CustomerConnection']>, ParentType, ContextType, RequireFields<QueryCustomersArgs, 'first'>>;
  deal?: Resolver<Maybe<ResolversTypes['Deal']>, ParentType, ContextType, RequireFields<QueryDealArgs, 'id'>>;
  deals?: Resolver<Maybe<ResolversTypes['DealConnection']>, ParentType, ContextType, RequireFields<QueryDealsArgs, 'first'>>;
  promises?: Resolver<Maybe<ResolversTypes['CustomerPromiseConnection']>, ParentType, ContextType, RequireFields<QueryPromisesArgs, 'first'>>;
  products?: Resolver<Maybe<ResolversTypes['ProductConnection']>, ParentType, ContextType, RequireFields<QueryProductsArgs, 'first'>>;
  sellers?: Resolver<Maybe<ResolversTypes['PersonConnection']>, ParentType, ContextType, RequireFields<QuerySellersArgs, 'first'>>;
  dealStages?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DealStageRule']>>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  registerCustomer?: Resolver<Maybe<ResolversTypes['RegisterCustomerResult']>, ParentType, ContextType, RequireFields<MutationRegisterCustomerArgs, 'input'>>;
  updateCustomer?: Resolver<Maybe<ResolversTypes['UpdateCustomerResult']>, ParentType, ContextType, RequireFields<MutationUpdateCustomerArgs, 'input'>>;
  addContact?: Resolver<Maybe<ResolversTypes['AddContactResult']>, ParentType, ContextType, RequireFields<MutationAddContactArgs, 'input'>>;
  addProduct?: Resolver<Maybe<ResolversTypes['AddProductResult']>, ParentType, ContextType, RequireFields<MutationAddProductArgs, 'input'>>;
  openDeal?: Resolver<Maybe<ResolversTypes['OpenDealResult']>, ParentType, ContextType, RequireFields<MutationOpenDealArgs, 'input'>>;
  moveDeal?: Resolver<Maybe<ResolversTypes['MoveDealResult']>, ParentType, ContextType, RequireFields<MutationMoveDealArgs, 'input'>>;
  winDeal?: Resolver<Maybe<ResolversTypes['WinDealResult']>, ParentType, ContextType, RequireFields<MutationWinDealArgs, 'input'>>;
  loseDeal?: Resolver<Maybe<ResolversTypes['LoseDealResult']>, ParentType, ContextType, RequireFields<MutationLoseDealArgs, 'input'>>;
  preparePacket?: Resolver<Maybe<ResolversTypes['PreparePacketResult']>, ParentType, ContextType, RequireFields<MutationPreparePacketArgs, 'input'>>;
  amendPacket?: Resolver<Maybe<ResolversTypes['AmendPacketResult']>, ParentType, ContextType, RequireFields<MutationAmendPacketArgs, 'input'>>;
  recordPromise?: Resolver<Maybe<ResolversTypes['RecordPromiseResult']>, ParentType, ContextType, RequireFields<MutationRecordPromiseArgs, 'input'>>;
  settlePromise?: Resolver<Maybe<ResolversTypes['SettlePromiseResult']>, ParentType, ContextType, RequireFields<MutationSettlePromiseArgs, 'input'>>;
  setCommissionPlan?: Resolver<Maybe<ResolversTypes['SetCommissionPlanResult']>, ParentType, ContextType, RequireFields<MutationSetCommissionPlanArgs, 'input'>>;
  startContract?: Resolver<Maybe<ResolversTypes['StartContractResult']>, ParentType, ContextType, RequireFields<MutationStartContractArgs, 'input'>>;
  changeContract?: Resolver<Maybe<ResolversTypes['ChangeContractResult']>, ParentType, ContextType, RequireFields<MutationChangeContractArgs, 'input'>>;
  endContract?: Resolver<Maybe<ResolversTypes['EndContractResult']>, ParentType, ContextType, RequireFields<MutationEndContractArgs, 'input'>>;
  importCustomers?: Resolver<Maybe<ResolversTypes['ImportReport']>, ParentType, ContextType, RequireFields<MutationImportCustomersArgs, 'input'>>;
  importProducts?: Resolver<Maybe<ResolversTypes['ImportReport']>, ParentType, ContextType, RequireFields<MutationImportProductsArgs, 'input'>>;
  importDeals?: Resolver<Maybe<ResolversTypes['ImportReport']>, ParentType, ContextType, RequireFields<MutationImportDealsArgs, 'input'>>;
};

export type CustomerResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  domain?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  industry?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  segment?: Resolver<Maybe<ResolversTypes['Segment']>, ParentType, ContextType>;
  externalRefs?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ExternalRef']>>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  contacts?: Resolver<Maybe<ResolversTypes['ContactConnection']>, ParentType, ContextType, RequireFields<CustomerContactsArgs, 'first'>>;
  deals?: Resolver<Maybe<ResolversTypes['DealConnection']>, ParentType, ContextType, RequireFields<CustomerDealsArgs, 'first'>>;
  contracts?: Resolver<Maybe<ResolversTypes['ContractConnection']>, ParentType, ContextType, RequireFields<CustomerContractsArgs, 'first'>>;
  promises?: Resolver<Maybe<ResolversTypes['CustomerPromiseConnection']>, ParentType, ContextType, RequireFields<CustomerPromisesArgs, 'first'>>;
  recurringRevenue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  salesOffice?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  openDeals?: Resolver<Maybe<ResolversTypes['DealConnection']>, ParentType, ContextType, RequireFields<PersonOpenDealsArgs, 'first'>>;
  commissionPlan?: Resolver<Maybe<ResolversTypes['CommissionPlan']>, ParentType, ContextType>;
};

export type CommissionPlanResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['CommissionPlan'] = ResolversParentTypes['CommissionPlan']> = {
  seller?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  basisPoints?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  setAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExternalRefResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['ExternalRef'] = ResolversParentTypes['ExternalRef']> = {
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  externalId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SegmentResolvers = { SMALL: 'small', MID_MARKET: 'mid-market', ENTERPRISE: 'enterprise' };

export type ContactResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact'], FederationReferenceType extends FederationReferenceTypes['Contact'] = FederationReferenceTypes['Contact']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Contact']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['ContactRole']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContactRoleResolvers = { CHAMPION: 'champion', ECONOMIC_BUYER: 'economic-buyer', USER: 'user', TECHNICAL: 'technical', EXECUTIVE_SPONSOR: 'executive-sponsor' };

export type ProductResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  series?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  listPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  externalRefs?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ExternalRef']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DealResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Deal'] = ResolversParentTypes['Deal'], FederationReferenceType extends FederationReferenceTypes['Deal'] = FederationReferenceTypes['Deal']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Deal']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['DealKind']>, ParentType, ContextType>;
  stage?: Resolver<Maybe<ResolversTypes['DealStage']>, ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  commission?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  engagedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lostReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalRef?: Resolver<Maybe<ResolversTypes['ExternalRef']>, ParentType, ContextType>;
  packet?: Resolver<Maybe<ResolversTypes['HandoffPacket']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DealKindResolvers = { NEW: 'new', EXPANSION: 'expansion', RENEWAL: 'renewal' };

export type DealStageResolvers = { PROSPECTING: 'prospecting', ENGAGING: 'engaging', WON: 'won', LOST: 'lost' };

export type DealStageRuleResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['DealStageRule'] = ResolversParentTypes['DealStageRule']> = {
  stage?: Resolver<ResolversTypes['DealStage'], ParentType, ContextType>;
  next?: Resolver<ReadonlyArray<ResolversTypes['DealStage']>, ParentType, ContextType>;
};

export type HandoffPacketResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['HandoffPacket'] = ResolversParentTypes['HandoffPacket']> = {
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  goals?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  successCriteria?: Resolver<ReadonlyArray<ResolversTypes['SuccessCriterion']>, ParentType, ContextType>;
  stakeholders?: Resolver<ReadonlyArray<ResolversTypes['Stakeholder']>, ParentType, ContextType>;
  promises?: Resolver<ReadonlyArray<ResolversTypes['CustomerPromise']>, ParentType, ContextType>;
  nothingPromised?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  missing?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  repairClock?: Resolver<Maybe<ResolversTypes['Clock']>, ParentType, ContextType>;
};

export type SuccessCriterionResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['SuccessCriterion'] = ResolversParentTypes['SuccessCriterion']> = {
  measure?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  target?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type StakeholderResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Stakeholder'] = ResolversParentTypes['Stakeholder']> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['ContactRole'], ParentType, ContextType>;
};

export type CustomerPromiseResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['CustomerPromise'] = ResolversParentTypes['CustomerPromise'], FederationReferenceType extends FederationReferenceTypes['CustomerPromise'] = FederationReferenceTypes['CustomerPromise']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CustomerPromise']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  deal?: Resolver<Maybe<ResolversTypes['Deal']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['PromiseType']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['PromiseStatus']>, ParentType, ContextType>;
  settledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PromiseTypeResolvers = { FEATURE: 'feature', SERVICE: 'service', COMMERCIAL: 'commercial', DATE: 'date' };

export type PromiseStatusResolvers = { OPEN: 'open', KEPT: 'kept', BROKEN: 'broken', RENEGOTIATED: 'renegotiated', WITHDRAWN: 'withdrawn' };

export type ContractResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Contract'] = ResolversParentTypes['Contract'], FederationReferenceType extends FederationReferenceTypes['Contract'] = FederationReferenceTypes['Contract']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Contract']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  deal?: Resolver<Maybe<ResolversTypes['Deal']>, ParentType, ContextType>;
  startsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  endsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  annualValue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  supportPlan?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  endReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomerConnectionResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['CustomerConnection'] = ResolversParentTypes['CustomerConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CustomerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Customer']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CustomerEdgeResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['CustomerEdge'] = ResolversParentTypes['CustomerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
};

export type ContactConnectionResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['ContactConnection'] = ResolversParentTypes['ContactConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ContactEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Contact']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ContactEdgeResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['ContactEdge'] = ResolversParentTypes['ContactEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Contact'], ParentType, ContextType>;
};

export type DealConnectionResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['DealConnection'] = ResolversParentTypes['DealConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DealEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Deal']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DealEdgeResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['DealEdge'] = ResolversParentTypes['DealEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Deal'], ParentType, ContextType>;
};

export type ProductConnectionResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['ProductConnection'] = ResolversParentTypes['ProductConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProductEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Product']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ProductEdgeResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['ProductEdge'] = ResolversParentTypes['ProductEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
};

export type CustomerPromiseConnectionResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['CustomerPromiseConnection'] = ResolversParentTypes['CustomerPromiseConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CustomerPromiseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CustomerPromise']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CustomerPromiseEdgeResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['CustomerPromiseEdge'] = ResolversParentTypes['CustomerPromiseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CustomerPromise'], ParentType, ContextType>;
};

export type ContractConnectionResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['ContractConnection'] = ResolversParentTypes['ContractConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ContractEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Contract']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ContractEdgeResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['ContractEdge'] = ResolversParentTypes['ContractEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Contract'], ParentType, ContextType>;
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

export type PacketIncompleteResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['PacketIncomplete'] = ResolversParentTypes['PacketIncomplete']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  missing?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegisterCustomerResultResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['RegisterCustomerResult'] = ResolversParentTypes['RegisterCustomerResult']> = {
  __resolveType: TypeResolveFn<'Customer' | 'InvalidInput' | 'Conflict' | 'NotFound', ParentType, ContextType>;
};

export type UpdateCustomerResultResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['UpdateCustomerResult'] = ResolversParentTypes['UpdateCustomerResult']> = {
  __resolveType: TypeResolveFn<'Customer' | 'InvalidInput' | 'Conflict' | 'NotFound', ParentType, ContextType>;
};

export type AddContactResultResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['AddContactResult'] = ResolversParentTypes['AddContactResult']> = {
  __resolveType: TypeResolveFn<'Contact' | 'InvalidInput' | 'NotFound' | 'Conflict', ParentType, ContextType>;
};

export type AddProductResultResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['AddProductResult'] = ResolversParentTypes['AddProductResult']> = {
  __resolveType: TypeResolveFn<'Product' | 'InvalidInput' | 'Conflict', ParentType, ContextType>;
};

export type OpenDealResultResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['OpenDealResult'] = ResolversParentTypes['OpenDealResult']> = {
  __resolveType: TypeResolveFn<'Deal' | 'InvalidInput' | 'NotFound' | 'Conflict', ParentType, ContextType>;
};

export type MoveDealResultResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['MoveDealResult'] = ResolversParentTypes['MoveDealResult']> = {
  __resolveType: TypeResolveFn<'Deal' | 'WrongState' | 'NotFound', ParentType, ContextType>;
};

export type WinDealResultResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['WinDealResult'] = ResolversParentTypes['WinDealResult']> = {
  __resolveType: TypeResolveFn<'Deal' | 'PacketIncomplete' | 'InvalidInput' | 'WrongState' | 'NotFound', ParentType, ContextType>;
};

export type LoseDealResultResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['LoseDealResult'] = ResolversParentTypes['LoseDealResult']> = {
  __resolveType: TypeResolveFn<'Deal' | 'WrongState' | 'NotFound' | 'InvalidInput', ParentType, ContextType>;
};

export type PreparePacketResultResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['PreparePacketResult'] = ResolversParentTypes['PreparePacketResult']> = {
  __resolveType: TypeResolveFn<'Deal' | 'InvalidInput' | 'WrongState' | 'NotFound', ParentType, ContextType>;
};

export type AmendPacketResultResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['AmendPacketResult'] = ResolversParentTypes['AmendPacketResult']> = {
  __resolveType: TypeResolveFn<'Deal' | 'PacketIncomplete' | 'InvalidInput' | 'WrongState' | 'NotFound', ParentType, ContextType>;
};

export type RecordPromiseResultResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['RecordPromiseResult'] = ResolversParentTypes['RecordPromiseResult']> = {
  __resolveType: TypeResolveFn<'CustomerPromise' | 'InvalidInput' | 'NotFound' | 'Conflict', ParentType, ContextType>;
};

export type SettlePromiseResultResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['SettlePromiseResult'] = ResolversParentTypes['SettlePromiseResult']> = {
  __resolveType: TypeResolveFn<'CustomerPromise' | 'WrongState' | 'NotFound', ParentType, ContextType>;
};

export type SetCommissionPlanResultResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['SetCommissionPlanResult'] = ResolversParentTypes['SetCommissionPlanResult']> = {
  __resolveType: TypeResolveFn<'CommissionPlan' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type StartContractResultResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['StartContractResult'] = ResolversParentTypes['StartContractResult']> = {
  __resolveType: TypeResolveFn<'Contract' | 'InvalidInput' | 'NotFound' | 'Conflict', ParentType, ContextType>;
};

export type ChangeContractResultResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['ChangeContractResult'] = ResolversParentTypes['ChangeContractResult']> = {
  __resolveType: TypeResolveFn<'Contract' | 'InvalidInput' | 'WrongState' | 'NotFound', ParentType, ContextType>;
};

export type EndContractResultResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['EndContractResult'] = ResolversParentTypes['EndContractResult']> = {
  __resolveType: TypeResolveFn<'Contract' | 'InvalidInput' | 'WrongState' | 'NotFound', ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface SafeIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['SafeInt'], any> {
  name: 'SafeInt';
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

export type MoneyResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amountMinor?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RefusalResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  __resolveType: TypeResolveFn<'PacketIncomplete' | 'InvalidInput' | 'NotFound' | 'WrongState' | 'Conflict', ParentType, ContextType>;
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
  CommissionPlan?: CommissionPlanResolvers<ContextType>;
  ExternalRef?: ExternalRefResolvers<ContextType>;
  Segment?: SegmentResolvers;
  Contact?: ContactResolvers<ContextType>;
  ContactRole?: ContactRoleResolvers;
  Product?: ProductResolvers<ContextType>;
  Deal?: DealResolvers<ContextType>;
  DealKind?: DealKindResolvers;
  DealStage?: DealStageResolvers;
  DealStageRule?: DealStageRuleResolvers<ContextType>;
  HandoffPacket?: HandoffPacketResolvers<ContextType>;
  SuccessCriterion?: SuccessCriterionResolvers<ContextType>;
  Stakeholder?: StakeholderResolvers<ContextType>;
  CustomerPromise?: CustomerPromiseResolvers<ContextType>;
  PromiseType?: PromiseTypeResolvers;
  PromiseStatus?: PromiseStatusResolvers;
  Contract?: ContractResolvers<ContextType>;
  CustomerConnection?: CustomerConnectionResolvers<ContextType>;
  CustomerEdge?: CustomerEdgeResolvers<ContextType>;
  ContactConnection?: ContactConnectionResolvers<ContextType>;
  ContactEdge?: ContactEdgeResolvers<ContextType>;
  DealConnection?: DealConnectionResolvers<ContextType>;
  DealEdge?: DealEdgeResolvers<ContextType>;
  ProductConnection?: ProductConnectionResolvers<ContextType>;
  ProductEdge?: ProductEdgeResolvers<ContextType>;
  CustomerPromiseConnection?: CustomerPromiseConnectionResolvers<ContextType>;
  CustomerPromiseEdge?: CustomerPromiseEdgeResolvers<ContextType>;
  ContractConnection?: ContractConnectionResolvers<ContextType>;
  ContractEdge?: ContractEdgeResolvers<ContextType>;
  PersonConnection?: PersonConnectionResolvers<ContextType>;
  PersonEdge?: PersonEdgeResolvers<ContextType>;
  PacketIncomplete?: PacketIncompleteResolvers<ContextType>;
  RegisterCustomerResult?: RegisterCustomerResultResolvers<ContextType>;
  UpdateCustomerResult?: UpdateCustomerResultResolvers<ContextType>;
  AddContactResult?: AddContactResultResolvers<ContextType>;
  AddProductResult?: AddProductResultResolvers<ContextType>;
  OpenDealResult?: OpenDealResultResolvers<ContextType>;
  MoveDealResult?: MoveDealResultResolvers<ContextType>;
  WinDealResult?: WinDealResultResolvers<ContextType>;
  LoseDealResult?: LoseDealResultResolvers<ContextType>;
  PreparePacketResult?: PreparePacketResultResolvers<ContextType>;
  AmendPacketResult?: AmendPacketResultResolvers<ContextType>;
  RecordPromiseResult?: RecordPromiseResultResolvers<ContextType>;
  SettlePromiseResult?: SettlePromiseResultResolvers<ContextType>;
  SetCommissionPlanResult?: SetCommissionPlanResultResolvers<ContextType>;
  StartContractResult?: StartContractResultResolvers<ContextType>;
  ChangeContractResult?: ChangeContractResultResolvers<ContextType>;
  EndContractResult?: EndContractResultResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  SafeInt?: GraphQLScalarType;
  Duration?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
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

export type DirectiveResolvers<ContextType = DepartmentContext> = {
  lookup?: LookupDirectiveResolver<any, any, ContextType>;
};
