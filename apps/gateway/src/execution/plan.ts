import {
  type FetchDataRewrite,
  type FetchNode,
  type PlanNode,
  type QueryPlan,
  type QueryPlanSelectionNode,
} from '@apollo/query-planner'

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
}

/** What has to be done to answer an operation. */
export type Step =
  | Fetch
  | { readonly kind: 'sequence' | 'parallel'; readonly steps: readonly Step[] }
  | { readonly kind: 'at'; readonly path: readonly (string | number)[]; readonly step: Step }
  | {
      readonly kind: 'if'
      readonly variable: string
      readonly then: Step | null
      readonly otherwise: Step | null
    }

/** The steps of a plan; null when there is nothing to fetch. Throws for what this graph cannot do. */
export function stepsOf({ node }: QueryPlan): Step | null {
  if (node?.kind === 'Subscription') throw new Error('This graph has no subscriptions')
  return node ? step(node) : null
}

function step(node: PlanNode): Step {
  switch (node.kind) {
    case 'Sequence':
      return { kind: 'sequence', steps: node.nodes.map(step) }
    case 'Parallel':
      return { kind: 'parallel', steps: node.nodes.map(step) }
    case 'Flatten':
      return { kind: 'at', path: node.path, step: step(node.node) }
    case 'Condition': {
      const { condition, ifClause, elseClause } = node
      return {
        kind: 'if',
        variable: condition,
        then: ifClause ? step(ifClause) : null,
        otherwise: elseClause ? step(elseClause) : null,
      }
    }
    case 'Fetch':
      return fetch(node)
    case 'Defer':
      throw new Error('This graph has no @defer')
  }
}

const fetch = (node: FetchNode): Fetch => ({
  kind: 'fetch',
  department: node.serviceName,
  query: node.operation,
  operationName: node.operationName,
  variables: node.variableUsages ?? [],
  requires: node.requires ?? null,
  inputRewrites: node.inputRewrites ?? [],
  outputRewrites: node.outputRewrites ?? [],
})
