/** Runs work that starts things, and stops them in reverse order when it is done, also when it fails. */
export async function stoppingAll<T>(work: (undo: (() => Promise<unknown>)[]) => Promise<T>): Promise<T> {
  const undo: (() => Promise<unknown>)[] = []
  try {
    return await work(undo)
  } finally {
    for (const step of undo.reverse()) await step()
  }
}
