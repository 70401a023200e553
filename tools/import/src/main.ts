import { run } from './run'

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => stop.abort(new Error(signal)))

void run(process.argv.slice(2), {
  out: process.stdout,
  err: process.stderr,
  signal: stop.signal,
  // Loaded only when it is needed: it brings half of the project with it.
  findLocal: async () => (await import('@customer-graph/tools-stack')).localStack(),
}).then((code) => process.exit(code))
