import { type Row } from '../csv/read-rows'
import { type CrmMapping } from '../mapping/crm-mapping'
import { type Flaw, type Reading, type Ref, rejectRow } from '../record'
import { readerOf } from '../time/declared-format.rules'
import { minorUnits } from './amount.rules'

/** A reader of the rows of the pipeline. A date stands for the beginning of its day in UTC. */
export function opportunityReader(mapping: CrmMapping): (row: Row) => Reading {
  const { system, money, opportunities } = mapping
  const { columns, corrections, stages, kind } = opportunities
  const readDate = readerOf(mapping.dates.format)

  return (row) => {
    const flaws: Flaw[] = []
    const found = <Value>(
      column: string,
      read: (text: string) => Value | null,
      code: string,
      should: string,
    ) => {
      const text = row.cell(column)
      const value = text === '' ? null : read(text)
      if (text !== '' && value === null) flaws.push({ code, reason: `${column} ${should}; it is "${text}".` })
      return value
    }
    const date = (column: string): string | null => {
      const time = found(column, readDate, 'DATE_INVALID', `has to be a date like ${mapping.dates.format}`)
      return time === null ? null : new Date(time).toISOString()
    }

    const id = row.cell(columns.id)
    const account = row.cell(columns.account)
    if (!id)
      flaws.push({
        code: 'ID_MISSING',
        reason: `${columns.id} is empty, so that it could never be found again.`,
      })
    if (!account) flaws.push(withoutAccount)
    const stage = stages[row.cell(columns.stage)]
    if (!stage) flaws.push(unknownStage(row.cell(columns.stage), stages))
    const engagedAt = date(columns.engagedOn)
    const closedAt = date(columns.closedOn)
    const amountMinor = found(
      columns.value,
      (text) => minorUnits(text, money.minorUnits),
      'AMOUNT_INVALID',
      `has to be an amount in ${money.currency}`,
    )
    if (flaws.length) return rejectRow(row, flaws)

    const product = row.cell(columns.product)
    const seller = row.cell(columns.seller)
    const sellerRef: Ref | null = seller ? { kind: 'person', system, id: seller } : null
    const deal = {
      externalRef: { system, id },
      customer: { system, id: account },
      kind,
      stage,
      product: (corrections.product[product] ?? product) || null,
      value: amountMinor === null ? null : { amountMinor, currency: money.currency },
      engagedAt,
      closedAt,
    }
    return {
      kind: 'draft',
      rows: [row],
      names: sellerRef ? [sellerRef] : [],
      input: (idOf) => ({ ...deal, sellerId: sellerRef && idOf(sellerRef) }),
    }
  }
}

const withoutAccount: Flaw = {
  code: 'ACCOUNT_MISSING',
  reason:
    'The opportunity names no account. Whose it is cannot be guessed: add the account in the CRM, then import again.',
}

const unknownStage = (text: string, stages: object): Flaw => ({
  code: 'STAGE_UNKNOWN',
  reason: `The mapping knows no stage "${text}". It knows: ${Object.keys(stages).join(', ')}.`,
})
