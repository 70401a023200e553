/** An amount in minor units (cents) of an ISO 4217 currency. Never a fraction. */
export interface Money {
  readonly amountMinor: number
  readonly currency: string
}

/** `amountMinor` must be a safe integer and `currency` three capital letters; throws RangeError otherwise. */
export function money(amountMinor: number, currency: string): Money {
  if (!Number.isSafeInteger(amountMinor))
    throw new RangeError(`An amount is whole minor units, got ${amountMinor}`)
  if (!/^[A-Z]{3}$/.test(currency))
    throw new RangeError(`A currency is an ISO 4217 code like USD, got "${currency}"`)
  return { amountMinor, currency }
}

/** The sum of amounts in one currency; throws RangeError when currencies are mixed. An empty list is zero of `currency`. */
export function sum(amounts: readonly Money[], currency: string): Money {
  const foreign = amounts.find((amount) => amount.currency !== currency)
  if (foreign) throw new RangeError(`Cannot add ${foreign.currency} to ${currency}`)
  return money(
    amounts.reduce((total, amount) => total + amount.amountMinor, 0),
    currency,
  )
}
