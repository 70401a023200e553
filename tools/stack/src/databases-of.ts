import { type DatabaseWanted } from './databases'
import { eventLog, subgraphs } from './services'

/** What the stack needs: a database for every subgraph, and one that all of them share as event log. */
export function databasesOf(passwords: Readonly<Record<string, string>>): DatabaseWanted[] {
  const wanted = (name: string) => ({ name, password: passwords[name] ?? '' })
  const roles = subgraphs.flatMap(({ database }) => database ?? [])
  return [...roles.map(wanted), { ...wanted(eventLog), sharedWith: roles }]
}
