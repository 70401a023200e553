export type { ClockView as Clock } from '@customer-graph/clocks'
export type { ExternalRef } from '@customer-graph/glossary'
export type { Reply } from './reply'
export type { StateChange as TicketStateChange, Ticket } from './ticket'
