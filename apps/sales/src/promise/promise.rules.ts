import {
  accept,
  type Decision,
  type InvalidInput,
  invalidInput,
  refuse,
  type WrongState,
  wrongState,
} from '@customer-graph/glossary'
import { type PromiseMade, type Settlement } from './promise'

type OpenPromise = Extract<PromiseMade, { status: 'open' }>

/** More promises than this for one deal are no handover any more. */
const mostForOneDeal = 100

/** `standing` counts the promises that stand for the same deal already. */
export function record(
  input: Omit<OpenPromise, 'status'>,
  standing: number,
): Decision<OpenPromise, InvalidInput> {
  if (standing >= mostForOneDeal)
    return refuse(
      invalidInput([
        { path: 'dealId', message: `A deal has at most ${mostForOneDeal} promises; withdraw one first.` },
      ]),
    )
  return accept({ ...input, status: 'open' })
}

/** A promise ends once. */
export function settle(promise: PromiseMade, how: Settlement, now: Date): Decision<PromiseMade, WrongState> {
  if (promise.status !== 'open')
    return refuse(
      wrongState(
        promise.status,
        `The promise is ${promise.status} already; a settled promise stays settled.`,
      ),
    )
  return accept({ ...promise, status: how, settledAt: now })
}
