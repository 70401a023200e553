/** One of several versions; the later decision has the higher number. */
interface Version {
  readonly version: number
  readonly effectiveFrom: Date | string
}

/** The version in force at an instant: of those whose day has come, the one decided last. Null before the first day. */
export const inForce = <V extends Version>(versions: readonly V[], at: Date): V | null =>
  versions
    .filter((each) => new Date(each.effectiveFrom) <= at)
    .reduce<V | null>((latest, each) => (latest && latest.version > each.version ? latest : each), null)

/** The version in force of each of several things, in the order in which the things first appear. */
export function eachInForce<V extends Version>(
  versions: readonly V[],
  idOf: (version: V) => string,
  at: Date,
): V[] {
  const things = new Map<string, V[]>()
  for (const each of versions) {
    const ofOne = things.get(idOf(each))
    if (ofOne) ofOne.push(each)
    else things.set(idOf(each), [each])
  }
  return [...things.values()].flatMap((ofOne) => inForce(ofOne, at) ?? [])
}
