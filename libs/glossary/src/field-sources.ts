/**
 * Which system each field of a record was taken from. A field that is not in it belongs to our own people, or to nobody as
 * long as it is empty.
 */
export type FieldSources = Readonly<Record<string, string>>

/** A field of which a system says something else than its owner, and which was left as it was. */
export interface LeftAlone {
  readonly field: string
  /** What stands there, who says so, and what the other one says. */
  readonly message: string
}

export interface Taken<Fields> {
  readonly fields: Fields
  readonly sources: FieldSources
  readonly leftAlone: readonly LeftAlone[]
}

/**
 * A record after `system` said something of some of its fields. It changes the fields that were taken from it before, fills
 * those that are empty, and owns those on which everybody agrees; whatever else it says is left alone and told. A field of
 * which it says nothing (absent) stays as it is; null says that there is none, which only the owner's word makes true.
 * `inWords` tells a value that is not read as it is written.
 */
export function takeFrom<Fields extends object>(
  system: string,
  known: { readonly fields: Fields; readonly sources: FieldSources },
  stated: Partial<Fields>,
  inWords: { readonly [Field in keyof Fields]?: (value: Fields[Field]) => string } = {},
): Taken<Fields> {
  const fields = { ...known.fields }
  const sources: Record<string, string> = { ...known.sources }
  const leftAlone: LeftAlone[] = []
  for (const field of Object.keys(stated) as (keyof Fields & string)[]) {
    const [before, after] = [fields[field], stated[field]]
    if (after === undefined) continue
    const owner = sources[field]
    const agree = same(before, after)
    if (owner === system || before === null || (agree && !owner)) {
      fields[field] = after as Fields[typeof field]
      if (after !== null) sources[field] ??= system
    } else if (!agree && after !== null) {
      const told = (value: unknown) => inWords[field]?.(value as Fields[typeof field]) ?? String(value)
      const message = `${field} stays "${told(before)}", as ${owner ?? 'our own people'} said; ${system} says "${told(after)}".`
      leftAlone.push({ field, message })
    }
  }
  return { fields, sources, leftAlone }
}

/** The sources once our own people changed a record: what they changed is theirs. */
export function releaseChanged<Fields extends object>(
  sources: FieldSources,
  before: Fields,
  after: Fields,
): FieldSources {
  return Object.fromEntries(
    Object.entries(sources).filter(([field]) =>
      same(before[field as keyof Fields], after[field as keyof Fields]),
    ),
  )
}

/** Whether two values say the same; amounts and the like are compared by what is in them. */
const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)
