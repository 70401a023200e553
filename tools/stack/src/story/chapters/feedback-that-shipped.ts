import type { Chapter, Stage } from '../chapter'
import { type Company, contactOf, idOf, meet } from '../customers'
import { daysAgo } from '../days'
import { dealOf, sign } from '../deals'
import { bring, capture, type Item } from '../feedback'
import { answer, give, heardOfPlan, openTicket, remember } from '../tickets'
import { estrada } from './an-urgent-ticket'

const wish = { title: 'Delivery windows of half an hour', area: 'Portal' }

/** Asked for in a ticket, planned, and shipped a moment ago; the ticket waits for the customer to try it. */
export const feedbackThatShipped: Chapter = {
  title: 'feedback that shipped',
  tell: async (stage) => {
    const customer = await meet(stage, {
      key: 'fenwick',
      ...{ name: 'Fenwick Dairy', domain: 'fenwickdairy.example', industry: 'Food production' },
      ...{ region: 'Ireland', segment: 'SMALL' },
      people: { CHAMPION: 'Aoife Brennan', ECONOMIC_BUYER: 'Conor Fenwick' },
    })
    const champion = contactOf(customer, 'CHAMPION')
    const deal = await dealOf(stage, customer, {
      ...{ ref: 'D-1533', seller: 'claire', product: 'Delivery Portal', euros: 9_600 },
      ...{ engagedAt: daysAgo(322, '10:10'), closed: { stage: 'WON', at: daysAgo(301, '16:00') } },
    })
    await sign(stage, customer, deal, { startedDaysAgo: 300, supportPlan: 'standard' })
    await remember(stage, customer, {
      ...{ ref: 'T-8950', subject: 'Password mails do not arrive', priority: 'HIGH', category: 'Access' },
      ...{ product: 'Delivery Portal', agent: 'yuki', openedAt: daysAgo(37, '07:50') },
      ...{ takenAt: daysAgo(37, '08:10'), resolvedAt: [daysAgo(37, '11:25')] },
    })

    await heardOfPlan(stage, customer)
    const ticket = await openTicket(stage, customer, champion, {
      subject: 'Can shops choose a shorter delivery window?',
      text: 'Two hours is long for fresh milk. Our shops would take half an hour at any price.',
      ...{ priority: 'NORMAL', category: 'Question', product: 'Delivery Portal' },
    })
    const request = { importance: 'IMPORTANT', source: 'SUPPORT_TICKET', sourceRef: ticket.id } as const
    const quote = 'Two hours is long for fresh milk.'
    const item = await capture(stage, customer, { ...wish, ...request, quote, contactId: champion })
    await alsoWanted(stage, item, estrada)
    await bring(stage, item, 'SHIPPED', 1)

    await give(stage, ticket, 'yuki')
    await answer(
      stage,
      ticket,
      'yuki',
      'Windows of half an hour are here since today, under Settings, Windows.',
    )
    if (ticket.state === 'OPEN' || ticket.state === 'ASSIGNED')
      await stage.graph.change('support', 'waitOnCustomer', {
        ticketId: ticket.id,
        reason: 'Aoife Brennan tries the shorter windows',
      })
  },
}

/** A customer of another chapter, as soon as it is known. */
async function alsoWanted(stage: Stage, item: Item, by: Pick<Company, 'key'>): Promise<void> {
  const words = { importance: 'NICE_TO_HAVE', source: 'PORTAL', sourceRef: 'Idea 211' } as const
  const quote = 'Flower shops open late; half an hour would be plenty.'
  await capture(stage, { key: by.key, id: await idOf(stage, by) }, { ...wish, ...words, quote }, item)
}
