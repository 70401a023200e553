import { accept, type Decision, invalidInput, newId, type Refusal, refuse } from '@customer-graph/glossary'
import { createTestDatabase } from '@customer-graph/testing'
import { DataSource } from 'typeorm'
import { IdempotencyKeys1795744800000 } from './idempotency-keys.migration'
import { digestOf, once } from './once'

let database: DataSource
let drop: () => Promise<void>
beforeAll(async () => {
  const made = await createTestDatabase()
  drop = () => made.drop()
  database = await new DataSource({ type: 'postgres', url: made.url, poolSize: 8 }).initialize()
  const runner = database.createQueryRunner()
  await new IdempotencyKeys1795744800000().up(runner)
  await runner.release()
})
afterAll(async () => {
  await database.destroy()
  await drop()
})

interface Note {
  readonly id: string
  readonly text: string
}
let notes: Note[] = []
beforeEach(async () => {
  notes = []
  await database.query('TRUNCATE idempotency_key')
})

const wish = (text: string, more: { caller?: string; mutation?: string; key?: string | null } = {}) =>
  database.transaction((manager) => {
    const { caller = 'ada', mutation = 'addNote', key = 'k' } = more
    const input = { text, idempotencyKey: key }
    return once<Note, Refusal>(
      { manager },
      {
        ...{ mutation, caller, input },
        find: async (id) => notes.find((note) => note.id === id) ?? null,
        work: async (): Promise<Decision<Note, Refusal>> => {
          if (text === '') return refuse(invalidInput([{ path: 'text', message: 'Say something.' }]))
          const note = { id: newId(), text }
          notes.push(note)
          return accept(note)
        },
      },
    )
  })

test('the same call by the same caller answers what the first one made', async () => {
  const first = await wish('a')
  expect(await wish('a')).toEqual(first)
  expect(notes).toHaveLength(1)
})

test.each([
  ['another body', 'b', {}],
  ['another caller', 'a', { caller: 'bert' }],
  ['another mutation', 'a', { mutation: 'addTask' }],
])('%s under the same key is a conflict, and nothing is done', async (_what, text, more) => {
  await wish('a')
  expect(await wish(text, more)).toMatchObject({ accepted: false, refusal: { code: 'CONFLICT' } })
  expect(notes).toHaveLength(1)
})

test('what was refused may be mended and sent again under its key', async () => {
  expect(await wish('')).toMatchObject({ refusal: { code: 'INVALID_INPUT' } })
  expect(await wish('a')).toMatchObject({ accepted: true })
})

test('without a key every call is a wish of its own', async () => {
  await wish('a', { key: null })
  await wish('a', { key: null })
  expect(notes).toHaveLength(2)
})

test('ten at once have one outcome', async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, () => wish('a')))
  expect(notes).toHaveLength(1)
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
})

test('a key of the former version, of which neither caller nor body is known, answers what it made', async () => {
  const note = { id: newId(), text: 'old' }
  notes.push(note)
  await database.query(`INSERT INTO idempotency_key (key, mutation, result_id) VALUES ('k', 'addNote', $1)`, [
    note.id,
  ])
  expect(await wish('whatever')).toEqual(accept(note))
  expect(await wish('whatever', { mutation: 'addTask' })).toMatchObject({ refusal: { code: 'CONFLICT' } })
})

test('a body is the same in whatever order it is written, and with what is left out as null', () => {
  const at = new Date(0)
  expect(digestOf({ a: 1, b: { c: null, d: [at] } })).toBe(digestOf({ b: { d: [at] }, a: 1, e: undefined }))
  expect(digestOf({ a: [1, 2] })).not.toBe(digestOf({ a: [2, 1] }))
})
