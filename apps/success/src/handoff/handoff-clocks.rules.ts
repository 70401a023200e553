import { type Boundary } from '@customer-graph/glossary'
import { type Handoff } from './handoff'

/** The crossings that a handoff is measured at. */
export type HandoffBoundary = Extract<Boundary, 'handoff-claim' | 'handoff-first-contact'>

/** The clocks that a handoff has something to wait for: to be claimed, to make first contact. */
export function clocksOwed({ successManagerId, firstContact }: Handoff): HandoffBoundary[] {
  return [
    ...(successManagerId ? [] : (['handoff-claim'] as const)),
    ...(firstContact ? [] : (['handoff-first-contact'] as const)),
  ]
}
