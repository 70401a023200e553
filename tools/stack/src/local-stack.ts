import { resolve } from 'node:path'
import { signTokens, type Tokens } from './callers'
import { kept, root } from './paths'
import { read } from './running'
import { readSecrets } from './secrets'

/**
 * What a command on this machine needs to speak with the stack that keeps its data in `data`: the address of its gateway while
 * it runs, and fresh tokens. Undefined when no stack was ever started on that data.
 */
export async function localStack(
  data: string = resolve(root, '.data'),
): Promise<{ url: string | undefined; tokens: Tokens } | undefined> {
  const place = kept(data)
  const secrets = readSecrets(place.secrets)
  if (!secrets?.developmentKey || !secrets.people) return undefined
  const { developmentKey, people } = secrets
  return { url: read(place.running)?.url, tokens: await signTokens({ developmentKey, people }) }
}
