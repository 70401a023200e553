import { type DocumentNode } from 'graphql'
import { LRUCache } from 'lru-cache'

/** A syntax tree takes about twenty times the space of its text, and keeps that as well. */
const bytesOfDocument = ({ loc }: DocumentNode): number => 20 * Math.max(1, loc?.source.body.length ?? 1_000)

/**
 * Parsed documents, as Apollo Server keeps them, within `maxBytes`. One that would take more than a thirtieth of that is not
 * kept: whoever sends texts of that length has them parsed every time.
 */
export function documentStore(maxBytes = 30_000_000) {
  const documents = new LRUCache<string, DocumentNode>({
    maxSize: maxBytes,
    maxEntrySize: Math.ceil(maxBytes / 30),
    sizeCalculation: bytesOfDocument,
  })
  return {
    get: async (key: string) => documents.get(key),
    set: async (key: string, document: DocumentNode) => void documents.set(key, document),
    delete: async (key: string) => documents.delete(key),
  }
}
