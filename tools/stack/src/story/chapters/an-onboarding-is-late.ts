import type { Chapter } from '../chapter'
import { contactOf, meet } from '../customers'
import { dayFromNow, daysAgo } from '../days'
import { dealOf, promise, sign, win } from '../deals'
import { handoffOf, reach, takeOver } from '../handoffs'
import { answer, give, heardOfPlan, openTicket } from '../tickets'

/** The date that was promised passed before the customer's data was in, and a ticket on hold stands in the way. */
export const anOnboardingIsLate: Chapter = {
  title: 'an onboarding is late',
  tell: async (stage) => {
    const customer = await meet(stage, {
      key: 'castellan',
      ...{ name: 'Castellan Foods', domain: 'castellanfoods.example', industry: 'Food distribution' },
      ...{ region: 'Italy', segment: 'MID_MARKET' },
      people: { CHAMPION: 'Giulia Marchetti', ECONOMIC_BUYER: 'Paolo Ferrari', TECHNICAL: 'Elena Conti' },
    })
    const deal = await dealOf(stage, customer, {
      ...{ ref: 'D-2054', seller: 'claire', product: 'Dispatch', euros: 58_000 },
      engagedAt: daysAgo(92, '10:30'),
    })
    await promise(stage, customer, deal, {
      ...{ text: 'Live in all four warehouses', type: 'DATE', dueInDays: -9, by: 'claire' },
    })
    await win(stage, customer, deal, {
      goals: ['Deliver before nine without a second shift in planning'],
      successCriteria: [
        { measure: 'Warehouses planned in Dispatch', target: '4 of 4', dueOn: dayFromNow(-9) },
        { measure: 'Deliveries before 9:00', target: 'at least 92 %', dueOn: dayFromNow(45) },
      ],
    })
    await sign(stage, customer, deal, { startedDaysAgo: 9, supportPlan: 'standard' })
    const handoff = await handoffOf(stage, customer, deal)
    const note = 'They know that the date is gone and want a new one by the end of the week.'
    const onboarding = await takeOver(stage, handoff, 'mateo', note)
    await reach(stage, onboarding, 'kickoff')

    await heardOfPlan(stage, customer)
    const ticket = await openTicket(stage, customer, contactOf(customer, 'TECHNICAL'), {
      subject: 'Import of delivery addresses stops halfway',
      text: 'The import ends at row 1,204 of 3,880 without a word. We have tried it twice.',
      ...{ priority: 'HIGH', category: 'Import', product: 'Dispatch' },
    })
    await give(stage, ticket, 'nadia')
    await answer(
      stage,
      ticket,
      'nadia',
      'I can see the row: an address without a country. The fix is being made.',
    )
    if (ticket.state === 'OPEN' || ticket.state === 'ASSIGNED')
      await stage.graph.change('support', 'holdTicket', {
        ticketId: ticket.id,
        reason: 'the import has to accept addresses without a country',
      })
  },
}
