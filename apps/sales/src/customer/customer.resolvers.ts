import { type CustomerId, type ExternalRef, type PersonId } from '@customer-graph/glossary'
import {
  answer,
  decodeId,
  graphExternalRef,
  optionalId,
  outcome,
  readIdempotencyKey,
  readPage,
  importedRows,
} from '@customer-graph/subgraph'
import { type Resolvers } from '../generated/resolvers'
import { type SalesContext } from '../graph-context'
import { type CustomerReference } from '../references'
import { type Customer } from './customer'
import { customerStore } from './customer.store'

const profile =
  <Field extends keyof Customer>(field: Field) =>
  async (
    { id }: CustomerReference,
    _args: unknown,
    { loaders }: SalesContext,
  ): Promise<Customer[Field] | null> =>
    (await loaders.customer.load(id))?.[field] ?? null

const parentOf = (id: string | null | undefined) => optionalId<'Customer'>(id, 'parentId')

export const customerResolvers: Resolvers = {
  Query: {
    customer: (_root, { id }, { loaders }) => loaders.customer.load(decodeId(id, 'id')),
    async customerByExternalRef(_root, { system, id }, { manager }) {
      const [owner] = await customerStore(manager).ownersOf([{ system, id }])
      return owner ? { id: owner.customerId } : null
    },
    async customers(_root, { filter, ...page }, { loaders, manager }) {
      const customers = await customerStore(manager).page(readPage(page), filter ?? {})
      for (const customer of customers.nodes) loaders.customer.prime(customer.id, customer)
      return customers
    },
  },
  Mutation: {
    async registerCustomer(_root, { input }, { cause, commands }) {
      const { idempotencyKey: key, externalRefs, parentId, ...profile } = input
      const { domain = null, industry = null, region = null } = profile
      const wanted = {
        ...profile,
        domain,
        industry,
        region,
        externalRefs: externalRefs ?? [],
        parentId: parentOf(parentId),
      }
      const idempotencyKey = readIdempotencyKey(key)
      return answer(await commands.registerCustomer({ ...wanted, idempotencyKey }, cause))
    },
    async updateCustomer(_root, { input }, { cause, commands }) {
      const { customerId, ...wanted } = input
      return answer(
        await commands.updateCustomer(decodeId(customerId, 'customerId'), changeOf(wanted), cause),
      )
    },
    async importCustomers(_root, { input }, { cause, commands }) {
      return commands.importCustomers(importedRows(input.rows), cause)
    },
  },
  Customer: {
    __resolveReference: ({ id }, { loaders }) => loaders.customer.load(decodeId<'Customer'>(id, 'id')),
    name: profile('name'),
    domain: profile('domain'),
    industry: profile('industry'),
    region: profile('region'),
    segment: profile('segment'),
    externalRefs: profile('externalRefs'),
    async parent({ id }, _args, { loaders }) {
      const parentId = (await loaders.customer.load(id))?.parentId
      return parentId ? { id: parentId } : null
    },
    contacts: ({ id }, page, { loaders }) => loaders.contacts.load({ parent: id, page: readPage(page) }),
    deals: ({ id }, { stage = null, ...page }, { loaders }) =>
      loaders.deals.load({ parent: id, page: readPage(page), filter: { stage } }),
    contracts: ({ id }, page, { loaders }) => loaders.contracts.load({ parent: id, page: readPage(page) }),
    promises: ({ id }, { status = null, ...page }, { loaders }) =>
      loaders.promises.load({ parent: id, page: readPage(page), filter: { status } }),
    recurringRevenue: async ({ id }, _args, { loaders }) => (await loaders.revenue.load(id))?.revenue ?? null,
  },
  Person: {
    __resolveReference: ({ id }) => ({ id: decodeId<'Person'>(id, 'id') as PersonId }),
    salesOffice: async ({ id }, _args, { loaders }) => (await loaders.seller.load(id))?.office ?? null,
    openDeals: ({ id }, page, { loaders }) =>
      loaders.dealsOfSeller.load({ parent: id, page: readPage(page) }),
  },
  ExternalRef: graphExternalRef,
  RegisterCustomerResult: outcome('Customer'),
  UpdateCustomerResult: outcome('Customer'),
}

interface Wanted {
  readonly name?: string | null
  readonly domain?: string | null
  readonly industry?: string | null
  readonly region?: string | null
  readonly segment?: Customer['segment'] | null
  readonly externalRefs?: readonly ExternalRef[] | null
  readonly parentId?: string | null
}

/** What is absent stays; a null empties what may be empty and leaves the rest. */
function changeOf({ name, segment, externalRefs, parentId, ...rest }: Wanted) {
  return {
    ...(name == null ? {} : { name }),
    ...(segment == null ? {} : { segment }),
    ...(externalRefs == null ? {} : { externalRefs }),
    ...(parentId === undefined ? {} : { parentId: parentOf(parentId) as CustomerId | null }),
    ...(rest.domain === undefined ? {} : { domain: rest.domain }),
    ...(rest.industry === undefined ? {} : { industry: rest.industry }),
    ...(rest.region === undefined ? {} : { region: rest.region }),
  }
}
