import { breakingChanges, publicSchema } from '.'
import { type PublishedGraph } from '../published'
import { brokenBy } from './uses'

/**
 * What the next supergraph breaks of the published one, as lines to print: each with the shipped operations that it breaks
 * and what can be done. `allowed` are the ids that decision pages list, which count until the first release.
 */
export function unallowedChanges(
  { supergraph, released, operations }: PublishedGraph,
  next: string,
  allowed: ReadonlySet<string>,
): string[] {
  const changes = breakingChanges(supergraph, next).filter(({ id }) => released !== null || !allowed.has(id))
  if (changes.length === 0) return []
  const schema = publicSchema(supergraph)
  return changes.map((change) => {
    const broken = brokenBy(change, operations, schema)
    const who = broken.length > 0 ? ` It breaks ${broken.join(', ')}.` : ' No shipped operation uses it.'
    const way = released
      ? `Since ${released} nothing that is published is taken away: add what is new beside it, and deprecate what is old.`
      : `A decision page can allow it with allows-breaking: [${change.id}]`
    return `Breaking change: ${change.description}${who} ${way}`
  })
}
