import { HeaderMap } from '@apollo/server'
import { graphError } from '@customer-graph/subgraph'
import { type GraphQLError } from 'graphql'
import { tooComplex } from './admission'
import { costOf, type Costed } from './operation-cost'
import { type RateLimit } from './rate-limit'
import { type Refused } from './refused'
import { type Rejected } from './rejections'

export interface ChargeOptions {
  /** The most that one operation may cost. */
  readonly maximum: number
  readonly rate: RateLimit
  readonly rejected: Rejected
}

/** Takes what an operation may cost from what its caller has, and answers how much that is. Throws what the client is told. */
export type Charge = (costed: Costed, subject: string) => number

/** Refuses operations that could cost too much, and callers who asked for too much lately. */
export const charging =
  ({ maximum, rate, rejected }: ChargeOptions): Charge =>
  (costed, subject) => {
    const cost = costOf(costed)
    if (cost > maximum) {
      rejected('cost')
      throw thrown(tooComplex({ what: 'cost', requested: cost, maximum }))
    }
    const requested = Math.max(1, cost)
    const taken = rate.take(subject, requested)
    if (taken.allowed) return requested
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
