import { hiddenRowOf, whoSees } from '@customer-graph/glossary'
import { type PersonDepartment } from '../person/person'

/** Which departments may see an event on a timeline; null when all may. */
export function visibleTo(event: { type: string; data: unknown }): readonly PersonDepartment[] | null {
  const row = hiddenRowOf(event)
  return row && whoSees(row)
}
