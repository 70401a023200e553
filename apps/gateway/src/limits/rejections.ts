import { Counter, type Registry } from 'prom-client'
import { type Beyond } from './document-limits'

/** Why an operation was not carried out. */
export type Reason = Beyond['what'] | 'rate' | 'not-allowed' | 'audited'

/** Hears of every operation that was refused; `audited` ones only would have been. */
export type Rejected = (reason: Reason) => void

/** Counts the operations refused, by reason. */
export function countRejections(metrics: Registry): Rejected {
  const rejections = new Counter({
    name: 'operations_rejected_total',
    help: 'Operations refused before they were planned, by the limit they were beyond; audited: only noticed',
    labelNames: ['reason'],
    registers: [metrics],
  })
  return (reason) => rejections.inc({ reason })
}
