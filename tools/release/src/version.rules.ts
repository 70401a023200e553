const pattern = /^(\d+)\.(\d+)\.(\d+)$/

/** What is wrong with a version as the next one; null when nothing is. */
export function versionProblem(next: string, current: string): string | null {
  const [after, before] = [next, current].map((each) => pattern.exec(each)?.slice(1).map(Number))
  if (!after) return `"${next}" is no version: it has three numbers, like 1.2.0.`
  const at = after.findIndex((number, place) => number !== before?.[place])
  if (at >= 0 && after[at]! > (before?.[at] ?? 0)) return null
  return `${next} does not come after ${current}.`
}
