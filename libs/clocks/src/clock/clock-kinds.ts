import { type Boundary } from '@customer-graph/glossary'

/**
 * What a boundary's clock does when its occasion comes again after it was met.
 * `resetting`: a new clock with the full target, because every occasion is a promise of its own.
 * `pausing`: the same clock runs on with its elapsed time kept, because the promise is about the subject's whole life.
 * Either kind stands still while it is paused.
 */
export type ClockKind = 'resetting' | 'pausing'

/** Every boundary is documented here; a new one does not compile until it is. */
export const clockKinds: Readonly<Record<Boundary, ClockKind>> = {
  'handoff-claim': 'resetting',
  'handoff-first-contact': 'pausing',
  'packet-repair': 'resetting',
  'ticket-first-response': 'pausing',
  'ticket-resolution': 'pausing',
}
