import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { gatewayOfIds, startStack, type StartedStack } from '@customer-graph/tools-stack'
import { type Project, projectOutside } from './project'

/** The clients against the running departments: what only they have (subscriptions, published operations), and the rest again. */

const departments = ['sales', 'success', 'support', 'product-feedback', 'operating-model']

let project: Project
let stack: StartedStack
let graph: Readonly<Record<string, string>>

beforeAll(async () => {
  project = await projectOutside()
  stack = await startStack()
  graph = { GRAPH_URL: stack.gateway.url, GRAPH_TOKEN: stack.tokens.admin }
})
afterAll(async () => {
  await stack?.stop()
  project?.remove()
})

test('npm installs what was packed, and every package can be imported', async () => {
  const elsewhere = mkdtempSync(join(project.folder, 'installed-'))
  await project.run(['npm', 'init', '-y', '--prefix', elsewhere])
  await project.run(['npm', 'install', '--ignore-scripts', '--prefix', elsewhere, ...project.archives])
  const names = ['glossary', 'graph-client', ...departments.map((name) => `contracts-${name}`)]
  for (const name of names) {
    const script = `import('@customer-graph/${name}').then((all) => console.log(Object.keys(all).length > 0))`
    expect(await project.run(['node', '-e', script])).toContain('true')
  }
})

test('their generators take the schema, and what they make of it compiles', async () => {
  await project.run(['relay-compiler', 'relay.config.json'])
  await project.run(['gql.tada', 'generate-output', '--tsconfig', 'tada.tsconfig.json'])
  await project.run(['graphql-codegen', '--config', 'codegen.ts'])
  await project.run(['tsc', '-p', '.'])
})

test.each(['tada', 'codegen', 'live'])('against the departments: %s', async (client) => {
  expect(await project.test(client, graph)).toMatch(/# fail 0\n/)
})

test('a gateway of ids takes what Apollo’s own tool lists from Apollo Client', async () => {
  await project.run(['generate-persisted-query-manifest', '--config', 'persisted-query-manifest.config.json'])
  const strict = await gatewayOfIds(stack, join(project.folder, 'persisted-query-manifest.json'))
  try {
    expect(await project.test('persisted', { ...graph, GRAPH_IDS_URL: strict.url })).toMatch(/# fail 0\n/)
  } finally {
    await strict.stop()
  }
})
