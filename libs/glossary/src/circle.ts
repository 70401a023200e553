/**
 * The way from `start` upwards until it comes back to `start`, which then stands first only (`[a, b]` for a under b under a);
 * null when it ends or turns elsewhere. `aboveOf` names what something belongs to, null or undefined at the top.
 */
export function circleFrom<Id extends string>(
  start: Id,
  aboveOf: (id: Id) => Id | null | undefined,
): readonly Id[] | null {
  const way = [start]
  for (let above = aboveOf(start); above != null; above = aboveOf(above)) {
    if (above === start) return way
    if (way.includes(above)) return null
    way.push(above)
  }
  return null
}

/** A circle for people: `Acme → Initech → Acme`. */
export const circleInWords = (names: readonly string[]): string => [...names, names[0]].join(' → ')
