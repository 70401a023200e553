import {
  supportClock,
  ticketAssigned,
  ticketCategorised,
  ticketClosed,
  ticketHeld,
  ticketOpened,
  ticketReopened,
  ticketReplied,
  ticketResolved,
  ticketWaiting,
} from '@customer-graph/contracts-support'
import { clockHeadlines } from './clocks'
import { type Headline, says } from './headline'
import { because, spaced } from './words'

const replies = {
  message: 'Support replied',
  acknowledgement: 'Support took the ticket in hand',
  automatic: 'An automatic reply was sent',
} as const

export const supportHeadlines: readonly Headline[] = [
  says(
    ticketOpened,
    ({ priority, product }) =>
      `A ticket was opened, priority ${priority}${product ? `, about ${product}` : ''}`,
  ),
  says(
    ticketCategorised,
    ({ priority, category }) =>
      `A ticket got priority ${priority}${category ? `, category ${category}` : ''}`,
  ),
  says(ticketAssigned, ({ team }) => `An agent took a ticket in charge${team ? `, ${spaced(team)}` : ''}`),
  says(ticketReplied, ({ by, visibility, kind, firstResponse }) => {
    if (visibility === 'internal') return 'Support wrote an internal note'
    if (by === 'customer') return 'The customer replied on a ticket'
    return `${replies[kind]}${firstResponse ? ': the first response' : ''}`
  }),
  says(ticketWaiting, ({ reason }) => `A ticket waits for the customer${because(reason)}`),
  says(ticketHeld, ({ reason }) => `A ticket was put on hold${because(reason)}`),
  says(ticketResolved, ({ times }) =>
    times === 1 ? 'A ticket was resolved' : `A ticket was resolved, for the ${ordinal(times)} time`,
  ),
  says(ticketReopened, ({ reason }) => `A ticket was opened again${because(reason)}`),
  says(ticketClosed, () => 'A ticket was closed'),
  ...clockHeadlines(supportClock),
]

const endings = { one: 'st', two: 'nd', few: 'rd', other: 'th' } as const
const rules = new Intl.PluralRules('en', { type: 'ordinal' })
const ordinal = (number: number): string =>
  `${number}${endings[rules.select(number) as keyof typeof endings]}`
