import { type HiddenRow } from './access-policy'

/** Events that tell of something that some do not see, by type. */
const hidden: Readonly<Record<string, (data: unknown) => HiddenRow | null>> = {
  'sales.commission-plan-set.v1': () => 'commission',
  'sales.commission-earned.v1': () => 'commission',
  'support.ticket-replied.v1': (data) =>
    (data as { visibility?: unknown } | null)?.visibility === 'public' ? null : 'internal-note',
}

/**
 * What an event tells of, when some do not see it; null when all do. For whatever hands events on to people: a timeline, a push.
 * A reply that does not say whether it is public is treated as internal.
 */
export const hiddenRowOf = ({ type, data }: { type: string; data: unknown }): HiddenRow | null =>
  hidden[type]?.(data) ?? null
