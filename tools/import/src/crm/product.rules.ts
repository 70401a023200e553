import { type Row } from '../csv/read-rows'
import { type CrmMapping } from '../mapping/crm-mapping'
import { type Flaw, type Reading, rejectRow } from '../record'
import { minorUnits } from './amount.rules'

/** The product that a row describes. */
export function productOf(row: Row, { system, products: { columns }, money }: CrmMapping): Reading {
  const name = row.cell(columns.name)
  const price = row.cell(columns.listPrice)
  const amountMinor = minorUnits(price, money.minorUnits)
  const flaws: Flaw[] = []
  if (!name) flaws.push({ code: 'NAME_MISSING', reason: 'The product has no name.' })
  if (amountMinor === null)
    flaws.push({
      code: 'AMOUNT_INVALID',
      reason: `${columns.listPrice} has to be an amount; it is "${price}".`,
    })
  if (flaws.length) return rejectRow(row, flaws)
  const listPrice = { amountMinor, currency: money.currency }
  const input = {
    externalRef: { system, id: name },
    name,
    series: row.cell(columns.series) || null,
    listPrice,
  }
  return { kind: 'draft', rows: [row], names: [], input: () => input }
}
