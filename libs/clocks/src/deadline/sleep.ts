/** One sleeper that can be woken. Waking it while it is awake makes its next sleep end at once. */
export interface Sleep {
  wake(): void
  /** Resolves when woken, or after `ms`. */
  sleep(ms: number): Promise<void>
}

export function createSleep(): Sleep {
  let called = false
  let rouse: (() => void) | null = null
  return {
    wake: () => {
      called = true
      rouse?.()
    },
    sleep: (ms) =>
      new Promise((resolve) => {
        const done = () => {
          clearTimeout(timer)
          rouse = null
          called = false
          resolve()
        }
        const timer = setTimeout(done, ms)
        rouse = done
        if (called) done()
      }),
  }
}
