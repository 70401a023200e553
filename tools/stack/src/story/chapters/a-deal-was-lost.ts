import type { Chapter } from '../chapter'
import { meet } from '../customers'
import { daysAgo } from '../days'
import { dealOf } from '../deals'

/** Nearly there, and then the money was gone. */
export const aDealWasLost: Chapter = {
  title: 'a deal was lost',
  tell: async (stage) => {
    const customer = await meet(stage, {
      key: 'ibex',
      ...{ name: 'Ibex Outdoor', domain: 'ibexoutdoor.example', industry: 'Retail' },
      ...{ region: 'Austria', segment: 'SMALL' },
      people: { CHAMPION: 'Katharina Moser', ECONOMIC_BUYER: 'Andreas Gruber' },
    })
    const deal = await dealOf(stage, customer, {
      ...{ ref: 'D-2066', seller: 'sales', product: 'Route Planner', euros: 14_400 },
      engagedAt: daysAgo(55, '15:20'),
    })
    if (deal.stage !== 'ENGAGING') return
    await stage.graph.change('sales', 'loseDeal', {
      dealId: deal.id,
      reason: 'the board stopped new software until the summer',
    })
  },
}
