import type { GraphQLError } from 'graphql'
import { type RequestContext } from '../caller/request-context'
import { type Departments, type Progress } from './fetch-step'
import { type PreparedOperation } from './operation'
import { runPlan } from './run-plan'
import { shapeAnswer, type Shaped } from './shape-answer'

export interface Executed {
  readonly data: Record<string, unknown> | null
  readonly errors: readonly unknown[]
  /** What had to be made null without anybody telling the client why. */
  readonly flaws: readonly GraphQLError[]
  /** How many objects `data` holds, itself included. */
  readonly objects: number
}

/**
 * Answers an operation: asks the departments as planned, merges what they answer and brings it into the shape that was asked
 * for. A department that fails leaves null and errors. `variables` are those of the client, found valid. Never rejects.
 */
export async function executeOperation(
  operation: PreparedOperation,
  variables: Readonly<Record<string, unknown>>,
  context: RequestContext,
  departments: Departments,
): Promise<Executed> {
  const errors: unknown[] = []
  const data: Record<string, unknown> = {}
  const { graph, steps, defaults } = operation
  const decided = { ...defaults, ...variables }
  const progress: Progress = {
    schema: graph.supergraph,
    departments,
    context,
    variables,
    decided,
    data,
    errors,
  }
  try {
    if (steps) await runPlan(progress, steps)
    const shaped: Shaped = shapeAnswer(operation.selections(decided), data, ({ nodes }) =>
      operation.introspect(nodes, variables),
    )
    return { ...shaped, errors, flaws: errors.length === 0 ? shaped.flaws : [] }
  } catch (error) {
    return { data: null, errors: [...errors, error], flaws: [], objects: 1 }
  }
}
