import { accept, type Decision, type InvalidInput, invalidInput, refuse } from '@customer-graph/glossary'

/** From when a decision is in force: at once unless a later instant is wanted. What was in force yesterday stays true. */
export function effectiveInstant(wanted: Date | null, now: Date): Decision<Date, InvalidInput> {
  if (!wanted || wanted.getTime() === now.getTime()) return accept(now)
  if (wanted > now) return accept(wanted)
  return refuse(
    invalidInput([
      {
        path: 'effectiveFrom',
        message: `Nothing can be in force from ${wanted.toISOString()}, which has passed; leave it out to begin at once.`,
      },
    ]),
  )
}
