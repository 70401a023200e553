/** What was read of an object: by id its type, and what its plain fields said. */
interface Kept {
  readonly type: string
  readonly fields: Map<string, string>
}

type Node = Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isPlain = (value: unknown): boolean => (Array.isArray(value) ? value.every(isPlain) : !isNode(value))

/** The types that ids were seen to have so far, over all answers. */
export type TypesById = Map<string, string>

/**
 * Where a cache that keeps objects by their id would show one thing in the place of another: ids with two types, also in
 * answers before (`known` is added to), and ids with two values of a field within this answer. Every object has to carry its
 * `__typename`.
 */
export function clashesIn(answer: unknown, known: TypesById): string[] {
  const found = new Set<string>()
  const kept = new Map<string, Kept>()
  const waiting: unknown[] = [answer]
  while (waiting.length > 0) {
    const value = waiting.pop()
    if (Array.isArray(value)) waiting.push(...(value as unknown[]).filter((each) => !isPlain(each)))
    if (!isNode(value)) continue
    if (typeof value.id === 'string') keep(value, value.id)
    waiting.push(...Object.values(value).filter((each) => !isPlain(each)))
  }
  return [...found]

  function keep(node: Node, id: string): void {
    const type = String(node.__typename)
    const other = known.get(id) ?? type
    if (other !== type) found.add(`${id} is the id of a ${other} and of a ${type}.`)
    known.set(id, other)
    const same = kept.get(`${type} ${id}`) ?? { type, fields: new Map() }
    kept.set(`${type} ${id}`, same)
    for (const [name, value] of Object.entries(node)) {
      if (!isPlain(value)) continue
      const text = JSON.stringify(value)
      const before = same.fields.get(name) ?? text
      if (before !== text) found.add(`${type} ${id} has two values of ${name}: ${before} and ${text}.`)
      same.fields.set(name, before)
    }
  }
}
