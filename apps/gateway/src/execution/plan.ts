import {
  type FetchDataRewrite,
  type FetchNode,
  type PlanNode,
  type QueryPlan,
  type QueryPlanSelectionNode,
} from '@apollo/query-planner'
import { Kind, parse, type SelectionSetNode } from 'graphql'
import { responseKeyOf } from '../selected-fields'
import { type FetchedField } from './department-error'
import { refuseUnknown } from './plan-keys'

/** A fetch of a plan, with what every request would otherwise work out again. */
export interface Fetch {
  readonly kind: 'fetch'
  readonly department: string
  readonly query: string
  readonly operationName: string | undefined
  readonly variables: readonly string[]
  /** What the department must be told of the objects it tells more of; null for a fetch from its root. */
  readonly requires: readonly QueryPlanSelectionNode[] | null
  readonly inputRewrites: readonly FetchDataRewrite[]
  readonly outputRewrites: readonly FetchDataRewrite[]
  /** What it brings, under the keys that its answer is merged with. */
  readonly fields: readonly FetchedField[]
  /** Keys that the department answers under another name than they are merged with. */
  readonly renamed: ReadonlyMap<string, string>
}

/** What has to be done to answer an operation. */
export type Step =
  | Fetch
  | { readonly kind: 'sequence' | 'parallel'; readonly steps: readonly Step[] }
  | { readonly kind: 'at'; readonly path: readonly (string | number)[]; readonly step: Step }

/**
 * The steps of a plan; null when there is nothing to fetch. Throws for what this graph cannot do, and for whatever a planner of
 * another version says that is not understood here.
 */
export function stepsOf({ node }: QueryPlan): Step | null {
  if (node?.kind === 'Subscription') throw new Error('This graph has no subscriptions')
  return node ? step(node) : null
}

function step(node: PlanNode): Step {
  refuseUnknown(node)
  switch (node.kind) {
    case 'Sequence':
      return { kind: 'sequence', steps: node.nodes.map(step) }
    case 'Parallel':
      return { kind: 'parallel', steps: node.nodes.map(step) }
    case 'Flatten':
      return { kind: 'at', path: node.path, step: step(node.node) }
    case 'Fetch':
      return fetch(node)
    default:
      throw new Error(`The planner made a plan with a ${node.kind}, which this gateway cannot carry out`)
  }
}

function fetch(node: FetchNode): Fetch {
  const { inputRewrites = [], outputRewrites = [], requires = null } = node
  for (const each of [...inputRewrites, ...outputRewrites]) refuseUnknown(each)
  refuseUnknownIn(requires ?? [])
  const renamed = renamedBy(outputRewrites)
  return {
    kind: 'fetch',
    department: node.serviceName,
    query: node.operation,
    operationName: node.operationName,
    variables: node.variableUsages ?? [],
    requires,
    inputRewrites,
    outputRewrites,
    fields: fieldsOf(node.operation, requires !== null).map(({ type, key }) => ({
      type,
      key: renamed.get(key) ?? key,
    })),
    renamed,
  }
}

function refuseUnknownIn(selections: readonly QueryPlanSelectionNode[]): void {
  for (const each of selections) {
    refuseUnknown(each)
    refuseUnknownIn(each.selections ?? [])
  }
}

const renamedBy = (rewrites: readonly FetchDataRewrite[]): Map<string, string> =>
  new Map(
    rewrites.flatMap((each) =>
      each.kind === 'KeyRenamer' && each.path.length > 0 ? [[each.path.at(-1)!, each.renameKeyTo]] : [],
    ),
  )

/** What a fetch asks for at its outermost, below `_entities` where it asks about entities. */
function fieldsOf(query: string, isOfEntities: boolean): FetchedField[] {
  const operation = parse(query, { noLocation: true }).definitions.find(
    (each) => each.kind === Kind.OPERATION_DEFINITION,
  )
  const [only] = operation?.selectionSet.selections ?? []
  if (!isOfEntities) return within(operation?.selectionSet, null)
  return within(only?.kind === Kind.FIELD ? only.selectionSet : undefined, null)
}

const within = (set: SelectionSetNode | undefined, type: string | null): FetchedField[] =>
  (set?.selections ?? []).flatMap((node) => {
    if (node.kind === Kind.FIELD) return [{ type, key: responseKeyOf(node) }]
    if (node.kind === Kind.INLINE_FRAGMENT)
      return within(node.selectionSet, node.typeCondition?.name.value ?? type)
    throw new Error('A fetch of a plan has a fragment by name')
  })
