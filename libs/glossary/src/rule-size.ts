/** How much a rule of a definition may be: levels within each other, and conditions in all. */
export const ruleLimits = { depth: 20, conditions: 200 } as const

/** What of a rule is more than it may be, in words; null when it can be read. Goes no deeper than is allowed, whatever it is given. */
export function beyondRuleLimits(rule: unknown): string | null {
  let level: unknown[] = [rule]
  let conditions = 0
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > ruleLimits.depth) return `more than ${ruleLimits.depth} levels within each other`
    const parts = level.map(partsOf)
    const within = parts.flat()
    conditions += parts.filter(({ length }) => length === 0).length
    if (conditions + within.length > ruleLimits.conditions)
      return `more than ${ruleLimits.conditions} conditions`
    level = within
  }
  return null
}

/** What stands in a part of a rule, whatever the operator is called. */
const partsOf = (part: unknown): unknown[] =>
  typeof part !== 'object' || part === null
    ? []
    : Object.values(part)
        .flatMap((value: unknown) => (Array.isArray(value) ? (value as unknown[]) : [value]))
        .filter((value) => typeof value === 'object' && value !== null)
