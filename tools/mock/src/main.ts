import { type AddressInfo } from 'node:net'
import { parseFlags, usage } from './flags.rules'
import { mockOfTheGraph, ownersOfTheGraph } from './graph'

const parsed = parseFlags(process.argv.slice(2), ownersOfTheGraph().departments)

if (parsed.kind === 'run') {
  const { port, seed, missing } = parsed.flags
  const server = mockOfTheGraph({ seed, missing })
  server.on('error', ({ message }) => {
    process.stderr.write(
      `The mock server cannot answer at port ${port}: ${message}. Choose another with --port.\n`,
    )
    process.exitCode = 1
  })
  server.listen(port, '127.0.0.1', () => {
    const away = missing.length > 0 ? `; away: ${missing.join(', ')}` : ''
    process.stdout.write(
      `Answering at http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql from the schema alone (seed ${seed}${away})\n`,
    )
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      server.close()
      server.closeAllConnections()
    })
} else {
  process.stderr.write(`${parsed.kind === 'wrong' ? `${parsed.message}\n\n` : ''}${usage}\n`)
  process.exitCode = parsed.kind === 'wrong' ? 2 : 0
}
