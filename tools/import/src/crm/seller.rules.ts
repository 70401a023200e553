import { type Row } from '../csv/read-rows'
import { type CrmMapping } from '../mapping/crm-mapping'
import { type Draft, type Reading, rejectRow } from '../record'

/** The people that the sales teams consist of: managers first, those who do not sell themselves included. */
export function peopleOf(
  rows: readonly Row[],
  { system, sellers: { columns, department } }: CrmMapping,
): Reading[] {
  const sellers = new Set(rows.map((row) => row.cell(columns.name)))
  const managers = new Set(
    rows.map((row) => row.cell(columns.manager)).filter((name) => name && !sellers.has(name)),
  )
  const refTo = (name: string) => ({ system, id: name })
  const person = (name: string, more: object, from: readonly Row[]): Draft => ({
    kind: 'draft',
    rows: from,
    names: [],
    makes: { kind: 'person', ...refTo(name) },
    input: () => ({ externalRef: refTo(name), name, department, ...more }),
  })
  return [
    ...[...managers].map((name) => person(name, {}, [])),
    ...rows.map((row) => {
      const [name, manager] = [row.cell(columns.name), row.cell(columns.manager)]
      if (!name) return rejectRow(row, [{ code: 'NAME_MISSING', reason: 'The seller has no name.' }])
      const office = row.cell(columns.office) || null
      return person(name, { manager: manager ? refTo(manager) : null, office }, [row])
    }),
  ]
}
