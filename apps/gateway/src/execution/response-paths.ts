export type Path = readonly (string | number)[]

type Node = Record<string, unknown>

/** The objects of an answer at one path, lists unfolded. */
export interface ResponsePaths {
  readonly path: Path
  readonly objects: readonly Node[]
}

/** Where everything begins. */
export const rootOf = (data: Node): ResponsePaths => ({ path: [], objects: [data] })

/**
 * The objects further down; `@` stands for every element of a list. What is not of the shape that the path expects is passed
 * over: nothing can be asked about it, and completing the value tells what is wrong with it.
 */
export function nodesAtPath({ path, objects }: ResponsePaths, further: Path): ResponsePaths {
  const found: Node[] = []
  for (const object of objects) walk(object, further, (node) => void found.push(node))
  return { path: [...path, ...further], objects: found }
}

/** The full paths, with the indexes of lists in them, of what stands at `path`, in the order of `nodesAtPath`. */
export function pathsTo(data: unknown, path: Path): Path[] {
  const paths: Path[] = []
  walk(data, path, (_node, at) => void paths.push([...at]))
  return paths
}

function walk(data: unknown, path: Path, visit: (node: Node, at: Path) => void): void {
  const here: (string | number)[] = []
  const elements = (list: readonly unknown[], at: number): void => {
    for (let index = 0; index < list.length; index++) {
      here.push(index)
      step(list[index], at)
      here.pop()
    }
  }
  const step = (value: unknown, at: number): void => {
    if (typeof value !== 'object' || value === null) return
    const key = path[at]
    if (Array.isArray(value)) {
      if (key === undefined || key === '@') elements(value, key === undefined ? at : at + 1)
    } else if (key === undefined) visit(value as Node, here)
    else if (key !== '@' && Object.hasOwn(value, key)) {
      here.push(key)
      step((value as Node)[key], at + 1)
      here.pop()
    }
  }
  step(data, 0)
}
