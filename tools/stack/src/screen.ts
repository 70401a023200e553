/** Where the stack talks to the person who started it. */
export interface Screen {
  tell(text: string): void
  /** Runs one step and prints its name, how long it took, and what it has to say of itself. */
  step<T>(name: string, work: () => Promise<T>, detail?: (result: T) => string): Promise<T>
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`.padStart(8)

export function screenOn(stream: NodeJS.WritableStream): Screen {
  const tell = (text: string) => void stream.write(`${text}\n`)
  return {
    tell,
    step: async (name, work, detail = () => '') => {
      const from = performance.now()
      const result = await work()
      tell(`${seconds(performance.now() - from)}  ${name.padEnd(22)}${detail(result)}`.trimEnd())
      return result
    },
  }
}
