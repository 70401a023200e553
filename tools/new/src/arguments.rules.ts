import { wellFormedName } from './names'

export const usage = `npm run new -- subgraph DEPARTMENT     a department with its service, database, topic and schema
npm run new -- DEPARTMENT/NOUN         a noun in it: type, rules, commands, store, migration, event, schema, tests

Names are lower-case words with dashes, like expansion-lead; a noun is named in the singular.`

export type Request =
  | { kind: 'help' }
  | { kind: 'wrong'; message: string }
  | { kind: 'subgraph'; department: string }
  | { kind: 'noun'; department: string; noun: string }

const wrong = (message: string): Request => ({ kind: 'wrong', message })

/** What the words of the command line ask for. */
export function readArguments(words: readonly string[]): Request {
  const [first = '', second] = words
  if (words.length === 0 || first === '--help' || first === '-h') return { kind: 'help' }
  const given = first === 'subgraph' ? [second ?? ''] : first.split('/')
  const malformed = given.find((name) => !wellFormedName.test(name))
  if (malformed !== undefined)
    return wrong(`"${malformed}" is no name: use lower-case words with dashes, like expansion-lead.`)
  const [department = '', noun] = given
  if (first === 'subgraph' && words.length === 2) return { kind: 'subgraph', department }
  if (noun && given.length === 2 && words.length === 1) return { kind: 'noun', department, noun }
  return wrong('Say what to make: a subgraph, or a noun as DEPARTMENT/NOUN.')
}
