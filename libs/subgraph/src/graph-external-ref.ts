import { type ExternalRef } from '@customer-graph/glossary'

/**
 * Resolvers of the graph's `ExternalRef`, the same in every service. The name of a record elsewhere is no `id` in the graph:
 * clients' caches take what is called so for the identity of the object.
 */
export const graphExternalRef = { externalId: ({ id }: ExternalRef) => id } as const
