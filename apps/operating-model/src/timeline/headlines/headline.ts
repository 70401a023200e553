import { type EventContract } from '@customer-graph/glossary'

/** How events of a type are told in a sentence; null when the data is not what its contract says. */
export type Headline = readonly [type: string, tell: (data: unknown) => string | null]

/** Reads as `says(dealWon, ({ value }) => …)`. */
export const says = <Data>(contract: EventContract<Data>, sentence: (data: Data) => string): Headline => [
  contract.type,
  (data) => {
    const parsed = contract.schema.safeParse(data)
    return parsed.success ? sentence(parsed.data) : null
  },
]
