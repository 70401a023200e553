type Mergeable = Record<string, unknown>

const isObject = (value: unknown): value is Mergeable =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Writes what one department answered about an object into what others did. Objects in the same place are merged, lists of
 * the same length element by element; anything else is replaced. Parts of `source` become parts of `target`.
 */
export function mergeInto(target: Mergeable, source: Mergeable | null | undefined): void {
  for (const key in source) {
    const value = source[key]
    // No field can have this key, and to write it would replace the prototype.
    if (value === undefined || key === '__proto__') continue
    const before = Object.hasOwn(target, key) ? target[key] : undefined
    if (isObject(before) && isObject(value)) mergeInto(before, value)
    else if (Array.isArray(value) && Array.isArray(before) && value.length === before.length)
      mergeLists(before, value)
    else target[key] = value
  }
}

function mergeLists(target: unknown[], source: readonly unknown[]): void {
  for (let at = 0; at < source.length; at++) {
    const before = target[at]
    const value = source[at]
    if (isObject(before) && isObject(value)) mergeInto(before, value)
    else if (Array.isArray(before) && Array.isArray(value) && before.length === value.length)
      mergeLists(before, value)
    else target[at] = value
  }
}
