import {
  accept,
  type Decision,
  type InvalidInput,
  invalidInput,
  type PersonId,
  type Problem,
  refKey,
  refuse,
  type WrongState,
  wrongState,
} from '@customer-graph/glossary'
import { type NewPerson, type Person } from './person'

/** A colleague as the directory will know one. Every problem is listed at once. */
export function join(id: PersonId, input: NewPerson): Decision<Person, InvalidInput> {
  const roles = [...new Set(input.roles)]
  const person = { ...input, roles, id, active: true, sources: {} }
  const problems = problemsOf(person)
  return problems.length ? refuse(invalidInput(problems)) : accept(person)
}

/** The colleague after having left. */
export const leave = (person: Person): Decision<Person, WrongState> =>
  person.active
    ? accept({ ...person, active: false })
    : refuse(wrongState('left', `${person.name} has left already; nothing more can be done.`))

/** The colleague after having come back. */
export const comeBack = (person: Person): Decision<Person, WrongState> =>
  person.active
    ? refuse(wrongState('active', `${person.name} has not left; there is nobody to bring back.`))
    : accept({ ...person, active: true })

/** What other systems may say of a colleague, by the names of their rows. */
export const importedFields = ({ name, department, office, managerId }: Person) => ({
  ...{ name, department, office, manager: managerId },
})

/** Whether the directory would say the same of both. */
export const same = (a: Person, b: Person): boolean =>
  JSON.stringify(comparable(a)) === JSON.stringify(comparable(b))

const comparable = (person: Person) => [
  ...[person.id, person.name, person.department, person.managerId, person.office, person.active],
  [...person.roles].sort(),
  person.externalRefs.map(refKey).sort(),
]

function problemsOf(person: Person): Problem[] {
  const problems: Problem[] = []
  const { externalRefs } = person
  if (new Set(externalRefs.map(refKey)).size < externalRefs.length)
    problems.push({ path: 'externalRefs', message: 'The same reference is given twice.' })
  if (person.managerId === person.id)
    problems.push({ path: 'managerId', message: 'Nobody reports to themselves; leave the manager out.' })
  return problems
}
