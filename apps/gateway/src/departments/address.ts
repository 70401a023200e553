import { developmentSecret } from '@customer-graph/subgraph'
import { type KnownAddress, type SubgraphAddress } from '../config'

/** The same for all names that share their variables: capitals and small letters, hyphens and underscores count as equal. */
export const addressKey = (name: string): string => name.toLowerCase().replaceAll('_', '-')

/** The variable that holds the address of a subgraph. */
export const addressVariable = (name: string): string =>
  `SUBGRAPH_${name.toUpperCase().replaceAll('-', '_')}_URL`

/** Where a subgraph is, by the name that the supergraph has for it. Throws when the environment does not say. */
export function addressOf(known: ReadonlyMap<string, KnownAddress>, name: string): SubgraphAddress {
  const address = known.get(addressKey(name))
  if (!address) throw new Error(`There is no address for ${name}. Set ${addressVariable(name)}.`)
  return { url: address.url, secret: address.secret ?? developmentSecret(name) }
}
