import {
  accept,
  type Decision,
  evaluate,
  type Evidence,
  type Facts,
  type InvalidInput,
  invalidInput,
  type Problem,
  type PublishedRule,
  type Refusal,
  refuse,
  type WrongState,
  wrongState,
} from '@customer-graph/glossary'
import {
  type Milestone,
  type OnboardedVerdict,
  type Onboarding,
  type OnboardingEvent,
  type RunningOnboarding,
} from './onboarding'
import { defaultPlan } from './onboarding-plan'

const dayMs = 86_400_000

/** An onboarding at its beginning, by the default plan. */
export const begin = (work: Omit<RunningOnboarding, 'state' | 'milestones'>): RunningOnboarding => ({
  ...work,
  state: 'under-way',
  milestones: defaultPlan.map((step) => ({ ...step, reachedAt: null, confirmedAt: null })),
})

/** A milestone as somebody reports it. */
export interface ReachedMilestone {
  readonly key: string
  readonly reachedAt: Date
  readonly confirmedByCustomer: boolean
}

/**
 * A milestone is reached. One that was reached keeps its instant; the customer's confirmation may still be added to it. No
 * event when nothing would be different.
 */
export function reach(
  onboarding: Onboarding,
  { key, reachedAt, confirmedByCustomer }: ReachedMilestone,
  now: Date,
): Decision<OnboardingEvent[], InvalidInput | WrongState> {
  const known = onboarding.milestones.find((milestone) => milestone.key === key)
  const problems = problemsOf(onboarding, known, reachedAt, now)
  if (!known || problems.length) return refuse(invalidInput(problems))
  if (known.reachedAt && (known.confirmedAt || !confirmedByCustomer)) return accept([])
  if (onboarding.state === 'completed')
    return refuse(
      wrongState(onboarding.state, 'The onboarding is completed; its milestones stay as they were.'),
    )
  const confirmedAt = confirmedByCustomer ? (known.reachedAt ? now : reachedAt) : null
  return accept([
    { what: 'milestone-reached', at: now, key, reachedAt: known.reachedAt ?? reachedAt, confirmedAt },
  ])
}

/** What a definition may ask of an onboarding, as it was known at an instant: per milestone `…ReachedAt` and `…ConfirmedByCustomer`. */
export function factsOf({ milestones, signedAt }: Onboarding, at: Date): Facts {
  const facts = milestones.flatMap(({ key, reachedAt, confirmedAt }) => {
    const reached = reachedAt && reachedAt <= at ? reachedAt : null
    return [
      [`${camelCase(key)}ReachedAt`, reached?.toISOString() ?? null],
      [`${camelCase(key)}ConfirmedByCustomer`, reached ? confirmedAt !== null && confirmedAt <= at : null],
    ]
  })
  return {
    ...Object.fromEntries(facts),
    daysSinceSigned: Math.floor((at.getTime() - signedAt.getTime()) / dayMs),
  }
}

/** A version of the definition "onboarded", as far as it is needed to ask it. */
export interface Definition {
  readonly version: number
  readonly text: string
  readonly rule: PublishedRule
}

export function judge(
  onboarding: Onboarding,
  { version, text, rule }: Definition,
  at: Date,
): OnboardedVerdict {
  const { holds, evidence } = evaluate(rule, factsOf(onboarding, at))
  return { holds, definitionVersion: version, definitionText: text, evidence, asOf: at }
}

/** The customer is not onboarded by the published definition; says what does not hold. */
export interface NotOnboarded extends Refusal {
  readonly code: 'NOT_ONBOARDED'
  readonly definitionVersion: number | null
  readonly missing: readonly Evidence[]
}

/** Completes an onboarding when the definition in force holds. One that is completed stays so, whatever is agreed later. */
export function complete(
  onboarding: Onboarding,
  definition: Definition | null,
  now: Date,
): Decision<OnboardingEvent[], NotOnboarded> {
  if (onboarding.state === 'completed') return accept([])
  if (!definition) return refuse(notDefined)
  const verdict = judge(onboarding, definition, now)
  if (!verdict.holds) return refuse(notOnboarded(verdict))
  return accept([{ what: 'completed', at: now, because: verdict }])
}

const notDefined: NotOnboarded = {
  code: 'NOT_ONBOARDED',
  message: 'No definition of "onboarded" is in force yet. Let the operating model publish one.',
  definitionVersion: null,
  missing: [],
}

function notOnboarded({ definitionVersion, evidence }: OnboardedVerdict): NotOnboarded {
  const missing = evidence.filter((condition) => !condition.holds)
  const conditions = missing.map(({ condition, found }) => `${condition} (found: ${found})`).join('; ')
  const message = `Not onboarded by version ${definitionVersion} of the definition. Missing: ${conditions}.`
  return { code: 'NOT_ONBOARDED', message, definitionVersion, missing }
}

function problemsOf(
  onboarding: Onboarding,
  milestone: Milestone | undefined,
  reachedAt: Date,
  now: Date,
): Problem[] {
  const problems: Problem[] = []
  const keys = onboarding.milestones.map(({ key }) => key).join(', ')
  if (!milestone)
    problems.push({ path: 'milestone', message: `The plan has no such milestone; it has ${keys}.` })
  if (reachedAt > now)
    problems.push({ path: 'reachedAt', message: 'A milestone cannot be reached in the future.' })
  if (reachedAt < onboarding.signedAt)
    problems.push({
      path: 'reachedAt',
      message: `A milestone cannot be reached before the deal was won, ${onboarding.signedAt.toISOString()}.`,
    })
  return problems
}

const camelCase = (key: string): string =>
  key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
