import { existsSync } from 'node:fs'
import { type AddressInfo, type Server } from 'node:net'
import { mockOfTheGraph } from '@customer-graph/tools-mock'
import { place } from './installed'
import { type Project, projectOutside } from './project'

/** What frontends build with, outside the workspace, against the packed client, the schema and the mock server. */

/** `npm test` installs them first; where it could not, nothing of this can be shown. */
const whereInstalled = existsSync(place()) ? describe : describe.skip

whereInstalled('with the mock server', () => {
  let project: Project
  let mock: Server
  let graph: Readonly<Record<string, string>>

  beforeAll(async () => {
    project = await projectOutside([
      '@customer-graph/glossary',
      '@customer-graph/graph-client',
      '@customer-graph/contracts-sales',
    ])
    mock = mockOfTheGraph().listen(0, '127.0.0.1')
    await new Promise((resolve) => mock.once('listening', resolve))
    graph = { GRAPH_URL: `http://127.0.0.1:${(mock.address() as AddressInfo).port}/graphql` }
    await project.run(['relay-compiler', 'relay.config.json'])
  })
  afterAll(() => {
    mock?.close()
    project?.remove()
  })

  test('the packages are taken by Node, by tsx and by a compiler that keeps imports as they are written', async () => {
    await project.run(['tsc', '-p', 'tsconfig.packages.json'])
    const said = '["Delmar","string"]'
    expect(await project.run(['tsx', 'src/packages.ts'])).toBe(said)
    const imports =
      "import('@customer-graph/graph-client').then(({ errorCodes }) => console.log(Object.keys(errorCodes)[0]))"
    expect(await project.run(['node', '-e', imports])).toContain('UNAUTHENTICATED')
    const requires = "console.log(typeof require('@customer-graph/contracts-sales').dealWon.schema.parse)"
    expect(await project.run(['node', '-e', requires])).toContain('function')
  })

  test.each(['apollo', 'urql', 'relay', 'fetch'])(
    'queries, pages, refusals, partial answers and the truth of the cache: %s',
    async (client) => {
      expect(await project.test(client, graph)).toMatch(/# fail 0\n/)
    },
  )
})
