import { dealWon } from '@customer-graph/contracts-sales'
import { type Reaction, when } from '@customer-graph/events'
import { type Clock } from '@customer-graph/glossary'
import { offerHandoff } from './offer-handoff'

/** A deal was won: it is offered to success, once. Imported history is over and hands nothing over. */
export const whenDealWon = (clock: Clock): Reaction =>
  when(dealWon, async ({ data, history }, tx) => {
    if (!history) await offerHandoff(tx, data, clock.now())
  })
