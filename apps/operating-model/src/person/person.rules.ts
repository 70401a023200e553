import {
  accept,
  type Decision,
  type InvalidInput,
  invalidInput,
  normalizeRef,
  type PersonId,
  type Problem,
  refKey,
  refuse,
  type WrongState,
  wrongState,
} from '@customer-graph/glossary'
import { type NewPerson, type Person } from './person'

/** A colleague as the directory will know one. Names and references are trimmed; every problem is listed at once. */
export function join(id: PersonId, input: NewPerson): Decision<Person, InvalidInput> {
  const person = tidy({ ...input, id, active: true, sources: {} })
  const problems = problemsOf(person)
  return problems.length ? refuse(invalidInput(problems)) : accept(person)
}

/** The colleague after having left. */
export const leave = (person: Person): Decision<Person, WrongState> =>
  person.active
    ? accept({ ...person, active: false })
    : refuse(wrongState('left', `${person.name} has left already; nothing more can be done.`))

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

const tidy = (person: Person): Person => ({
  ...person,
  name: person.name.trim(),
  office: person.office?.trim() || null,
  roles: [...new Set(person.roles.map((role) => role.trim()))],
  externalRefs: person.externalRefs.map(normalizeRef),
})

function problemsOf(person: Person): Problem[] {
  const problems: Problem[] = []
  const { name, roles, externalRefs } = person
  if (!name) problems.push({ path: 'name', message: 'A colleague needs a name.' })
  if (name.length > 200) problems.push({ path: 'name', message: 'A name has at most 200 characters.' })
  if (roles.some((role) => !role)) problems.push({ path: 'roles', message: 'A role needs a name.' })
  externalRefs.forEach(({ system, id }, at) => {
    if (!system || !id)
      problems.push({
        path: `externalRefs.${at}`,
        message: 'A reference needs a system and the id it has there.',
      })
  })
  if (new Set(externalRefs.map(refKey)).size < externalRefs.length)
    problems.push({ path: 'externalRefs', message: 'The same reference is given twice.' })
  if (person.managerId === person.id)
    problems.push({ path: 'managerId', message: 'Nobody reports to themselves; leave the manager out.' })
  return problems
}
