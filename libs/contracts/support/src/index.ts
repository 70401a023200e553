import { clockEvents } from '@customer-graph/glossary'
import {
  ticketAssigned,
  ticketCategorised,
  ticketClosed,
  ticketHeld,
  ticketOpened,
  ticketReopened,
  ticketReplied,
  ticketResolved,
  ticketWaiting,
} from './ticket'

export * from './ticket'

export const supportClock = clockEvents('support')

/** Every event that support publishes. */
export const supportEvents = [
  ticketOpened,
  ticketCategorised,
  ticketAssigned,
  ticketReplied,
  ticketWaiting,
  ticketHeld,
  ticketResolved,
  ticketReopened,
  ticketClosed,
  ...Object.values(supportClock),
] as const
