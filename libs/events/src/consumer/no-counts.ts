import { type ConsumerCounts } from './consumer-options'

/** What a consumer begins to count from. */
export const noCounts: ConsumerCounts = {
  ...{ applied: 0, repeated: 0, unhandled: 0, parked: 0, redriven: 0, gaps: 0, undone: 0 },
}
