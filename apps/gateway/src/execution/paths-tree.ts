import { type Path } from './response-paths'

interface Branch<Value> {
  value?: Value
  readonly further: Map<string | number, Branch<Value>>
}

/** Values by path, found by what is above or below. */
export interface PathsTree<Value> {
  /** The first value set at a path stays. */
  set(path: Path, value: Value): void
  /** The value at the path itself, or the nearest above it. */
  nearest(path: Path): Value | undefined
  /** Whether there is a value at the path, above or below it. */
  touches(path: Path): boolean
}

export function pathsTree<Value>(): PathsTree<Value> {
  const root: Branch<Value> = { further: new Map() }
  return {
    set(path, value) {
      let at = root
      for (const key of path) {
        const next: Branch<Value> = at.further.get(key) ?? { further: new Map() }
        at.further.set(key, next)
        at = next
      }
      at.value ??= value
    },
    nearest(path) {
      let at: Branch<Value> | undefined = root
      let found = root.value
      for (const key of path) {
        at = at.further.get(key)
        if (!at) break
        found = at.value ?? found
      }
      return found
    },
    touches(path) {
      let at = root
      for (const key of path) {
        if (at.value !== undefined) return true
        const next = at.further.get(key)
        if (!next) return false
        at = next
      }
      return true
    },
  }
}
