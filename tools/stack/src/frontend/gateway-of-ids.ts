import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '@customer-graph/testing'
import { environmentOf } from '../environment'
import { untilReady } from '../healthy'
import { endOfLog } from '../log-file'
import { startNode } from '../node-process'
import { bundleOf, kept } from '../paths'
import type { Secrets } from '../secrets'
import { gateway } from '../services'
import type { StartedStack } from '../start-stack'

/** A second gateway in front of the same departments that takes the operations of a manifest by their id, and nothing else. */
export async function gatewayOfIds(
  stack: StartedStack,
  manifest: string,
): Promise<{ url: string; stop(): Promise<unknown> }> {
  const secrets = JSON.parse(readFileSync(kept(stack.data).secrets, 'utf8')) as Secrets
  const port = Number(new URL(stack.gateway.url).port)
  const free = await freePort()
  const around = { port, postgresPort: 0, secrets, tokens: stack.tokens, brokers: [] }
  const strict = { PORT: String(free), SAFELIST_MODE: 'ids', SAFELIST_FILE: manifest }
  const log = join(kept(stack.data).logs, 'gateway-of-ids.log')
  const started = startNode(
    bundleOf(gateway.name, 'main'),
    { ...environmentOf(gateway, around), ...strict },
    log,
  )
  const origin = `http://127.0.0.1:${free}`
  try {
    await untilReady('the gateway of ids', origin, AbortSignal.timeout(120_000))
  } catch (error) {
    await started.stop()
    throw new Error(`${(error as Error).message}\n${endOfLog(log)}`)
  }
  return { url: `${origin}/graphql`, stop: () => started.stop() }
}
