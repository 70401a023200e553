import { customerRegistered, dealLost, dealWon } from '@customer-graph/contracts-sales'
import { handoffOffered } from '@customer-graph/contracts-success'
import { type BusRecord, encodeEvent } from '@customer-graph/events'
import { type Department, type EventContract, newId } from '@customer-graph/glossary'

/** A few events of two customers, with all that an outside consumer has to expect. */
export interface Story {
  readonly customer: string
  /** A customer whose deal was imported. */
  readonly former: string
  readonly records: Readonly<Partial<Record<Department, readonly BusRecord[]>>>
}

export function tellStory(): Story {
  const [customer, former] = [newId<'Customer'>(), newId<'Customer'>()]
  const tell = (
    source: Department,
    stream: string,
    sequence: number,
    { type, example }: Pick<EventContract<object>, 'type' | 'example'>,
    more: { time?: string; history?: boolean; extra?: object } = {},
  ): BusRecord =>
    encodeEvent({
      id: newId<'Event'>(),
      type,
      source,
      time: new Date(more.time ?? '2026-11-20T15:30:00.000Z'),
      stream,
      sequence,
      customerId: stream,
      actor: null,
      correlationId: newId<'Request'>(),
      causationId: null,
      traceparent: null,
      history: more.history ?? false,
      data: JSON.stringify({ ...example, customerId: stream, ...more.extra }),
    })
  const won = tell('sales', customer, 2, dealWon, { extra: { addedLater: 'by a newer producer' } })
  return {
    customer,
    former,
    records: {
      sales: [
        tell('sales', customer, 1, customerRegistered),
        won,
        won,
        tell('sales', customer, 3, { type: 'sales.deal-teleported.v1', example: {} }),
        tell('sales', customer, 4, { type: 'sales.deal-won.v2', example: {} }),
        tell('sales', customer, 6, dealLost),
        tell('sales', former, 1, dealWon, { time: '2019-05-01T09:00:00.000Z', history: true }),
      ],
      success: [tell('success', customer, 1, handoffOffered)],
    },
  }
}
