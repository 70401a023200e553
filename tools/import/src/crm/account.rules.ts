import { type Row } from '../csv/read-rows'
import { type CrmMapping } from '../mapping/crm-mapping'
import { type Flaw, type Reading, rejectRow } from '../record'

/** The customer that a row of the accounts describes. */
export function accountOf(
  row: Row,
  { system, accounts: { columns, corrections, segments } }: CrmMapping,
): Reading {
  const name = row.cell(columns.name)
  const [revenue, employees] = [numberOf(row.cell(columns.revenue)), numberOf(row.cell(columns.employees))]
  const flaws: Flaw[] = []
  if (!name) flaws.push({ code: 'NAME_MISSING', reason: 'The account has no name.' })
  if (revenue === null) flaws.push(noNumber(columns.revenue, row))
  if (employees === null) flaws.push(noNumber(columns.employees, row))
  if (flaws.length || revenue === null || employees === null) return rejectRow(row, flaws)

  const { segment } = segments.find((each) => revenue >= each.revenueFrom || employees >= each.employeesFrom)!
  const industry = row.cell(columns.industry)
  const region = row.cell(columns.region)
  const parent = row.cell(columns.parent)
  const input = {
    externalRef: { system, id: name },
    name,
    industry: (corrections.industry[industry] ?? industry) || null,
    region: (corrections.region[region] ?? region) || null,
    segment,
    parent: parent ? { system, id: parent } : null,
  }
  return {
    kind: 'draft',
    rows: [row],
    names: [],
    makes: { kind: 'customer', system, id: name },
    input: () => input,
  }
}

const numberOf = (text: string): number | null => (/^\d+(\.\d+)?$/.test(text) ? Number(text) : null)

const noNumber = (column: string, row: Row): Flaw => ({
  code: 'NUMBER_INVALID',
  reason: `${column} has to be a number, to tell how large the customer is; it is "${row.cell(column)}".`,
})

/** The same rows, parents before their subsidiaries: a call may then name a parent of an earlier call. */
export function parentsFirst(rows: readonly Row[], { columns }: CrmMapping['accounts']): Row[] {
  const rowOf = new Map(rows.map((row) => [row.cell(columns.name), row]))
  const placed = new Set<Row>()
  const place = (row: Row, above: ReadonlySet<Row>): void => {
    if (placed.has(row) || above.has(row)) return
    const parent = rowOf.get(row.cell(columns.parent))
    if (parent) place(parent, new Set([...above, row]))
    placed.add(row)
  }
  for (const row of rows) place(row, new Set())
  return [...placed]
}
