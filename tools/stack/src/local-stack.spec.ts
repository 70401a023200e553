import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodeJwt } from 'jose'
import { localStack } from './local-stack'
import { kept } from './paths'
import { keepSecrets } from './secrets'

const data = mkdtempSync(join(tmpdir(), 'local-stack-'))
afterAll(() => rmSync(data, { recursive: true }))

test('where no stack was ever started there is none', async () => {
  expect(await localStack(data)).toBeUndefined()
})

test('a stack that does not run has tokens for when it does, and one that runs has an address as well', async () => {
  const { people } = keepSecrets(kept(data).secrets)
  const stopped = await localStack(data)
  expect(stopped?.url).toBeUndefined()
  expect(decodeJwt(stopped?.tokens.operations ?? '')).toMatchObject({
    sub: people.operations,
    department: 'operations',
  })
  writeFileSync(
    kept(data).running,
    JSON.stringify({ pid: 1, url: 'http://127.0.0.1:4000/graphql', processes: {} }),
  )
  expect((await localStack(data))?.url).toBe('http://127.0.0.1:4000/graphql')
})
