import { z } from 'zod'

/** What is known of a customer when a definition is asked: a date or instant it happened, a number, a yes or no, or nothing. */
export type Facts = Readonly<Record<string, string | number | boolean | null | undefined>>

/** The machine half of a definition: a tree of conditions over named facts. */
export type DefinitionRule =
  | { all: DefinitionRule[] }
  | { any: DefinitionRule[] }
  | { not: DefinitionRule }
  | { known: string }
  | { fact: string; is: string | number | boolean }
  | { fact: string; atLeast: number }
  | { fact: string; atMost: number }

export const definitionRule: z.ZodType<DefinitionRule> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(definitionRule).min(1) }),
    z.strictObject({ any: z.array(definitionRule).min(1) }),
    z.strictObject({ not: definitionRule }),
    z.strictObject({ known: z.string().min(1) }),
    z.strictObject({ fact: z.string().min(1), is: z.union([z.string(), z.number(), z.boolean()]) }),
    z.strictObject({ fact: z.string().min(1), atLeast: z.number() }),
    z.strictObject({ fact: z.string().min(1), atMost: z.number() }),
  ]),
)

/** One condition as it was found: what was asked, what was known, and whether it holds. */
export interface Evidence {
  readonly condition: string
  readonly found: string
  readonly holds: boolean
}

/** The answer of a definition for one customer, with the evidence in the order of the rule's conditions. */
export interface Verdict {
  readonly holds: boolean
  readonly evidence: readonly Evidence[]
}

/**
 * Evaluates a definition's rule. A fact that is not known never satisfies a condition, and `not` of an
 * unknown fact holds. Every condition is evaluated, so the evidence is complete whatever the verdict.
 */
export function evaluate(rule: DefinitionRule, facts: Facts): Verdict {
  if ('all' in rule) return combine(rule.all, facts, (verdicts) => verdicts.every((verdict) => verdict.holds))
  if ('any' in rule) return combine(rule.any, facts, (verdicts) => verdicts.some((verdict) => verdict.holds))
  if ('not' in rule) {
    const inner = evaluate(rule.not, facts)
    return { holds: !inner.holds, evidence: inner.evidence }
  }
  const leaf = condition(rule, facts)
  return { holds: leaf.holds, evidence: [leaf] }
}

function combine(
  rules: readonly DefinitionRule[],
  facts: Facts,
  holds: (verdicts: Verdict[]) => boolean,
): Verdict {
  const verdicts = rules.map((rule) => evaluate(rule, facts))
  return { holds: holds(verdicts), evidence: verdicts.flatMap((verdict) => verdict.evidence) }
}

type Condition = Exclude<DefinitionRule, { all: unknown } | { any: unknown } | { not: unknown }>

function condition(rule: Condition, facts: Facts): Evidence {
  const name = 'known' in rule ? rule.known : rule.fact
  const value = facts[name] ?? null
  const found = value === null ? 'not known' : String(value)
  if ('known' in rule) return { condition: `${name} is known`, found, holds: value !== null }
  if ('is' in rule) return { condition: `${name} is ${rule.is}`, found, holds: value === rule.is }
  if ('atLeast' in rule)
    return {
      condition: `${name} is at least ${rule.atLeast}`,
      found,
      holds: typeof value === 'number' && value >= rule.atLeast,
    }
  return {
    condition: `${name} is at most ${rule.atMost}`,
    found,
    holds: typeof value === 'number' && value <= rule.atMost,
  }
}
