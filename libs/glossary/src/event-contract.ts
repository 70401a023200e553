import { type z } from 'zod'
import { type Hidden } from './access'

/**
 * All that is to be said of one kind of event, by the department that announces it: nobody else lists events.
 * What is left out does not compile, so nothing is open to everybody by forgetting.
 */
export interface EventContract<Data> {
  /** `<department>.<noun>-<past participle>.v<major>`, e.g. `sales.deal-won.v1`. */
  readonly type: string
  /** What happened, in a sentence for people. */
  readonly describes: string
  /** Parses the data; fields that came later are tolerated. */
  readonly schema: z.ZodType<Data>
  /** Data that the schema accepts. */
  readonly example: Data
  /** The customers on whose record it belongs; null stands for none. */
  concerns(data: Data): readonly (string | null)[]
  /** What happened, told of these data: a line for a timeline, without a full stop. */
  headline(data: Data): string
  /** Who may know of it: null for everybody, else a row of the access policy. */
  readonly hidden: Hidden<Data>
}

/** The data that events of a contract carry. */
export type DataOf<Contract> = Contract extends EventContract<infer Data> ? Data : never

const wellFormedType = /^[a-z-]+\.[a-z]+(-[a-z]+)+\.v[1-9][0-9]*$/

/**
 * Declares an event. Throws at load time when the type is not `<department>.<noun>-<past participle>.v<major>`, the example
 * does not satisfy the schema or its headline is no line, so that a wrong contract cannot be published.
 */
export function defineEvent<Data>(contract: EventContract<Data>): EventContract<Data> {
  const { type, schema, example } = contract
  if (!wellFormedType.test(type)) throw new Error(`"${type}" is not a well-formed event type`)
  const read = schema.safeParse(example)
  if (!read.success)
    throw new Error(`The example of ${type} is not what its schema says. ${inWords(read.error)}`)
  const headline = contract.headline(read.data)
  if (!/^\S.*[^.\s]$/.test(headline))
    throw new Error(`${type} needs a headline of one line without a full stop, got "${headline}"`)
  return contract
}

const inWords = ({ issues }: z.ZodError): string =>
  issues.map(({ path, message }) => `${path.join('.') || 'data'}: ${message}.`).join(' ')

/**
 * Names the schema of an event's data, for `$id` of the published JSON Schema and `dataschema` of every record. A name and no
 * address: where schemas are served differs from one installation to the next.
 */
export const schemaIdOf = (type: string): string => `urn:customer-graph:event:${type}`

/** The customers whom an event concerns, each once. */
export const concernedBy = <Data>({ concerns }: EventContract<Data>, data: Data): string[] => [
  ...new Set(concerns(data).filter((id) => id !== null)),
]

/** The contracts among what a module exports, also those that it groups, like the clock events of a department. */
export function eventsIn(exported: object): EventContract<unknown>[] {
  return Object.values(exported).flatMap((value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
    if (isContract(value)) return [value]
    return Object.values(value).every(isContract) ? eventsIn(value) : []
  })
}

const isContract = (value: unknown): value is EventContract<unknown> =>
  typeof value === 'object' && value !== null && 'describes' in value && 'headline' in value
