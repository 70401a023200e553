import { type ApolloServerPlugin } from '@apollo/server'
import { type OperationDefinitionNode } from 'graphql'
import { type RequestScope, requestScope } from './request-scope'

const longest = 100

/**
 * Writes into the `requestScope` which operation is carried out, for log lines and traces. The gateway asks departments under
 * the client's name with an ending (`WinDeal__sales__0`), which is taken off, so that one name finds the lines of all.
 */
export const nameOperation = <Context extends object>(): ApolloServerPlugin<Context> => ({
  async requestDidStart() {
    return {
      didResolveOperation: async ({ operation }) => nameInScope(operation),
    }
  },
})

/** The same for who carries out an operation without Apollo Server. */
export function nameInScope(
  operation: OperationDefinitionNode | undefined,
  scope: RequestScope | undefined = requestScope.getStore(),
): void {
  if (!scope) return
  scope.changes = operation?.operation === 'mutation'
  const name = operation?.name?.value
  if (name) scope.operation = name.replace(fetchEnding, '').slice(0, longest)
}

const fetchEnding = /__[a-z0-9_]+__\d+$/
