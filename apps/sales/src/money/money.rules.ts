import { type Money, type Problem } from '@customer-graph/glossary'

/** What is wrong with an amount that somebody typed: negative, or not in a currency. */
export function problemsOfMoney(path: string, money: Money | null): Problem[] {
  if (!money) return []
  const problems: Problem[] = []
  if (money.amountMinor < 0)
    problems.push({ path: `${path}.amountMinor`, message: 'An amount is not negative.' })
  if (!/^[A-Z]{3}$/.test(money.currency))
    problems.push({ path: `${path}.currency`, message: 'A currency is an ISO 4217 code like USD.' })
  return problems
}
