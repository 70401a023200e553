import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readPostgresFile, replaceText } from '@customer-graph/testing'
import { portOfLastTime } from '@customer-graph/tools-kafka'
import fc from 'fast-check'
import { localStack } from './local-stack'
import { kept } from './paths'
import { claim, read } from './running'
import { keepSecrets, readSecrets } from './secrets'

const data = mkdtempSync(join(tmpdir(), 'kept-files-'))
const place = kept(data)
afterAll(() => rmSync(data, { recursive: true }))

const postgres = join(data, 'postgres.json')
const kafka = join(data, 'port')

/** Every file that a start reads, as it is written, and how it is read. */
const files = [
  {
    file: place.running,
    whole: JSON.stringify({
      pid: 4_000_000,
      url: 'http://127.0.0.1:4000/graphql',
      processes: { sales: 4_000_001 },
    }),
    look: () => read(place.running),
  },
  {
    file: place.secrets,
    whole: (keepSecrets(place.secrets), readFileSync(place.secrets, 'utf8')),
    look: () => readSecrets(place.secrets),
  },
  {
    file: postgres,
    whole: JSON.stringify({ password: 'of postgres', port: 4099 }),
    look: () => readPostgresFile(postgres),
  },
  {
    file: kafka,
    whole: '14098\n',
    look: () => portOfLastTime(data),
  },
]

const anywhere = (whole: string) => fc.integer({ min: 0, max: whole.length - 1 })

/** Cut off, or with one character replaced. */
const damaged = (whole: string) =>
  fc.oneof(
    anywhere(whole).map((at) => whole.slice(0, at)),
    fc
      .tuple(anywhere(whole), fc.constantFrom('\0', '}', '"', '0'))
      .map(([at, character]) => whole.slice(0, at) + character + whole.slice(at + 1)),
  )

test.each(files)(
  '$file, cut off or changed anywhere, is read or refused with the way out',
  ({ file, whole, look }) => {
    fc.assert(
      fc.property(damaged(whole), (text) => {
        writeFileSync(file, text)
        try {
          look()
        } catch (error) {
          const { message } = error as Error
          expect(
            message.startsWith(`${file} cannot be understood: it was cut off, or changed by hand. `),
          ).toBe(true)
          expect(message).toMatch(/(Put it|put the file) back from a backup, or (remove it|begin anew)/)
        }
      }),
      { seed: 11, numRuns: 500 },
    )
  },
)

test.each(files)('$file, whole, is read', ({ file, whole, look }) => {
  replaceText(file, whole)
  expect(look()).toBeDefined()
})

test('a note of a running stack that was cut off keeps nobody from starting, and is written anew', async () => {
  writeFileSync(place.running, '{"pid":12')
  const told: string[] = []
  const ours = await claim(place.running, 'http://127.0.0.1:4000/graphql', (line) => told.push(line))
  expect(told).toEqual([`${place.running} cannot be understood: it was cut off. It is written anew.`])
  expect(read(place.running)?.pid).toBe(process.pid)
  ours.release()
})

test('a command that needs the secrets of a stack refuses broken ones with the same words', async () => {
  writeFileSync(place.secrets, '{')
  await expect(localStack(data)).rejects.toThrow(`${place.secrets} cannot be understood`)
})
