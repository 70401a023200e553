import { type Money } from '@customer-graph/glossary'

const formats = new Map<string, Intl.NumberFormat>()

/** An amount as people write it, e.g. `USD 4,821.00`. */
export function amount({ amountMinor, currency }: Money): string {
  const format =
    formats.get(currency) ??
    new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'code' })
  formats.set(currency, format)
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  return format.format(amountMinor / 10 ** digits).replaceAll('\u00a0', ' ')
}

/** ` because of …` or nothing. */
export const because = (reason: string | null | undefined): string => (reason ? `: ${reason}` : '')

/** A kebab-case word as people read it. */
export const spaced = (word: string): string => word.replaceAll('-', ' ')

/** Business minutes as hours and minutes, e.g. `1 h 30 min`. */
export function businessTime(minutes: number): string {
  const whole = Math.round(minutes)
  const [hours, rest] = [Math.floor(whole / 60), whole % 60]
  return [hours ? `${hours} h` : '', rest || !hours ? `${rest} min` : ''].filter(Boolean).join(' ')
}
