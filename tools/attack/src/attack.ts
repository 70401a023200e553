import { type GraphQLSchema } from 'graphql'
import { type Known } from './hostile-values'
import { judge } from './judge'
import { type Operation } from './operation'
import { operations } from './operations'
import { type Way, ways } from './ways'

export interface Target {
  readonly url: string
  /** A token for each department. */
  readonly tokens: Readonly<Record<string, string>>
  readonly schema: GraphQLSchema
  readonly known: Known
  /** Secrets that no answer may hold. */
  readonly canaries: readonly string[]
}

export interface Plan {
  readonly seeds: readonly number[]
  /** Operations for each seed. */
  readonly each: number
  /** How many requests are under way at once. */
  readonly atOnce: number
}

export interface Broken {
  readonly seed: number
  readonly number: number
  readonly violations: readonly string[]
  readonly operation: Operation
}

export interface Outcome {
  readonly sent: number
  /** How often each code was the answer's first, `answered` where it held no error. */
  readonly outcomes: Readonly<Record<string, number>>
  readonly broken: readonly Broken[]
}

/** Sends every operation of the plan, in every way and as each department in turn, and judges every answer. */
export async function attack(target: Target, plan: Plan, told: (sent: number) => void): Promise<Outcome> {
  const outcomes: Record<string, number> = {}
  const broken: Broken[] = []
  const tokens = Object.values(target.tokens)
  let sent = 0
  for (const seed of plan.seeds) {
    const source = operations(target.schema, target.known, seed, plan.each)
    let number = 0
    const client = async () => {
      for (const operation of source) {
        const at = number++
        const [way, token] = [ways[at % ways.length]!, tokens[Math.floor(at / ways.length) % tokens.length]!]
        const { outcome, violations } = await judged(target, way, token, operation)
        outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
        if (violations.length > 0) broken.push({ seed, number: at, violations, operation })
        told(++sent)
      }
    }
    await Promise.all(Array.from({ length: plan.atOnce }, client))
  }
  return { sent, outcomes, broken }
}

async function judged({ url, canaries }: Target, send: Way, token: string, operation: Operation) {
  try {
    return judge(await send(url, token, operation), canaries)
  } catch (error) {
    return { outcome: 'no answer', violations: [`no answer: ${(error as Error).message}`] }
  }
}
