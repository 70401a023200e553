import { type Money } from './money'

const formats = new Map<string, Intl.NumberFormat>()

/** An amount as people write it, e.g. `USD 4,821.00`. */
export function amountInWords({ amountMinor, currency }: Money): string {
  const format =
    formats.get(currency) ??
    new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'code' })
  formats.set(currency, format)
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  return format.format(amountMinor / 10 ** digits).replaceAll('\u00a0', ' ')
}

/** `: …`, or nothing where no reason is known. */
export const becauseOf = (reason: string | null | undefined): string => (reason ? `: ${reason}` : '')

/** A key as people read it: `first-value` is `first value`. */
export const inWords = (key: string): string => key.replaceAll('-', ' ')

/** Business minutes as hours and minutes, e.g. `1 h 30 min`. */
export function businessTimeInWords(minutes: number): string {
  const whole = Math.round(minutes)
  const [hours, rest] = [Math.floor(whole / 60), whole % 60]
  return [hours ? `${hours} h` : '', rest || !hours ? `${rest} min` : ''].filter(Boolean).join(' ')
}

const endings = { one: 'st', two: 'nd', few: 'rd', other: 'th' } as const
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' })

/** `2nd`. */
export const ordinal = (number: number): string =>
  `${number}${endings[ordinals.select(number) as keyof typeof endings]}`
