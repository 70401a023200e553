import { type Safelist } from './safelist'

/** A store of operations by id, as Apollo Server asks for one. */
interface Store {
  get(key: string): Promise<string | undefined>
  set(key: string, body: string): Promise<void>
  delete(key: string): Promise<boolean>
}

/** How many operations that clients registered by their hash are remembered. */
const mostRegistered = 1000

/**
 * Operations by id: those of the safelist, always, and those that clients registered by sending body and hash together once.
 * In the modes `bodies` and `ids` nothing but the safelist can be registered, since nothing else gets this far.
 */
export function persistedOperations(safelist: Safelist): Store {
  const registered = new Map<string, string>()
  return {
    get: async (key) => safelist.bodyOf(idIn(key)) ?? registered.get(key),
    async set(key, body) {
      registered.delete(key)
      registered.set(key, body)
      if (registered.size > mostRegistered) registered.delete(registered.keys().next().value!)
    },
    delete: async (key) => registered.delete(key),
  }
}

/** Apollo puts a word of its own before the id. */
const idIn = (key: string): string => key.replace(/^apq:/, '')
