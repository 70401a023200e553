import { chance } from './chance'

/** What stands where something else was promised; nothing that could be meant. */
const wrong = [[], {}, [[]], [{}], 'x', 12.5, true, { __typename: 'Nobody' }, { __typename: 12 }, undefined]

const isKey = (name: string) => ['__typename', 'id', 'number', 'code', '_entities'].includes(name)

/**
 * Breaks an answer as a careless department might: values missing, or of another shape, a list for an object and back. Never
 * leaves out a type's name or a key, which would be another answer and no broken one.
 */
export function broken(value: unknown, seed: string, share: number): unknown {
  if (Array.isArray(value)) return value.map((each, at) => broken(each, `${seed}/${at}`, share))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, each]) => {
      const here = `${seed}.${name}`
      if (isKey(name) || chance(`${here} broken`) >= share) return [[name, broken(each, here, share)]]
      const by = swapped(each, here)
      return by === undefined ? [] : [[name, by]]
    }),
  )
}

function swapped(value: unknown, seed: string): unknown {
  const way = Math.floor(chance(`${seed} way`) * 3)
  if (way === 0 && Array.isArray(value) && (value[0] ?? null) !== null) return value[0] as unknown
  if (way === 1 && typeof value === 'object' && value !== null) return [value]
  return wrong[Math.floor(chance(`${seed} by`) * wrong.length)]
}
