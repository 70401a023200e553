import { type Decision, type Refusal } from '@customer-graph/glossary'

/**
 * The type resolver of a mutation's result union: a refusal goes by its code (`PACKET_INCOMPLETE` is `PacketIncomplete`),
 * anything else is the changed object, of the type named.
 */
export const outcome = <TypeName extends string>(changed: TypeName) => ({
  __resolveType: (value: object) => (isRefusal(value) ? typeOfCode(value.code) : changed) as TypeName,
})

/** What a mutation answers: the accepted value or the refusal itself. */
export const answer = <Value, R extends Refusal>(decision: Decision<Value, R>): Value | R =>
  decision.accepted ? decision.value : decision.refusal

const isRefusal = (value: object): value is Refusal =>
  'code' in value && 'message' in value && typeof value.code === 'string' && typeof value.message === 'string'

const typeOfCode = (code: string): string =>
  code
    .split('_')
    .map((word) => word.charAt(0) + word.slice(1).toLowerCase())
    .join('')
