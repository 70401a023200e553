type Path = readonly (string | number)[]

/** The objects of an answer at one place, lists unfolded. */
export interface Places {
  readonly path: Path
  readonly objects: readonly Record<string, unknown>[]
}

/** Where everything begins. */
export const rootOf = (data: Record<string, unknown>): Places => ({ path: [], objects: [data] })

/** The objects further down; `@` stands for every element of a list. */
export function placesAt({ path, objects }: Places, further: Path): Places {
  const found: Record<string, unknown>[] = []
  for (const object of objects) find(object, further, 0, found)
  return { path: [...path, ...further], objects: found }
}

function find(value: unknown, path: Path, at: number, found: Record<string, unknown>[]): void {
  if (value === undefined || value === null) return
  const step = path[at]
  if (step === undefined) {
    if (Array.isArray(value)) for (const each of value) find(each, path, at, found)
    else found.push(value as Record<string, unknown>)
  } else if (step === '@') {
    if (!Array.isArray(value)) throw new Error('A department answered no list where there should be one')
    for (const each of value) find(each, path, at + 1, found)
  } else {
    if (Array.isArray(value)) throw new Error('A department answered a list where there should be none')
    const object = value as Record<string, unknown>
    if (Object.hasOwn(object, step)) find(object[step], path, at + 1, found)
  }
}

/** The full paths, with the indexes of lists in them, of what stands at `path`, in the order of `placesAt`. */
export function pathsTo(data: unknown, path: Path): Path[] {
  const paths: Path[] = []
  const walk = (value: unknown, at: number, before: Path): void => {
    if (value === undefined || value === null) return
    const step = path[at]
    if (Array.isArray(value) && (step === undefined || step === '@'))
      return value.forEach((each, index) => walk(each, step === undefined ? at : at + 1, [...before, index]))
    if (step === undefined) paths.push(before)
    else if (Object.hasOwn(value as object, step))
      walk((value as Record<string, unknown>)[step], at + 1, [...before, step])
  }
  walk(data, 0, [])
  return paths
}
