/** A deadline worker in a process of its own, for tests that kill it: `worker-process.ts <database url> [hang]`. */
import { openDataSource, startWorker, writeEffect } from './deadlines-for-tests'

async function main([url = '', mode]: string[]): Promise<void> {
  const source = await openDataSource(url)
  startWorker(source, {
    test: async (deadline, tx) => {
      await writeEffect(deadline, tx)
      if (mode !== 'hang') return
      process.stdout.write('in the middle\n')
      await new Promise(() => setInterval(() => undefined, 1_000))
    },
  })
  process.stdout.write('ready\n')
}

void main(process.argv.slice(2))
