import { z } from 'zod'
import { fact } from './facts'
import { beyondRuleLimits } from './rule-size'

/** What is known of a customer when a definition is asked: a date or instant it happened, a number, a yes or no, or nothing. */
export type Facts = Readonly<Record<string, string | number | boolean | null | undefined>>

/** The machine half of a definition: a tree of conditions over named facts, with the operators that can be evaluated here. */
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

/**
 * A rule as it is published: open, because operators may come that a reader does not know. Such a rule is kept as it is, and
 * whoever cannot evaluate it does not conclude anything from it.
 */
export interface PublishedRule {
  readonly all?: readonly PublishedRule[] | undefined
  readonly any?: readonly PublishedRule[] | undefined
  readonly not?: PublishedRule | undefined
  readonly known?: string | undefined
  readonly fact?: string | undefined
  readonly is?: string | number | boolean | undefined
  readonly atLeast?: number | undefined
  readonly atMost?: number | undefined
  readonly [operator: string]: unknown
}

const factName = fact.words(200)

export const publishedRule: z.ZodType<PublishedRule> = z.lazy(() =>
  z.looseObject({
    all: z.array(publishedRule).optional(),
    any: z.array(publishedRule).optional(),
    not: publishedRule.optional(),
    known: factName.optional().describe('The fact of this name is known.'),
    fact: factName.optional().describe('The fact that `is`, `atLeast` or `atMost` is about.'),
    is: z.union([fact.words(500), z.number(), z.boolean()]).optional(),
    atLeast: z.number().optional(),
    atMost: z.number().optional(),
  }),
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

const notUnderstood: Verdict = {
  holds: false,
  evidence: [{ condition: 'a condition that is not known here yet', found: 'not evaluated', holds: false }],
}

/**
 * Evaluates a definition's rule. A rule with an operator that is not known here, or that is beyond `ruleLimits`, does not
 * hold, whatever stands around it. A fact that is not known never satisfies a condition, and `not` of an unknown fact holds. Every condition is evaluated, so the evidence is complete whatever the verdict.
 */
export function evaluate(rule: PublishedRule, facts: Facts): Verdict {
  if (beyondRuleLimits(rule)) return notUnderstood
  const { data: understood } = definitionRule.safeParse(rule)
  return understood ? verdictOf(understood, facts) : notUnderstood
}

function verdictOf(rule: DefinitionRule, facts: Facts): Verdict {
  if ('all' in rule) return combine(rule.all, facts, (verdicts) => verdicts.every((verdict) => verdict.holds))
  if ('any' in rule) return combine(rule.any, facts, (verdicts) => verdicts.some((verdict) => verdict.holds))
  if ('not' in rule) {
    const inner = verdictOf(rule.not, facts)
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
  const verdicts = rules.map((rule) => verdictOf(rule, facts))
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
