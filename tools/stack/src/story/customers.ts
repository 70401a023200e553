import type { Stage } from './chapter'
import { onceHeard } from './hearing'

type Role = 'CHAMPION' | 'ECONOMIC_BUYER' | 'USER' | 'TECHNICAL' | 'EXECUTIVE_SPONSOR'

/** A company as the story introduces it; `key` keeps its idempotency keys apart from those of others. */
export interface Company {
  key: string
  name: string
  domain: string
  industry: string
  region: string
  segment: 'SMALL' | 'MID_MARKET' | 'ENTERPRISE'
  /** Names by role; the first two are those whom every handoff needs. */
  people: { CHAMPION: string; ECONOMIC_BUYER: string } & Partial<Record<Role, string>>
}

export interface Customer {
  key: string
  id: string
  contacts: { role: Role; id: string }[]
}

/** What the former customer list calls the company. */
export const listedAs = ({ key }: Pick<Customer, 'key'>) => ({ system: 'former-crm', id: key })

/** The company and its people become known. */
export async function meet({ graph }: Stage, company: Company): Promise<Customer> {
  const { key, people, ...profile } = company
  const input = { idempotencyKey: `story-${key}`, ...profile, externalRefs: [listedAs(company)] }
  const { id: customerId } = await graph.change('sales', 'registerCustomer', input, '... on Customer { id }')
  const contacts: Customer['contacts'] = []
  for (const [role, name] of Object.entries(people) as [Role, string][]) {
    const email = `${plain(name).replaceAll(' ', '.')}@${company.domain}`
    const contact = { idempotencyKey: `story-${key}-${role}`, customerId, name, email, role }
    const { id } = await graph.change('sales', 'addContact', contact, '... on Contact { id }')
    contacts.push({ role, id: id as string })
  }
  return { key, id: customerId as string, contacts }
}

/** In letters that a mail address may have. */
const plain = (name: string): string => name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')

export const contactOf = ({ key, contacts }: Customer, wanted: Role): string => {
  const found = contacts.find(({ role }) => role === wanted)
  if (!found) throw new Error(`${key} has no ${wanted} in the story`)
  return found.id
}

/** The id of a company that another chapter introduces. */
export const idOf = ({ graph }: Stage, company: Pick<Company, 'key'>): Promise<string> =>
  onceHeard(
    () => `${company.key} to be known`,
    async () => {
      const query =
        'query ($system: String!, $id: String!) { customerByExternalRef(system: $system, id: $id) { id } }'
      const answer = await graph.ask('sales', query, listedAs(company))
      return (answer.customerByExternalRef as { id: string } | null)?.id
    },
  )
