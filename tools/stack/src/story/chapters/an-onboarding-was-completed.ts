import type { Chapter } from '../chapter'
import { contactOf, meet } from '../customers'
import { dayFromNow, daysAgo } from '../days'
import { dealOf, promise, sign, win } from '../deals'
import { complete, handoffOf, reach, takeOver } from '../handoffs'
import { answer, give, hearFrom, heardOfPlan, openTicket } from '../tickets'

/** The customer confirmed its first value, the promise was kept; then a ticket that had been solved came back. */
export const anOnboardingWasCompleted: Chapter = {
  title: 'an onboarding was completed',
  tell: async (stage) => {
    const { graph } = stage
    const customer = await meet(stage, {
      key: 'delmar',
      ...{ name: 'Delmar Pharma', domain: 'delmarpharma.example', industry: 'Pharmaceuticals' },
      ...{ region: 'Switzerland', segment: 'ENTERPRISE' },
      people: { CHAMPION: 'Nicole Aebi', ECONOMIC_BUYER: 'Stefan Zuber', USER: 'Laura Bianchi' },
    })
    const deal = await dealOf(stage, customer, {
      ...{ ref: 'D-1988', seller: 'claire', product: 'Delivery Portal', euros: 74_000 },
      engagedAt: daysAgo(81, '08:15'),
    })
    const training = await promise(stage, customer, deal, {
      ...{ text: 'Two training days for the planners in Basel', type: 'SERVICE', dueInDays: 2, by: 'claire' },
    })
    await win(stage, customer, deal, {
      goals: ['Pharmacies see when their delivery arrives, and stop calling'],
      successCriteria: [
        { measure: 'Calls about arrival times', target: 'below 30 a week', dueOn: dayFromNow(30) },
      ],
    })
    await sign(stage, customer, deal, { startedDaysAgo: 0, supportPlan: 'premium' })
    const handoff = await handoffOf(stage, customer, deal)
    const onboarding = await takeOver(stage, handoff, 'success', 'Kick-off agreed with Nicole Aebi at once.')
    if (training.status === 'OPEN')
      await graph.change('sales', 'settlePromise', { promiseId: training.id, status: 'KEPT' })
    await reach(stage, onboarding, 'kickoff', true)
    await reach(stage, onboarding, 'data-in')
    await reach(stage, onboarding, 'first-value', true)
    await complete(stage, handoff, onboarding)

    await heardOfPlan(stage, customer)
    const user = contactOf(customer, 'USER')
    const ticket = await openTicket(stage, customer, user, {
      subject: 'Arrival times are an hour early',
      text: 'Since this morning the portal shows every arrival one hour before it happens.',
      ...{ priority: 'HIGH', category: 'Wrong result', product: 'Delivery Portal' },
    })
    if (ticket.timesResolved > 0) return
    await give(stage, ticket, 'yuki')
    await answer(stage, ticket, 'yuki', 'The time zone of the depot was wrong; it is set to Zurich now.')
    await graph.change('support', 'resolveTicket', { ticketId: ticket.id })
    await hearFrom(
      stage,
      ticket,
      user,
      'Basel is right now, but the depot in Lugano still shows the old times.',
    )
  },
}
