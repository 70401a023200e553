import type { Chapter } from '../chapter'
import { meet } from '../customers'
import { daysAgo } from '../days'
import { dealOf, prepare } from '../deals'

/** The customer would sign, but the packet says neither how success is measured nor what was promised. */
export const aDealIsNotReady: Chapter = {
  title: 'a deal cannot be won yet',
  tell: async (stage) => {
    const customer = await meet(stage, {
      key: 'juniper',
      ...{ name: 'Juniper Home Care', domain: 'juniperhomecare.example', industry: 'Health care' },
      ...{ region: 'Netherlands', segment: 'MID_MARKET' },
      people: { CHAMPION: 'Anouk de Vries', ECONOMIC_BUYER: 'Pieter van Dijk' },
    })
    const deal = await dealOf(stage, customer, {
      ...{ ref: 'D-2118', seller: 'jonas', product: 'Route Planner', euros: 36_000 },
      engagedAt: daysAgo(29, '09:45'),
    })
    if (deal.stage === 'ENGAGING')
      await prepare(stage, customer, deal, {
        goals: ['Nurses see more patients and drive less'],
        successCriteria: [{ measure: 'Kilometres per visit', target: 'fewer' }],
      })
  },
}
