import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSchema, getOperationAST, parse } from 'graphql'
import { fragmentsOf } from '../selected-fields'
import { recordingLog } from '../spec/stub-subgraphs'
import { gatewayUnderTest } from '../spec/gateway-under-test'
import { clientOf } from './client-of'
import { fieldUsage } from './field-usage'
import { keepUsage } from './keep-usage'
import { readUsage, usersOf } from './usage-report'

const schema = buildSchema(`
  type Query { customer(id: ID!): Customer named: [Named!] }
  interface Named { name: String }
  type Customer implements Named { id: ID! name: String parent: Customer }`)
const used = (query: string) => {
  const document = parse(query)
  return { schema, operation: getOperationAST(document)!, fragments: fragmentsOf(document) }
}
const app = (name: string, version: string | null = null) => ({ name, version })
const now = () => Date.parse('2026-11-27T09:00:00Z')
const record = used(
  '{ customer(id: 1) { id ...Named parent { name __typename } } } fragment Named on Customer { called: name }',
)
const folder = mkdtempSync(join(tmpdir(), 'usage-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('each field that an operation asks for counts once, by the application and wherever it stands', () => {
  const usage = fieldUsage(now)
  usage.note(record, app('console', '1.2'))
  usage.note(record, app('console', '1.3'))
  usage.note(used('{ named { name } }'), app('mobile'))
  const { clients } = usage.report()
  expect(clients).toEqual([
    {
      name: 'console',
      versions: ['1.2', '1.3'],
      fields: { 'Query.customer': 2, 'Customer.id': 2, 'Customer.name': 2, 'Customer.parent': 2 },
    },
    { name: 'mobile', versions: [], fields: { 'Query.named': 1, 'Named.name': 1 } },
  ])
})

test('names that clients make up fill nothing', () => {
  const usage = fieldUsage(now)
  for (let at = 0; at < 1000; at++) usage.note(record, app(`client ${at}`, String(at)))
  const names = usage.report().clients.map(({ name }) => name)
  expect([names.length, names.at(-1)]).toEqual([101, 'other'])
})

test.each([
  [
    { 'apollographql-client-name': 'console', 'apollographql-client-version': '1.2.3' },
    app('console', '1.2.3'),
  ],
  [{ 'apollographql-client-name': 'con\nsole' }, app('unnamed')],
  [{ 'apollographql-client-name': ['a', 'b'] }, app('unnamed')],
  [{}, app('unnamed')],
])('%j is sent by %j', (sent, client) => expect(clientOf(sent)).toEqual(client))

test('the report goes on after a restart, and names the users of a field over all gateways', async () => {
  const { log } = recordingLog()
  const path = join(folder, 'usage.json')
  for (const version of ['1', '2']) {
    const kept = keepUsage({ path, everyMs: 60_000, log, now })
    kept.note(record, app('console', version))
    await kept.stop()
  }
  const report = readUsage(readFileSync(path, 'utf8'))
  expect(usersOf([report, report], 'Customer.parent')).toEqual([
    { name: 'console', versions: ['1', '2'], operations: 4 },
  ])
  expect(usersOf([report], 'Customer.constructor')).toEqual([])
})

test('a report that cannot be read is begun anew, and said to be', async () => {
  const { log, lines } = recordingLog()
  const path = join(folder, 'broken.json')
  writeFileSync(path, '{')
  await keepUsage({ path, everyMs: 60_000, log, now }).stop()
  expect(readUsage(readFileSync(path, 'utf8')).clients).toEqual([])
  expect(lines.filter((line) => line.includes('begun anew'))).toHaveLength(1)
})

const rig = gatewayUnderTest()

test('a gateway notes every way to ask, and names the client in its log', async () => {
  const path = join(folder, 'gateway.json')
  const gateway = await rig.start({ USAGE_FILE: path })
  const headers = { 'apollographql-client-name': 'console', 'apollographql-client-version': '7' }
  for (let at = 0; at < 3; at++)
    await rig.send({ query: '{ customer(id: "1") { name } boom }' }, headers, gateway)
  expect(rig.lines.some((line) => line.includes('"client":"console 7"'))).toBe(true)
  await gateway.stop()
  const [console] = readUsage(readFileSync(path, 'utf8')).clients
  expect(console).toEqual({
    name: 'console',
    versions: ['7'],
    fields: { 'Query.customer': 3, 'Customer.name': 3, 'Query.boom': 3 },
  })
})
