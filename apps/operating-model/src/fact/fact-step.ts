import { type EventEnvelope } from '@customer-graph/events'
import { type EventContract } from '@customer-graph/glossary'

/** How one type of event changes a fact. */
export interface FactStep<Fact> {
  readonly type: string
  /** Which fact an event is about. Throws when the data is not what the contract says. */
  idOf(event: EventEnvelope): string
  next(event: EventEnvelope, before: Fact | null): Fact
}

/** The step of a contract, with data as the contract parses it. */
export const factOf = <Data, Fact>(
  contract: EventContract<Data>,
  idOf: (data: Data) => string,
  next: (data: Data, before: Fact | null, time: Date) => Fact,
): FactStep<Fact> => ({
  type: contract.type,
  idOf: ({ data }) => idOf(contract.schema.parse(data)),
  next: ({ data, time }, before) => next(contract.schema.parse(data), before, time),
})
