import { type Subject } from './subjects.rules'

const mediaType = 'application/vnd.schemaregistry.v1+json'
const patienceMs = 30_000

/** What was registered. */
export interface Registered {
  readonly subjects: number
  readonly schemas: number
}

/**
 * Registers every revision of every event, the oldest first, so that the versions in the registry are ours. Registering what is
 * there already changes nothing. The registry's own check is switched off per subject: it knows other rules for open
 * objects than the gate that let the revisions pass. Name and password may stand in the address. Throws at the first
 * answer that is no success, with what the registry said.
 */
export async function publishSchemas(registry: URL, subjects: readonly Subject[]): Promise<Registered> {
  const send = sender(registry)
  for (const { name, schemas } of subjects) {
    await send('PUT', `config/${encodeURIComponent(name)}`, { compatibility: 'NONE' })
    for (const schema of schemas)
      await send('POST', `subjects/${encodeURIComponent(name)}/versions`, {
        schemaType: 'JSON',
        schema: JSON.stringify(schema),
      })
  }
  return { subjects: subjects.length, schemas: subjects.flatMap(({ schemas }) => schemas).length }
}

function sender(registry: URL) {
  const { username, password, href } = registry
  const base = new URL(href.endsWith('/') ? href : `${href}/`)
  base.username = base.password = ''
  const login = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  const headers = {
    'content-type': mediaType,
    accept: mediaType,
    ...(username && { authorization: `Basic ${Buffer.from(login).toString('base64')}` }),
  }
  return async (method: 'PUT' | 'POST', path: string, body: object): Promise<void> => {
    const signal = AbortSignal.timeout(patienceMs)
    const request = { method, headers, body: JSON.stringify(body), signal }
    const response = await fetch(new URL(path, base), request).catch((cause: Error) => {
      throw new Error(`The schema registry at ${base.href} cannot be reached: ${reasonOf(cause)}.`, { cause })
    })
    if (response.ok) return
    const said = (await response.text()).slice(0, 500)
    throw new Error(`The schema registry answered ${method} ${path} with ${response.status}: ${said}`)
  }
}

const reasonOf = ({ message, cause }: Error): string => (cause instanceof Error ? cause.message : message)
