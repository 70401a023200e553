import { createServer, type Server } from 'node:http'
import { type AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { publishSchemas } from './publish'
import { type Subject, subjectsOf } from './subjects.rules'

/** A registry as far as publishing needs one: keeps the versions of each subject, and what else it was told. */
class StubRegistry {
  readonly versions = new Map<string, string[]>()
  readonly compatibility = new Map<string, string>()
  readonly logins = new Set<string | undefined>()
  refusing: string | null = null
  private readonly server: Server = createServer((request, response) => {
    void text(request).then((body) => {
      this.logins.add(request.headers.authorization)
      const { status, said } = this.answer(request.method, request.url ?? '', body)
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(said))
    })
  })

  async start(): Promise<URL> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve))
    return new URL(`http://127.0.0.1:${(this.server.address() as AddressInfo).port}/registry`)
  }
  stop = () => new Promise((resolve) => this.server.close(resolve))

  private answer(method: string | undefined, path: string, body: string) {
    const [, base, kind, subject = '', versions] = path.split('/').map(decodeURIComponent)
    if (base !== 'registry') return { status: 404, said: { error_code: 404 } }
    if (this.refusing === subject)
      return { status: 422, said: { error_code: 42201, message: 'Invalid schema' } }
    const told = JSON.parse(body)
    if (method === 'PUT' && kind === 'config') this.compatibility.set(subject, told.compatibility)
    else if (method === 'POST' && versions === 'versions' && told.schemaType === 'JSON') {
      const known = this.versions.get(subject) ?? []
      this.versions.set(subject, known.includes(told.schema) ? known : [...known, told.schema])
    } else return { status: 405, said: {} }
    return { status: 200, said: { id: 1 } }
  }
}

const subjects: Subject[] = [
  { name: 'sales.events-sales.deal-won.v1', schemas: [{ title: 'first' }, { title: 'second' }] },
  { name: 'support.events-support.ticket-opened.v1', schemas: [{ title: 'only' }] },
]
let registry: StubRegistry
let url: URL
beforeEach(async () => {
  registry = new StubRegistry()
  url = await registry.start()
})
afterEach(() => registry.stop())

test('every revision is a version of its subject, the oldest first, however often it is published', async () => {
  for (let times = 0; times < 2; times++)
    expect(await publishSchemas(url, subjects)).toEqual({ subjects: 2, schemas: 3 })
  expect(registry.versions.get(subjects[0]!.name)).toEqual(['{"title":"first"}', '{"title":"second"}'])
  expect(registry.versions.size).toBe(2)
  expect([...registry.compatibility.values()]).toEqual(['NONE', 'NONE'])
})

test('who publishes is told as the address says, and nowhere else', async () => {
  url.username = 'ann'
  url.password = 'p@ss'
  await publishSchemas(url, subjects)
  expect([...registry.logins]).toEqual([`Basic ${Buffer.from('ann:p@ss').toString('base64')}`])
  registry.refusing = subjects[0]!.name
  await expect(publishSchemas(url, subjects)).rejects.toThrow(/^(?!.*p@ss).*$/)
})

test('what the registry refuses is said in its words', async () => {
  registry.refusing = subjects[1]!.name
  await expect(publishSchemas(url, subjects)).rejects.toThrow(/with 422: .*Invalid schema/)
})

test('a registry that is away is named', async () => {
  await registry.stop()
  await expect(publishSchemas(url, subjects)).rejects.toThrow(
    /^The schema registry at http:\S+ cannot be reached: /,
  )
})

test('a subject is named by its topic and its event, and holds what was published, the current last', () => {
  const revision = (title: string) => ({ type: 'sales.deal-won.v1', schema: { title }, example: {} })
  const published = new Map([
    ['sales.deal-won.v1', { current: revision('second'), earlier: [revision('first')] }],
  ])
  expect(subjectsOf(published)).toEqual([subjects[0]])
})
