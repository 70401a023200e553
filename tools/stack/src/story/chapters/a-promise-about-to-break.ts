import type { Chapter } from '../chapter'
import { contactOf, meet } from '../customers'
import { daysAgo } from '../days'
import { dealOf, promise, sign } from '../deals'
import { backWith, bring, capture } from '../feedback'

/** One feature is promised for earlier than it is planned; another was promised and nothing stands behind it. */
export const aPromiseAboutToBreak: Chapter = {
  title: 'a promise is about to break',
  tell: async (stage) => {
    const customer = await meet(stage, {
      key: 'harbour',
      ...{ name: 'Harbour Line Ferries', domain: 'harbourline.example', industry: 'Transport' },
      ...{ region: 'Norway', segment: 'ENTERPRISE' },
      people: { CHAMPION: 'Marte Haugen', ECONOMIC_BUYER: 'Erik Lunde', EXECUTIVE_SPONSOR: 'Astrid Nygaard' },
    })
    const deal = await dealOf(stage, customer, {
      ...{ ref: 'D-1760', seller: 'sales', product: 'Route Planner', euros: 118_000 },
      ...{ engagedAt: daysAgo(248, '09:00'), closed: { stage: 'WON', at: daysAgo(170, '12:30') } },
    })
    await sign(stage, customer, deal, { startedDaysAgo: 160, supportPlan: 'premium' })
    const timetables = await promise(stage, customer, deal, {
      ...{ text: 'Routes follow the timetables of the ferries', type: 'FEATURE', dueInDays: 4, by: 'sales' },
    })
    await promise(stage, customer, deal, {
      ...{ text: 'Drivers get their route in Norwegian', type: 'FEATURE', dueInDays: 16, by: 'sales' },
    })
    const item = await capture(stage, customer, {
      ...{ title: 'Timetables as a limit of routes', area: 'Planning', importance: 'CRITICAL' },
      ...{ source: 'SUCCESS', sourceRef: 'Review with Harbour Line, spring' },
      ...{ contactId: contactOf(customer, 'CHAMPION') },
      quote: 'Without the timetable every route ends at an empty quay.',
    })
    await bring(stage, item, 'IN_PROGRESS', 18)
    await backWith(stage, item, timetables)
  },
}
