import { type PreparedOperation } from './operation'

export interface OperationStore {
  get(query: string, operationName: string | undefined): PreparedOperation | undefined
  set(query: string, operationName: string | undefined, operation: PreparedOperation): void
}

/** Nobody can fill the memory with operations that are asked only once. */
const maxBytes = 30 * 1024 * 1024

/** Remembers prepared operations; the ones not asked for longest are forgotten beyond about `max` bytes. */
export function operationStore(max = maxBytes): OperationStore {
  const known = new Map<string, PreparedOperation>()
  let bytes = 0
  const forget = (key: string) => {
    bytes -= known.get(key)?.bytes ?? 0
    known.delete(key)
  }
  return {
    get(query, operationName) {
      const key = keyOf(query, operationName)
      const operation = known.get(key)
      if (!operation) return undefined
      known.delete(key)
      known.set(key, operation)
      return operation
    },
    set(query, operationName, operation) {
      const key = keyOf(query, operationName)
      forget(key)
      known.set(key, operation)
      bytes += operation.bytes
      while (bytes > max && known.size > 1) forget(known.keys().next().value!)
    },
  }
}

/** A line break cannot stand in the name of an operation. */
const keyOf = (query: string, operationName = ''): string => `${operationName}\n${query}`
