import { type ApolloServerPlugin } from '@apollo/server'
import { LRUCache } from 'lru-cache'
import { type RequestContext } from '../request-context'
import { bytesOf } from '../limits/memoize-text'
import { type Safelist } from './safelist'

/** Operations by their id: those of the safelist, always, and those that clients registered. */
export interface PersistedOperations {
  bodyOf(id: string): string | undefined
  /** Remembers what `caller` sent with its id. In the modes `bodies` and `ids` only listed operations get this far. */
  register(caller: string, id: string, body: string): void
}

export interface RegisteredBounds {
  /** What all callers together may have registered, in bytes. */
  readonly maxBytes: number
  /** What one caller may. */
  readonly maxBytesEach: number
}

const bounds: RegisteredBounds = { maxBytes: 32_000_000, maxBytesEach: 2_000_000 }

/**
 * Operations by id. What was registered is bounded in bytes, for all and for each caller: who registers more pushes out what
 * it registered itself and used longest ago. A client whose operation was forgotten is told, and sends it once more.
 */
export function persistedOperations(
  safelist: Safelist,
  { maxBytes, maxBytesEach }: RegisteredBounds = bounds,
): PersistedOperations {
  const ofCallers = new Map<string, LRUCache<string, string>>()
  const registered = new LRUCache<string, { readonly body: string; readonly caller: string }>({
    maxSize: maxBytes,
    sizeCalculation: ({ body }) => bytesOf(body) + 1,
    dispose({ caller }, id) {
      const theirs = ofCallers.get(caller)
      theirs?.delete(id)
      if (theirs?.size === 0) ofCallers.delete(caller)
    },
  })

  function registeredBy(caller: string): LRUCache<string, string> {
    const before = ofCallers.get(caller)
    if (before) return before
    const theirs = new LRUCache<string, string>({
      maxSize: maxBytesEach,
      sizeCalculation: (body) => bytesOf(body) + 1,
      dispose: (_body, id, why) => void (why === 'evict' && registered.delete(id)),
    })
    ofCallers.set(caller, theirs)
    return theirs
  }

  return {
    bodyOf(id) {
      const listed = safelist.bodyOf(id)
      if (listed !== undefined) return listed
      const found = registered.get(id)
      if (found) ofCallers.get(found.caller)?.get(id)
      return found?.body
    },
    register(caller, id, body) {
      if (bytesOf(body) >= maxBytesEach || registered.has(id)) return
      registered.set(id, { body, caller })
      registeredBy(caller).set(id, body)
    },
  }
}

/** Apollo puts a word of its own before the id. */
const idIn = (key: string): string => key.replace(/^apq:/, '')

/** The operations as Apollo Server looks for them. It does not say who registers one, so `registerOperations` does that. */
export const lookedUpByApollo = (operations: PersistedOperations) => ({
  get: async (key: string) => operations.bodyOf(idIn(key)),
  set: async () => undefined,
  delete: async () => false,
})

/** Registers what came with its id, once it was found valid and its caller may ask it. */
export const registerOperations = (operations: PersistedOperations): ApolloServerPlugin<RequestContext> => ({
  async requestDidStart() {
    return {
      async didResolveOperation({ metrics, queryHash, source, contextValue }) {
        if (metrics.persistedQueryRegister)
          operations.register(contextValue.caller.subject, queryHash, source)
      },
    }
  },
})
