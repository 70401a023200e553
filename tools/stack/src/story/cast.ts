import { callers, subjectOf, type CallerName, type Tokens } from '../callers'
import type { Graph } from './graph'

interface Colleague {
  name: string
  department: string
  roles: string[]
  office: string
  manager?: string
}

const colleague = (
  name: string,
  department: 'SALES' | 'SUCCESS' | 'SUPPORT',
  role: string,
  office: string,
  manager?: string,
): Colleague => ({ name, department, roles: [role], office, ...(manager ? { manager } : {}) })

/** Those who lead stand before those who report to them. */
const colleagues = {
  helena: colleague('Helena Voss', 'SALES', 'sales-lead', 'Hamburg'),
  ingrid: colleague('Ingrid Solberg', 'SUCCESS', 'success-lead', 'Oslo'),
  daniel: colleague('Daniel Osei', 'SUPPORT', 'team-lead', 'London'),
  jonas: colleague('Jonas Weber', 'SALES', 'seller', 'Hamburg', 'helena'),
  claire: colleague('Claire Fournier', 'SALES', 'seller', 'Lyon', 'helena'),
  mateo: colleague('Mateo Rivas', 'SUCCESS', 'success-manager', 'Madrid', 'ingrid'),
  yuki: colleague('Yuki Tanaka', 'SUPPORT', 'agent', 'London', 'daniel'),
  nadia: colleague('Nadia Petrova', 'SUPPORT', 'agent', 'London', 'daniel'),
}

type ColleagueName = keyof typeof colleagues

/** Where the people with a ready token work, and whom they report to. */
const places: Record<CallerName, { office: string; manager?: ColleagueName }> = {
  sales: { office: 'Hamburg', manager: 'helena' },
  success: { office: 'Oslo', manager: 'ingrid' },
  support: { office: 'London', manager: 'daniel' },
  product: { office: 'Lyon' },
  operations: { office: 'London' },
  admin: { office: 'London' },
}

/** The id of everybody in the directory: the people with a ready token by their department, the others by first name. */
export type Cast = Record<CallerName | ColleagueName, string>

/** What the former help desk calls an agent. */
export const formerName = (name: keyof Cast) => ({ system: 'former-help-desk', id: name })

/** Everybody stands in the directory, so that what they do has a name. */
export async function introduce(graph: Graph, tokens: Tokens): Promise<Cast> {
  const cast = {} as Cast
  const add = async (key: keyof Cast, { manager, ...entry }: Colleague & { id?: string }) => {
    const input = {
      idempotencyKey: `story-colleague-${key}`,
      ...entry,
      ...(manager ? { managerId: cast[manager as ColleagueName] } : {}),
      externalRefs: entry.department === 'SUPPORT' ? [formerName(key)] : [],
    }
    cast[key] = (await graph.change('operations', 'addPerson', input, '... on Person { id }')).id as string
  }
  for (const key of Object.keys(colleagues) as ColleagueName[]) await add(key, colleagues[key])
  for (const caller of Object.keys(callers) as CallerName[]) {
    const { name, roles } = callers[caller]
    const person = { id: subjectOf(tokens[caller]), name, roles: [...roles] }
    await add(caller, { ...person, department: caller.toUpperCase(), ...places[caller] })
  }
  return cast
}
