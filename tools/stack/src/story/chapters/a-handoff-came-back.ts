import type { Chapter } from '../chapter'
import { meet } from '../customers'
import { daysAgo } from '../days'
import { dealOf, win } from '../deals'
import { claim, handoffOf } from '../handoffs'

/** A success criterion that nobody can check: the packet is back with sales, whose repair clock runs. */
export const aHandoffCameBack: Chapter = {
  title: 'a handoff came back to sales',
  tell: async (stage) => {
    const customer = await meet(stage, {
      key: 'brightwater',
      ...{ name: 'Brightwater Utilities', domain: 'brightwater.example', industry: 'Utilities' },
      ...{ region: 'Germany', segment: 'MID_MARKET' },
      people: { CHAMPION: 'Sabine Hartmann', ECONOMIC_BUYER: 'Lukas Brandt' },
    })
    const deal = await dealOf(stage, customer, {
      ...{ ref: 'D-2093', seller: 'sales', product: 'Route Planner', euros: 42_000 },
      engagedAt: daysAgo(63, '13:05'),
    })
    await win(stage, customer, deal, {
      goals: ['Service crews spend their day with customers, not on the road'],
      successCriteria: [{ measure: 'Quality of the routes', target: 'clearly better by the end of Q1' }],
      nothingPromised: true,
    })
    const handoff = await claim(stage, await handoffOf(stage, customer, deal), 'success')
    if (handoff.state !== 'CLAIMED' || handoff.round > 1) return
    await stage.graph.change('success', 'returnHandoff', {
      handoffId: handoff.id,
      reasons: [
        {
          code: 'SUCCESS_CRITERIA_NOT_MEASURABLE',
          note: '"Clearly better" cannot be checked. Which number, from what to what, and who measures it?',
        },
      ],
    })
  },
}
