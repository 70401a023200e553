import { type ExternalRef, type PersonId, type Refusal, type RejectedRow } from '@customer-graph/glossary'
import { type ImportedPerson, type ImportPlan } from './import-people'
import { type Person } from './person'
import { join, keyOf, same } from './person.rules'

/**
 * Decides what to do with each row, each on its own. `known` are the colleagues whom the rows' references name already,
 * managers included; a manager may stand anywhere among the rows. Whoever has left stays gone.
 */
export function planImport(
  rows: readonly ImportedPerson[],
  known: readonly Person[],
  nextId: () => PersonId,
): ImportPlan {
  const byRef = new Map(known.flatMap((person) => person.externalRefs.map((ref) => [keyOf(ref), person])))
  const rejected = new Map<number, RejectedRow>()
  const reject = (row: number, { code, message }: Refusal) => void rejected.set(row, { row, code, message })

  const drafts = new Map<string, { row: number; before: Person | undefined; person: Person }>()
  rows.forEach((row, at) => {
    const ref = tidy(row.externalRef)
    if (drafts.has(keyOf(ref)))
      return reject(at, {
        code: 'CONFLICT',
        message: `${said(ref)} is in this call twice; the first one counts.`,
      })
    const before = byRef.get(keyOf(ref))
    const decision = join(before?.id ?? nextId(), {
      name: row.name,
      department: row.department,
      office: row.office,
      roles: before?.roles ?? [],
      managerId: null,
      externalRefs: before?.externalRefs ?? [ref],
    })
    if (!decision.accepted) return reject(at, decision.refusal)
    drafts.set(keyOf(ref), { row: at, before, person: { ...decision.value, active: before?.active ?? true } })
  })

  // Whoever reports to a rejected colleague is rejected too, and so on up: until nothing changes any more.
  for (let size = -1; size !== drafts.size;) {
    size = drafts.size
    for (const [key, { row, person }] of drafts) {
      const manager = rows[row]?.manager && tidy(rows[row].manager)
      if (!manager) continue
      const managerId = drafts.get(keyOf(manager))?.person.id ?? byRef.get(keyOf(manager))?.id
      if (managerId && managerId !== person.id) continue
      drafts.delete(key)
      if (managerId)
        reject(row, {
          code: 'INVALID_INPUT',
          message: 'Nobody reports to themselves; leave the manager out.',
        })
      else
        reject(row, {
          code: 'NOT_FOUND',
          message: `The manager, ${said(manager)}, is not known. Import the manager first.`,
        })
    }
  }

  const people = [...drafts.values()].map(({ row, before, person }) => {
    const manager = rows[row]?.manager && tidy(rows[row].manager)
    const managerId = manager
      ? (drafts.get(keyOf(manager))?.person.id ?? byRef.get(keyOf(manager))!.id)
      : null
    return { before, person: { ...person, managerId } }
  })
  const updated = people.filter(({ before, person }) => before && !same(before, person))
  return {
    created: people.filter(({ before }) => !before).map(({ person }) => person),
    updated: updated.map(({ person }) => person),
    unchanged: people.filter(({ before }) => before).length - updated.length,
    rejected: [...rejected.values()].sort((a, b) => a.row - b.row),
  }
}

const tidy = ({ system, id }: ExternalRef): ExternalRef => ({ system: system.trim(), id: id.trim() })

const said = ({ system, id }: ExternalRef): string => `"${id}" of ${system}`
