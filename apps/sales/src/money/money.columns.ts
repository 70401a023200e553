import { type Money } from '@customer-graph/glossary'
import { type EntitySchemaColumnOptions } from 'typeorm'

/** How an amount that may be absent stands in a row. */
export interface MoneyColumns {
  amount_minor: number | null
  currency: string | null
}

/** bigint columns arrive as text from a repository and as a number from raw SQL. */
const whole = {
  from: (stored: string | number | null) => (stored === null ? null : Number(stored)),
  to: (value: number | null) => value,
}

export const moneyColumns: Record<keyof MoneyColumns, EntitySchemaColumnOptions> = {
  amount_minor: { type: 'bigint', nullable: true, transformer: whole },
  currency: { type: 'text', nullable: true },
}

export const toMoney = ({ amount_minor, currency }: MoneyColumns): Money | null =>
  amount_minor === null || currency === null ? null : { amountMinor: Number(amount_minor), currency }

export const fromMoney = (money: Money | null): MoneyColumns => ({
  amount_minor: money?.amountMinor ?? null,
  currency: money?.currency ?? null,
})
