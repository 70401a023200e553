import { type HelpdeskMapping } from '../mapping/helpdesk-mapping'
import { type Draft } from '../record'

/** The customers of the log: those that the map names are customers of the CRM as well, the others their own. */
export const customersOf = (
  customers: Iterable<string>,
  accountOf: ReadonlyMap<string, string>,
  { system, map, customers: { name, without, segment } }: HelpdeskMapping,
): Draft[] =>
  [...customers].map((id) => {
    const account = accountOf.get(id)
    const externalRef = { system, id }
    const input = account
      ? { externalRef, sameAs: { system: map.system, id: account } }
      : { externalRef, name: named(name, without, id), segment }
    return {
      kind: 'draft',
      rows: [],
      names: [],
      makes: { kind: 'customer', ...externalRef },
      input: () => input,
    }
  })

/** The agents of the log. */
export const agentsOf = (
  agents: Iterable<string>,
  { system, agents: { name, without, department } }: HelpdeskMapping,
): Draft[] =>
  [...agents].map((id) => {
    const externalRef = { system, id }
    const input = { externalRef, name: named(name, without, id), department }
    return {
      kind: 'draft',
      rows: [],
      names: [],
      makes: { kind: 'person', ...externalRef },
      input: () => input,
    }
  })

const named = (name: string, without: string, id: string): string =>
  name.replaceAll('{id}', id.startsWith(without) ? id.slice(without.length) : id)
