import { type EventContract } from '@customer-graph/glossary'

/**
 * For the gateway, which may know no department's contracts: who may know of each event. An event that is missing here is
 * not open to everybody.
 */
export function hiddenEventsFile(events: readonly EventContract<unknown>[]): string {
  const entries = events.map(({ type, hidden }) => `  ${JSON.stringify([type, hidden])},`)
  return [
    '// Generated from libs/contracts by tools/contracts. Change a contract, then generate again.',
    "import { type Hidden } from '@customer-graph/subgraph'",
    '',
    '/** Who may know of an event, by its type; null is everybody. */',
    'export const hiddenEvents: ReadonlyMap<string, Hidden> = new Map<string, Hidden>([',
    ...entries,
    '])',
    '',
  ].join('\n')
}
