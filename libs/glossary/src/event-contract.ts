import { type z } from 'zod'

/**
 * What a department promises about one kind of event: its CloudEvents type, a sentence for people,
 * a schema that parses its data, and an example that the schema accepts.
 */
export interface EventContract<Data> {
  /** `<department>.<noun>-<past participle>.v<major>`, e.g. `sales.deal-won.v1`. */
  readonly type: string
  readonly describes: string
  readonly schema: z.ZodType<Data>
  readonly example: Data
}

/** The data that events of a contract carry. */
export type DataOf<Contract> = Contract extends EventContract<infer Data> ? Data : never

const wellFormedType = /^[a-z-]+\.[a-z]+(-[a-z]+)+\.v[1-9][0-9]*$/

/**
 * Declares an event. Throws at load time when the type is not `<department>.<noun>-<past participle>.v<major>`
 * or the example does not satisfy the schema, so that a wrong contract cannot be published.
 */
export function defineEvent<Data>(contract: EventContract<Data>): EventContract<Data> {
  if (!wellFormedType.test(contract.type))
    throw new Error(`"${contract.type}" is not a well-formed event type`)
  contract.schema.parse(contract.example)
  return contract
}
