import { type FastifyInstance } from 'fastify'

/** One thing that a process needs, or likes, to have. */
export interface Check {
  readonly name: string
  /** Whether the process can do its work without it. Defaults to true: not ready when it fails. */
  readonly required?: boolean
  /** Resolves when all is well, with something to show about it or nothing; rejects with the reason when not. */
  readonly look: () => Promise<string | void>
}

export interface CheckResult {
  readonly name: string
  readonly ok: boolean
  readonly required: boolean
  readonly detail?: string
}

const patienceMs = 2000

/** Looks at one thing, for at most two seconds. */
async function result({ name, required = true, look }: Check): Promise<CheckResult> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${patienceMs} ms`)), patienceMs)
  })
  try {
    const detail = await Promise.race([look(), tooLong])
    return { name, ok: true, required, ...(detail ? { detail } : {}) }
  } catch (error) {
    return { name, ok: false, required, detail: (error as Error).message.split('\n')[0]!.slice(0, 200) }
  } finally {
    clearTimeout(timer)
  }
}

/** Adds `/health/live` alone, for an address that strangers reach: it says nothing about what is behind it. */
export const addLiveness = (http: FastifyInstance): void =>
  void http.get('/health/live', async () => ({ status: 'live' }))

/**
 * Adds `/health/live` (answers while the process can, touches nothing) and `/health/ready` (every check with its result;
 * 503 when a required one fails or while the process is stopping).
 */
export function addHealth(http: FastifyInstance, checks: readonly Check[], isStopping: () => boolean): void {
  addLiveness(http)
  http.get('/health/ready', async (_request, reply) => {
    const results = await Promise.all(checks.map(result))
    const ready = !isStopping() && results.every((each) => each.ok || !each.required)
    const status = isStopping() ? 'stopping' : ready ? 'ready' : 'not ready'
    return reply.code(ready ? 200 : 503).send({ status, checks: results })
  })
}
