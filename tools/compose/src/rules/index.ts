import { accessPolicy, type AccessPolicy } from '@customer-graph/glossary'
import { described } from './described'
import { growingListsAreConnections } from './growing-lists'
import { hiddenByName } from './hidden-by-name'
import { hiddenFieldsAreNullable } from './hidden-fields-are-nullable'
import { idsNameTheirObject } from './ids-name-their-object'
import { keysCanConflict } from './keys-can-conflict'
import { mutationShape } from './mutation-shape'
import { mutationsHaveOwners } from './mutations-have-owners'
import { nullableAcrossBoundaries } from './nullable-across-boundaries'
import { oneOwnerPerRootField } from './one-owner-per-root-field'
import { policyNamesExist } from './policy-names-exist'
import { readDocument, type SchemaRule, type Violation } from './schema-rule'
import { textsAreBounded } from './texts-are-bounded'
import { noUnsupportedDirectives } from './unsupported-directives'

const rules = (policy: AccessPolicy): readonly SchemaRule[] => [
  described,
  nullableAcrossBoundaries,
  noUnsupportedDirectives,
  idsNameTheirObject,
  oneOwnerPerRootField,
  growingListsAreConnections,
  mutationShape,
  keysCanConflict,
  textsAreBounded,
  policyNamesExist(policy),
  mutationsHaveOwners(policy),
  hiddenFieldsAreNullable(policy),
  hiddenByName(policy),
]

/** Everything in which the subgraphs break the rules of the graph, as lines to print. */
export function violations(
  subgraphs: readonly { name: string; sdl: string }[],
  policy: AccessPolicy = accessPolicy,
): string[] {
  const documents = subgraphs.map(readDocument)
  return rules(policy)
    .flatMap((rule) => rule(documents))
    .map(toLine)
}

const toLine = ({ subgraph, at, problem }: Violation): string => `${subgraph}: ${at} ${problem}`
