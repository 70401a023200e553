/** Lets at most `most` of several works go on at the same time; the others wait in line. */
export function fewAtOnce(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const line: (() => void)[] = []
  let busy = 0
  return async (work) => {
    if (busy >= most) await new Promise<void>((resolve) => line.push(resolve))
    busy += 1
    try {
      return await work()
    } finally {
      busy -= 1
      line.shift()?.()
    }
  }
}
