/** How many objects an answer holds: the measure of what an operation costs. */
export function objectsIn(answer: unknown): number {
  if (typeof answer !== 'object' || answer === null) return 0
  let objects = Array.isArray(answer) ? 0 : 1
  for (const value of Object.values(answer)) if (typeof value === 'object') objects += objectsIn(value)
  return objects
}
