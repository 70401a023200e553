import { startPostgres, type RunningPostgres } from '@customer-graph/testing'
import { inWords } from './stop-reason'
import type { Part } from './supervise'

interface Options {
  directory: string
  preferredPort: number
  tell(line: string): void
}

/** PostgreSQL; a restart keeps its port, so that the services find it again. */
export function postgresPart({ directory, preferredPort, tell }: Options): {
  part: Part
  running: () => RunningPostgres
} {
  let postgres: RunningPostgres | undefined
  return {
    part: {
      name: 'postgresql',
      start: async () => {
        const port = postgres ? { port: postgres.port } : { preferredPort }
        postgres = await startPostgres({ directory, ...port, maxConnections: 300, tell }).catch(inWords)
        return { ...postgres, exited: postgres.exited.then(() => 'it ended') }
      },
    },
    running: () => {
      if (!postgres) throw new Error('PostgreSQL has not been started yet')
      return postgres
    },
  }
}
