import type { Chapter, Stage } from '../chapter'
import { type Company, contactOf, type Customer, meet } from '../customers'
import { daysAgo } from '../days'
import { dealOf, sign } from '../deals'
import { heardOfPlan, note, openTicket, remember } from '../tickets'

export const estrada: Company = {
  key: 'estrada',
  ...{ name: 'Estrada Retail Group', domain: 'estradaretail.example', industry: 'Retail' },
  ...{ region: 'Spain', segment: 'MID_MARKET' },
  people: { CHAMPION: 'Carmen Iglesias', ECONOMIC_BUYER: 'Javier Molina', USER: 'Lucía Romero' },
}

/** Nobody has answered yet: half an hour by the premium plan. */
export const anUrgentTicket: Chapter = {
  title: 'an urgent ticket has no answer yet',
  tell: async (stage) => {
    const customer = await meet(stage, estrada)
    const deal = await dealOf(stage, customer, {
      ...{ ref: 'D-1412', seller: 'jonas', product: 'Dispatch', euros: 64_000 },
      ...{ engagedAt: daysAgo(431, '11:00'), closed: { stage: 'WON', at: daysAgo(372, '15:45') } },
    })
    await sign(stage, customer, deal, { startedDaysAgo: 365, supportPlan: 'premium' })
    await dealOf(stage, customer, {
      ...{ ref: 'D-2131', kind: 'EXPANSION', seller: 'jonas', product: 'Delivery Portal', euros: 21_000 },
      engagedAt: daysAgo(12, '14:10'),
    })
    await formerTickets(stage, customer)

    await heardOfPlan(stage, customer)
    const ticket = await openTicket(stage, customer, contactOf(customer, 'USER'), {
      subject: 'No routes can be released',
      text: 'For ten minutes now no store can release its routes. 140 lorries stand loaded and wait.',
      ...{ priority: 'URGENT', category: 'Outage', product: 'Dispatch' },
    })
    const seen =
      'The release job for their region has no free workers. Operations is called; I answer as soon as I know more.'
    await note(stage, ticket, 'support', seen)
  },
}

async function formerTickets(stage: Stage, customer: Customer): Promise<void> {
  await remember(stage, customer, {
    ...{ ref: 'T-8812', subject: 'New store is missing in the plan', priority: 'NORMAL', category: 'Set-up' },
    ...{ product: 'Dispatch', agent: 'yuki', openedAt: daysAgo(58, '08:05') },
    ...{ takenAt: daysAgo(58, '08:55'), resolvedAt: [daysAgo(57, '14:20')] },
  })
  await remember(stage, customer, {
    ...{ ref: 'T-9034', subject: 'Export of tours is slow', priority: 'LOW', category: 'Speed' },
    ...{ product: 'Dispatch', agent: 'nadia', openedAt: daysAgo(23, '12:40') },
    ...{ takenAt: daysAgo(22, '09:15'), resolvedAt: [daysAgo(20, '16:30'), daysAgo(17, '10:05')] },
  })
}
