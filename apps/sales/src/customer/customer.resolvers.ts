import { type CustomerId, type ExternalRef, normalizeRef } from '@customer-graph/glossary'
import {
  answer,
  decodeId,
  type DepartmentContext,
  graphExternalRef,
  importedRows,
  optionalId,
  readPage,
} from '@customer-graph/subgraph'
import { type Resolvers } from '../generated/resolvers'
import { type Customer } from './customer'
import { registerCustomer, updateCustomer } from './customer.commands'
import { importCustomers } from './customer.import'
import { customerById } from './customer.loaders'
import { customerStore } from './customer.store'

const profile =
  <Field extends keyof Customer>(field: Field) =>
  async (
    { id }: { readonly id: CustomerId },
    _args: unknown,
    context: DepartmentContext,
  ): Promise<Customer[Field] | null> =>
    (await customerById(context).load(id))?.[field] ?? null

const parentOf = (id: string | null | undefined) => optionalId<'Customer'>(id, 'parentId')

export const customerResolvers: Resolvers = {
  Query: {
    customer: (_root, { id }, context) => customerById(context).load(decodeId(id, 'id')),
    async customerByExternalRef(_root, { system, id }, { manager }) {
      const [owner] = await customerStore(manager).ownersOf([normalizeRef({ system, id })])
      return owner ? { id: owner.ownerId } : null
    },
    async customers(_root, { filter, ...page }, context) {
      const customers = await customerStore(context.manager).page(readPage(page), filter ?? {})
      for (const customer of customers.nodes) customerById(context).prime(customer.id, customer)
      return customers
    },
  },
  Mutation: {
    async registerCustomer(_root, { input }, context) {
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
      const idempotencyKey = key ?? null
      return answer(await registerCustomer(context, { ...wanted, idempotencyKey }))
    },
    async updateCustomer(_root, { input }, context) {
      const { customerId, ...wanted } = input
      return answer(await updateCustomer(context, decodeId(customerId, 'customerId'), changeOf(wanted)))
    },
    async importCustomers(_root, { input }, context) {
      return importCustomers(context, importedRows(input.rows))
    },
  },
  Customer: {
    __resolveReference: ({ id }, context) => customerById(context).load(decodeId<'Customer'>(id, 'id')),
    name: profile('name'),
    domain: profile('domain'),
    industry: profile('industry'),
    region: profile('region'),
    segment: profile('segment'),
    externalRefs: profile('externalRefs'),
    async parent({ id }, _args, context) {
      const parentId = (await customerById(context).load(id))?.parentId
      return parentId ? { id: parentId } : null
    },
  },
  ExternalRef: graphExternalRef,
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
