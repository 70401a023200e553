/** What a rule answers: the accepted value, or a refusal that says why. Rules never throw for an expected outcome. */
export type Decision<Value, R extends Refusal = Refusal> = Accepted<Value> | Refused<R>

export interface Accepted<Value> {
  readonly accepted: true
  readonly value: Value
}

export interface Refused<R> {
  readonly accepted: false
  readonly refusal: R
}

/** An expected "no": a stable code for programs, a sentence for people, and whatever mends it. */
export interface Refusal {
  readonly code: string
  readonly message: string
}

export const accept = <Value>(value: Value): Accepted<Value> => ({ accepted: true, value })
export const refuse = <R extends Refusal>(refusal: R): Refused<R> => ({ accepted: false, refusal })
