type ByType = Record<string, object | undefined>

/**
 * The resolvers of several folders as one. Fields of a type may come from several of them; throws when two define the
 * same field, since one of them would silently never be called.
 */
export function mergeResolvers(...parts: readonly object[]): object {
  const merged: Record<string, object> = {}
  for (const part of parts) {
    for (const [type, fields] of Object.entries(part as ByType)) {
      const twice = Object.keys(fields ?? {}).find((field) => Object.hasOwn(merged[type] ?? {}, field))
      if (twice) throw new Error(`${type}.${twice} has two resolvers`)
      merged[type] = { ...merged[type], ...fields }
    }
  }
  return merged
}
