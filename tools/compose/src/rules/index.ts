import { described } from './described'
import { growingListsAreConnections } from './growing-lists'
import { mutationShape } from './mutation-shape'
import { nullableAcrossBoundaries } from './nullable-across-boundaries'
import { oneOwnerPerRootField } from './one-owner-per-root-field'
import { readDocument, type Violation } from './schema-rule'
import { noUnsupportedDirectives } from './unsupported-directives'

const rules = [
  described,
  nullableAcrossBoundaries,
  noUnsupportedDirectives,
  oneOwnerPerRootField,
  growingListsAreConnections,
  mutationShape,
]

/** Everything in which the subgraphs break the rules of the graph, as lines to print. */
export function violations(subgraphs: readonly { name: string; sdl: string }[]): string[] {
  const documents = subgraphs.map(readDocument)
  return rules.flatMap((rule) => rule(documents)).map(toLine)
}

const toLine = ({ subgraph, at, problem }: Violation): string => `${subgraph}: ${at} ${problem}`
