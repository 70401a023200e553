import { ticketReplied } from '@customer-graph/contracts-support'
import { type PersonDepartment } from '../person/person'

const supportsOwn: readonly PersonDepartment[] = ['support', 'operations', 'admin']

/**
 * Which departments may see an event on a timeline; null when all may. Support's internal notes stay with support. A reply
 * that does not say whether it is public is treated as internal.
 */
export function visibleTo({
  type,
  data,
}: {
  type: string
  data: unknown
}): readonly PersonDepartment[] | null {
  if (type !== ticketReplied.type) return null
  return (data as { visibility?: unknown } | null)?.visibility === 'public' ? null : supportsOwn
}
