import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { eventually } from '@customer-graph/testing'
import { gatewayUnderTest } from '../spec/gateway-under-test'
import { recordingLog } from '../spec/stub-subgraphs'
import { safelistFrom } from './safelist'

const rig = gatewayUnderTest(beforeAll, afterAll)

const listed = 'query Page { page(first: 2) { nodes { id } } }'
const unlisted = '{ me }'
const idOf = (body: string) => createHash('sha256').update(body).digest('hex')
const manifest = {
  format: 'apollo-persisted-query-manifest',
  version: 1,
  operations: [{ id: idOf(listed), name: 'Page', type: 'query', body: listed }],
}

function written(content: unknown): string {
  const file = join(rig.supergraphPath, '..', 'manifest.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}
const inMode = (mode: string) => rig.start({ SAFELIST_MODE: mode, SAFELIST_FILE: written(manifest) })
const byId = (body: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: idOf(body) } } })
const withId = (body: string) => ({ query: body, ...byId(body) })

type Gateway = Awaited<ReturnType<typeof inMode>>
async function sent(request: object, at: Gateway) {
  const { status, answer } = await rig.send(request, {}, at)
  return answer.errors ? `${status} ${answer.errors[0]!.extensions.code}` : status
}
const outcomes = async (at: Gateway) => ({
  listedBody: await sent({ query: listed }, at),
  listedBodyInOtherClothes: await sent({ query: listed.replaceAll(' ', '\n  # why\n') }, at),
  listedId: await sent(byId(listed), at),
  unlistedBody: await sent({ query: unlisted }, at),
  unlistedBodyWithItsId: await sent(withId(unlisted), at),
  unlistedIdAfterwards: await sent(byId(unlisted), at),
})

const refused = '403 OPERATION_NOT_ALLOWED'
const unknown = '200 PERSISTED_QUERY_NOT_FOUND'

test('audit lets everything through, and tells what is not listed', async () => {
  const gateway = await inMode('audit')
  expect(await outcomes(gateway)).toEqual({
    listedBody: 200,
    listedBodyInOtherClothes: 200,
    listedId: 200,
    unlistedBody: 200,
    unlistedBodyWithItsId: 200,
    unlistedIdAfterwards: 200,
  })
  expect(rig.lines.filter((line) => line.includes('not on the safelist'))).toEqual([
    expect.stringContaining(idOf(unlisted)),
  ])
  const metrics = await (await fetch(new URL('/metrics', gateway.url))).text()
  expect(metrics).toMatch(/operations_rejected_total\{reason="audited"[^}]*\} 2/)
})

test('bodies lets listed operations through, however they are sent', async () => {
  expect(await outcomes(await inMode('bodies'))).toEqual({
    listedBody: 200,
    listedBodyInOtherClothes: 200,
    listedId: 200,
    unlistedBody: refused,
    unlistedBodyWithItsId: refused,
    unlistedIdAfterwards: unknown,
  })
})

test('ids lets listed operations through by their id alone', async () => {
  expect(await outcomes(await inMode('ids'))).toEqual({
    listedBody: refused,
    listedBodyInOtherClothes: refused,
    listedId: 200,
    unlistedBody: refused,
    unlistedBodyWithItsId: refused,
    unlistedIdAfterwards: unknown,
  })
})

test('off, clients register what they like', async () => {
  expect(await outcomes(rig.gateway)).toMatchObject({ unlistedBody: 200, unlistedIdAfterwards: 200 })
})

test.each([
  ['no JSON', '{', 'cannot be read as JSON'],
  ['another format', { ...manifest, format: 'relay' }, 'format'],
  ['another version', { ...manifest, version: 2 }, 'version'],
  ['an operation without a body', { ...manifest, operations: [{ id: idOf('a') }] }, 'operations.0.body'],
  ['an id that is no hash', { ...manifest, operations: [{ id: 'Page', body: listed }] }, 'operations.0.id'],
])('a manifest with %s stops the start', (_what, content, told) => {
  const { log } = recordingLog()
  const start = () => safelistFrom({ mode: 'ids', files: [written(content)], everyMs: 1000, log })
  expect(start).toThrow(/^Cannot start\. SAFELIST_FILE: /)
  expect(start).toThrow(told)
})

test('a client whose cache asks for the type of everything asks for the same operation', async () => {
  const gateway = await inMode('bodies')
  const asApolloSends = 'query Page { page(first: 2) { nodes { id __typename } __typename } }'
  expect(await sent({ query: asApolloSends }, gateway)).toBe(200)
  expect(await sent({ query: 'query Page { page(first: 2) { nodes { id name } } }' }, gateway)).toBe(refused)
})

test('there may be a manifest for each client, and one that changes holds without a restart', async () => {
  const folder = join(rig.supergraphPath, '..')
  const [one, other] = ['one', 'other'].map((name) => join(folder, `${name}.json`)) as [string, string]
  const listing = (body: string) => JSON.stringify({ ...manifest, operations: [{ id: idOf(body), body }] })
  writeFileSync(one, listing(listed))
  writeFileSync(other, listing('{ slow }'))
  const gateway = await rig.start({ SAFELIST_MODE: 'ids', SAFELIST_FILE: `${one}, ${other}` })
  expect([await sent(byId(listed), gateway), await sent(byId('{ slow }'), gateway)]).toEqual([200, 200])
  writeFileSync(other, '{')
  writeFileSync(one, listing(unlisted))
  await eventually(
    'the new manifest holds',
    () => sent(byId(unlisted), gateway),
    (status) => status === 200,
  )
  expect(await sent(byId(listed), gateway)).toBe(unknown)
  expect(await sent(byId('{ slow }'), gateway)).toBe(200)
})
