import { type ApolloServerPlugin } from '@apollo/server'
import { type RequestContext } from '../request-context'
import { fragmentsOf } from '../selected-fields'
import { clientOf } from './client-of'
import { type FieldUsage } from './field-usage'

/** Notes what is asked through Apollo Server, once it was found valid and may be asked. */
export const noteUsage = (note: FieldUsage['note']): ApolloServerPlugin<RequestContext> => ({
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, request }) {
        if (!operation) return
        note(
          { schema, operation, fragments: fragmentsOf(document) },
          clientOf(Object.fromEntries(request.http?.headers ?? [])),
        )
      },
    }
  },
})
