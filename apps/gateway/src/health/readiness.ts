import { type Check } from '@customer-graph/subgraph'
import { request } from 'undici'
import { type KnownAddress } from '../config'

const patienceMs = 1000

/** Looks at each department's own readiness. None is required: the gateway answers for the others while one is away. */
export const departmentChecks = (subgraphs: ReadonlyMap<string, KnownAddress>): Check[] =>
  [...subgraphs].map(([name, { url }]) => ({
    name,
    required: false,
    look: async () => {
      const ready = new URL('/health/ready', url)
      const { statusCode, body } = await request(ready, { signal: AbortSignal.timeout(patienceMs) }).catch(
        () => {
          throw new Error('cannot be reached')
        },
      )
      await body.dump()
      if (statusCode !== 200) throw new Error('is not ready')
    },
  }))
