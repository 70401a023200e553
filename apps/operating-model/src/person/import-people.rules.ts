import {
  circleFrom,
  circleInWords,
  type ExternalRef,
  importReport,
  type LeftAlone,
  normalizeRef,
  type PersonId,
  refKey,
  type Refusal,
  type RowOutcome,
  takeFrom,
} from '@customer-graph/glossary'
import { type ImportedPerson, type ImportPlan, type KnownPeople } from './import-people'
import { type Person } from './person'
import { importedFields, join, same } from './person.rules'

interface Draft {
  readonly row: number
  readonly before: Person | undefined
  readonly person: Person
  readonly leftAlone: readonly LeftAlone[]
}

/**
 * Decides what to do with each row, each on its own: a source writes only the fields that were taken from it before, or are
 * empty. A manager may stand anywhere among the rows; whoever reports to a refused colleague is refused too. Whoever has left
 * stays gone.
 */
export function planImport(
  rows: readonly ImportedPerson[],
  { people, lines }: KnownPeople,
  nextId: () => PersonId,
): ImportPlan {
  const byRef = new Map(people.flatMap((person) => person.externalRefs.map((ref) => [refKey(ref), person])))
  const byId = new Map(people.map((person) => [person.id, person]))
  const ids = new Map([...byRef].map(([key, { id }]) => [key, id]))
  for (const { externalRef } of rows)
    if (!ids.has(refKey(externalRef))) ids.set(refKey(externalRef), nextId())
  const drafts = new Map<PersonId, Draft>()
  const nameOf = (id: PersonId) => (drafts.get(id)?.person ?? byId.get(id) ?? lines.get(id))?.name ?? id

  const refusals = new Map<number, Refusal>()
  rows.forEach((row, at) => {
    const id = ids.get(refKey(row.externalRef))!
    if (drafts.has(id))
      return void refusals.set(at, {
        code: 'CONFLICT',
        message: `${inWords(row.externalRef)} is in this call twice; the first one counts.`,
      })
    const before = byRef.get(refKey(row.externalRef))
    const managerId = row.manager && (ids.get(refKey(row.manager)) ?? null)
    const draft = draftOf(row, { id, before, managerId, nameOf })
    if ('code' in draft) refusals.set(at, draft)
    else drafts.set(id, { row: at, before, ...draft })
  })

  const reject = ({ row, person }: Draft, refusal: Refusal): void => {
    refusals.set(row, refusal)
    drafts.delete(person.id)
  }
  const rejectStrangers = (): void => {
    for (let size = -1; size !== drafts.size;) {
      size = drafts.size
      for (const draft of drafts.values()) {
        const manager = rows[draft.row]?.manager
        const managerId = manager && ids.get(refKey(manager))
        if (!manager || (managerId && (drafts.has(managerId) || byId.has(managerId)))) continue
        reject(draft, {
          code: 'NOT_FOUND',
          message: `The manager, ${inWords(manager)}, is not known. Import the manager first.`,
        })
      }
    }
  }
  rejectStrangers()
  const managerOf = (id: PersonId) => (drafts.get(id)?.person ?? byId.get(id) ?? lines.get(id))?.managerId
  const circles = [...drafts.values()].flatMap((draft) => {
    const isNew = draft.person.managerId !== (draft.before?.managerId ?? null)
    const circle = isNew && circleFrom(draft.person.id, managerOf)
    return circle ? [{ draft, names: circle.map(nameOf) }] : []
  })
  for (const { draft, names } of circles)
    reject(draft, {
      code: 'CIRCLE',
      message: `${names[0]} would report to themselves: ${circleInWords(names)}.`,
    })
  rejectStrangers()

  const known = [...drafts.values()].filter(({ before }) => before)
  const isSame = ({ before, person }: Draft) => same(before!, person)
  const outcomes = new Map<number, RowOutcome>(refusals)
  for (const draft of drafts.values())
    outcomes.set(draft.row, {
      outcome: !draft.before ? 'created' : isSame(draft) ? 'unchanged' : 'updated',
      leftAlone: draft.leftAlone,
    })
  const peopleOf = (some: readonly Draft[]) => some.map(({ person }) => person)
  return {
    created: peopleOf([...drafts.values()].filter(({ before }) => !before)),
    updated: peopleOf(known.filter((draft) => !isSame(draft))),
    claimed: peopleOf(
      known.filter((draft) => isSame(draft) && draft.person.sources !== draft.before!.sources),
    ),
    report: importReport(rows.map((_row, at) => outcomes.get(at)!)),
  }
}

interface Situation {
  readonly id: PersonId
  readonly before: Person | undefined
  readonly managerId: PersonId | null | undefined
  readonly nameOf: (id: PersonId) => string
}

/** The colleague that a row makes of who was there before, or what is wrong with the row by itself. */
function draftOf(
  row: ImportedPerson,
  { id, before, managerId, nameOf }: Situation,
): Pick<Draft, 'person' | 'leftAlone'> | Refusal {
  const { name, department, office } = row
  const ref = normalizeRef(row.externalRef)
  const decision = join(id, {
    ...{ name, department, office: office ?? null, managerId: managerId ?? null },
    roles: before?.roles ?? [],
    externalRefs: before?.externalRefs ?? [ref],
  })
  if (!decision.accepted) return decision.refusal
  const all = importedFields(decision.value)
  const stated = {
    ...{ name: all.name, department: all.department },
    ...(office === undefined ? {} : { office: all.office }),
    ...(managerId === undefined ? {} : { manager: managerId }),
  }
  const nobody = { name: null, department: null, office: null, manager: null } as unknown as typeof all
  const known = { fields: before ? importedFields(before) : nobody, sources: before?.sources ?? {} }
  const taken = takeFrom(ref.system, known, stated, { manager: (each) => (each ? nameOf(each) : 'nobody') })
  const { manager, ...fields } = taken.fields
  const isClaimed = JSON.stringify(taken.sources) !== JSON.stringify(before?.sources)
  const sources = before && !isClaimed ? before.sources : taken.sources
  const active = before?.active ?? true
  return {
    person: { ...decision.value, ...fields, managerId: manager, active, sources },
    leftAlone: taken.leftAlone,
  }
}

const inWords = ({ system, id }: ExternalRef): string => `"${id}" of ${system}`
