import { GraphQLError } from 'graphql'
import { type RequestContext } from '../request-context'
import { completeValue } from './complete-value'
import { type DepartmentError } from './department-error'
import { explainNulls } from './explain-nulls'
import { type Progress, type Subgraphs } from './fetch-step'
import { foldErrors } from './fold-errors'
import { type PreparedOperation } from './operation'
import { runPlan } from './run-plan'

export interface Executed {
  readonly data: Record<string, unknown> | null
  /** Every null that should not be has one. */
  readonly errors: readonly GraphQLError[]
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
  subgraphs: Subgraphs,
): Promise<Executed> {
  const errors: DepartmentError[] = []
  const answered: Record<string, unknown> = {}
  try {
    const { steps, asked } = operation.decided({ ...operation.defaults, ...variables })
    const progress: Progress = {
      schema: operation.graph.supergraph,
      subgraphs,
      context,
      variables: operation.planVariables(variables),
      data: answered,
      errors,
    }
    if (steps) await runPlan(progress, steps)
    const completed = completeValue(asked, answered, ({ nodes }) => operation.introspect(nodes, variables))
    const { data, objects } = completed
    const all = foldErrors(data, explainNulls(asked, answered, completed, errors))
    return { data, objects, errors: all.map(asGraphQLError) }
  } catch (cause) {
    const { message } = cause as Error
    return {
      data: null,
      objects: 1,
      errors: [...errors, { message, extensions: {}, cause }].map(asGraphQLError),
    }
  }
}

const asGraphQLError = ({ message, path, extensions, cause }: DepartmentError): GraphQLError =>
  cause instanceof GraphQLError && !path
    ? cause
    : new GraphQLError(message, {
        ...(path ? { path } : {}),
        ...(cause ? { originalError: cause as Error } : {}),
        extensions: { code: 'INTERNAL_SERVER_ERROR', ...extensions },
      })
