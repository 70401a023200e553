/** The id of a published operation in the extensions of a request; null when they name none. */
export function publishedId(extensions: unknown): string | null {
  const { persistedQuery } = (extensions ?? {}) as { persistedQuery?: { sha256Hash?: unknown } }
  const id = persistedQuery?.sha256Hash
  return typeof id === 'string' ? id : null
}
