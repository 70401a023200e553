/** A write that the graph acknowledged: what was made, with the id that was told. */
export interface Acknowledged {
  readonly kind: 'Customer' | 'Ticket'
  /** Given to nothing else in the run. */
  readonly name: string
  readonly id: string
  /** Whom it is about. */
  readonly customerId: string
}

/** What a driver was told, written down outside of the system that it drives. */
export interface Ledger {
  readonly acknowledged: Acknowledged[]
  /** How calls ended that had to be sent again: by code, `UNANSWERED` where nobody answered. */
  readonly setbacks: Map<string, number>
}

export const openLedger = (): Ledger => ({ acknowledged: [], setbacks: new Map() })

/** How often a setback was met. */
export const timesOf = ({ setbacks }: Ledger, code: string): number => setbacks.get(code) ?? 0
