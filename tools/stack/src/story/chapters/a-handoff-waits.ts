import type { Chapter } from '../chapter'
import { contactOf, meet } from '../customers'
import { dayFromNow, daysAgo } from '../days'
import { dealOf, promise, win } from '../deals'
import { backWith, bring, capture } from '../feedback'
import { handoffOf } from '../handoffs'

/** Won a moment ago: the clock runs until somebody of success claims the handoff. */
export const aHandoffWaits: Chapter = {
  title: 'a handoff waits to be claimed',
  tell: async (stage) => {
    const customer = await meet(stage, {
      key: 'alder',
      ...{ name: 'Alder & Finch Logistics', domain: 'alderfinch.example', industry: 'Logistics' },
      ...{ region: 'United Kingdom', segment: 'ENTERPRISE' },
      people: {
        CHAMPION: 'Rachel Whitmore',
        ECONOMIC_BUYER: 'Graham Ashdown',
        TECHNICAL: 'Imran Sheikh',
      },
    })
    const deal = await dealOf(stage, customer, {
      ...{ ref: 'D-2107', seller: 'jonas', product: 'Dispatch', euros: 96_000 },
      engagedAt: daysAgo(47, '09:20'),
    })
    await promise(stage, customer, deal, {
      ...{ text: 'An engineer of ours is on site during the first week of use', type: 'SERVICE' },
      ...{ dueInDays: 35, by: 'jonas' },
    })
    const multiDepot = await promise(stage, customer, deal, {
      ...{
        text: 'Routes can begin and end at different depots',
        type: 'FEATURE',
        dueInDays: 75,
        by: 'jonas',
      },
    })
    await win(stage, customer, deal, {
      goals: ['Plan all six depots in one place', 'Answer drivers without leaving the plan'],
      successCriteria: [
        { measure: 'Depots planned in Dispatch', target: '6 of 6', dueOn: dayFromNow(60) },
        { measure: 'Planning time per depot and day', target: 'below 40 minutes', dueOn: dayFromNow(90) },
      ],
    })
    await handoffOf(stage, customer, deal)
    const item = await capture(stage, customer, {
      ...{ title: 'Routes between depots', area: 'Planning', importance: 'IMPORTANT' },
      ...{ source: 'SALES', sourceRef: 'D-2107', contactId: contactOf(customer, 'TECHNICAL') },
      quote: 'A lorry that leaves Leeds in the morning sleeps in Hull.',
    })
    await bring(stage, item, 'PLANNED', 60)
    await backWith(stage, item, multiDepot)
  },
}
