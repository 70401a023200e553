import { dealChanged, dealLost, dealMoved, dealOpened, dealWon } from '@customer-graph/contracts-sales'
import { type EventContract } from '@customer-graph/glossary'
import { type DealFact } from './deal-fact'
import { factOf, type FactStep } from './fact-step'

type Deal = {
  dealId: string
  customerId: string
  kind: string
  sellerId: string | null
  engagedAt: string | null
}

const identity = ({ dealId, customerId, kind, sellerId, engagedAt }: Deal) => ({
  ...{ dealId, customerId, kind, sellerId },
  engagedAt: engagedAt === null ? null : new Date(engagedAt),
})

const step = <Data extends Deal>(
  contract: EventContract<Data>,
  next: (data: Data, before: DealFact | null, time: Date) => Partial<DealFact>,
): FactStep<DealFact> =>
  factOf(
    contract,
    ({ dealId }) => dealId,
    (data, before, time) => ({
      ...{ stage: 'prospecting', value: null, openedAt: time, closedAt: null },
      ...before,
      ...identity(data),
      ...next(data, before, time),
    }),
  )

/** How each event of a deal changes what is known of it. Events of one deal arrive in order: they are of one stream. */
export const dealSteps: readonly FactStep<DealFact>[] = [
  step(dealOpened, ({ stage, value }, before, time) =>
    before ? { openedAt: time } : { stage, value, openedAt: time },
  ),
  step(dealChanged, ({ stage, value }) => ({ stage, value })),
  step(dealMoved, ({ to }) => ({ stage: to })),
  step(dealWon, ({ value, closedAt }) => ({ stage: 'won', value, closedAt: new Date(closedAt) })),
  step(dealLost, ({ closedAt }) => ({ stage: 'lost', closedAt: new Date(closedAt) })),
]
