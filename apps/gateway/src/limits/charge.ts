import { HeaderMap } from '@apollo/server'
import { graphError } from '@customer-graph/subgraph'
import { type GraphQLError } from 'graphql'
import { tooComplex } from './admission'
import { type Cost, costOf, type Costed } from './operation-cost'
import { type RateLimit } from './rate-limit'
import { type Refused } from './refused'
import { type Rejected } from './rejections'

export interface ChargeOptions {
  /** The most that one operation may cost. */
  readonly maximum: number
  readonly rate: RateLimit
  readonly rejected: Rejected
}

/** What an operation may cost; at least one object. */
export interface Charged extends Cost {
  /** All of it. */
  readonly requested: number
}

/** Takes what an operation may cost from what its caller has, and answers how much that is. Throws what the client is told. */
export type Charge = (costed: Costed, subject: string) => Charged

/** What an operation may cost, at least one. */
export function chargedFor(costed: Costed): Charged {
  const { objects, work } = costOf(costed)
  return { objects, work, requested: Math.max(1, objects + work) }
}

/** Refuses operations that could cost too much, and callers who asked for too much lately. */
export const charging =
  ({ maximum, rate, rejected }: ChargeOptions): Charge =>
  (costed, subject) => {
    const charged = chargedFor(costed)
    const { requested } = charged
    if (requested > maximum) {
      rejected('cost')
      throw thrown(tooComplex({ what: 'cost', requested, maximum }))
    }
    const taken = rate.take(subject, requested)
    if (taken.allowed) return charged
    rejected('rate')
    throw tooMuchLately(taken.retryAfterSeconds)
  }

const thrown = ({ status, code, message, more }: Refused): GraphQLError =>
  graphError(code, message, { ...more, http: { status } })

/** What a caller is told who has to wait. Apollo Server makes the answer's status and header of `http`; nobody else sees it. */
const tooMuchLately = (seconds: number): GraphQLError =>
  graphError('RATE_LIMITED', `You have asked for too much lately. Wait ${seconds} s, then ask again.`, {
    http: { status: 429, headers: new HeaderMap([['retry-after', String(seconds)]]) },
    retryAfter: seconds,
  })

/** What an operation came to: how many objects its answer holds, and the codes of its errors. */
export interface Outcome {
  readonly objects: number
  readonly codes: readonly unknown[]
}

/** A department that failed may have done all that was asked of it. */
const doneInVain = new Set<unknown>(['SUBGRAPH_TIMEOUT', 'SUBGRAPH_UNAVAILABLE', 'INTERNAL_SERVER_ERROR'])

/**
 * Gives back what the answer did not need. Work is paid in any case; and so is everything when a department failed, or who
 * asks for too much would have it for nothing. Answers what to tell in `extensions.cost`.
 */
export function settled(
  rate: RateLimit,
  subject: string,
  { work, requested }: Charged,
  { objects, codes }: Outcome,
): { requested: number; actual: number; remaining: number } {
  const actual = Math.max(1, objects - 1) + work
  const paid = codes.some((code) => doneInVain.has(code)) ? Math.max(requested, actual) : actual
  return { requested, actual, remaining: rate.settle(subject, paid - requested) }
}
