import type { Stage } from './chapter'
import type { Customer } from './customers'
import { dayFromNow } from './days'

export interface Item {
  id: string
  status: string
}

interface Wish {
  title: string
  area: string
  importance: 'NICE_TO_HAVE' | 'IMPORTANT' | 'CRITICAL'
  quote: string
  source: 'SALES' | 'SUCCESS' | 'SUPPORT_TICKET' | 'PORTAL'
  sourceRef: string
  contactId?: string
}

/** Takes in what a customer asks for. With an item it is one more customer asking for that; else the wish is new. */
export async function capture(
  { graph }: Stage,
  customer: Pick<Customer, 'key' | 'id'>,
  { title, area, ...wish }: Wish,
  item?: Item,
): Promise<Item> {
  const input = {
    idempotencyKey: `story-${customer.key}-${title}`,
    ...{ customerId: customer.id, ...wish },
    ...(item ? { itemId: item.id } : { title, area }),
  }
  const select = '... on FeedbackRequest { item { id status } }'
  return (await graph.changeOnceHeard('product', 'captureFeedback', input, select)).item as Item
}

const way = ['NEW', 'PLANNED', 'IN_PROGRESS', 'SHIPPED'] as const

/** Brings an item as far as told; what was done before is not done again. */
export async function bring(
  { graph }: Stage,
  { id: itemId, status }: Item,
  to: (typeof way)[number],
  targetInDays: number,
): Promise<void> {
  const steps: Partial<Record<string, () => Promise<unknown>>> = {
    PLANNED: () => graph.change('product', 'planItem', { itemId, targetOn: dayFromNow(targetInDays) }),
    IN_PROGRESS: () => graph.change('product', 'startItem', { itemId }),
    SHIPPED: () => graph.change('product', 'shipItem', { itemId }),
  }
  const here = way.findIndex((each) => each === status)
  if (here < 0) return
  for (const next of way.slice(here + 1, way.indexOf(to) + 1)) await steps[next]?.()
}

/** Puts an item behind a promise, once product has heard of the promise. */
export const backWith = ({ graph }: Stage, { id: itemId }: Item, { id: promiseId }: { id: string }) =>
  graph.changeOnceHeard('product', 'backPromise', { promiseId, itemId })
