/** Lets one loop sleep until somebody calls or time is up. A call while nobody sleeps shortens the next sleep to nothing. */
export interface WakeUp {
  call(): void
  /** Resolves after a call, or after `ms`. */
  sleep(ms: number): Promise<void>
}

export function createWakeUp(): WakeUp {
  let called = false
  let wake: (() => void) | null = null
  return {
    call: () => {
      called = true
      wake?.()
    },
    sleep: (ms) =>
      new Promise((resolve) => {
        const done = () => {
          clearTimeout(timer)
          wake = null
          called = false
          resolve()
        }
        const timer = setTimeout(done, ms)
        wake = done
        if (called) done()
      }),
  }
}
