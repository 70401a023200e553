import { graphql, buildSchema, type GraphQLSchema } from 'graphql'
import { type Answer } from '../for-tests/ask-as-gateway'
import { unguardedTexts } from '../for-tests/hostile-texts'
import { subgraphSchema } from '../graph-server'

const typeDefs = `
  type Query { noted(key: String!, after: String): String  text: String goals: [String!] }
  type Mutation { addNote(input: AddNoteInput!): AddNoteResult importNotes(input: ImportNotesInput!): ImportReport }
  input AddNoteInput { name: String! idempotencyKey: String note: String goals: [String!] refs: [RefInput!] }
  input RefInput { system: String! id: String! }
  input ImportNotesInput { rows: [AddNoteInput!]! }
  type Note { name: String }
  union AddNoteResult = Note | InvalidInput
  interface Refusal { code: String! message: String! }
  type InvalidInput implements Refusal { code: String! message: String! problems: [Problem!]! }
  type Problem { path: String! message: String! }
  type ImportReport { created: Int! rejected: [RejectedRow!]! leftAlone: [LeftAlone!]! }
  type RejectedRow { row: Int! code: String! message: String! }
  type LeftAlone { row: Int! message: String! }`

let taken: unknown[] = []
let asked: unknown
const schema = subgraphSchema('support', typeDefs, {
  Query: {
    noted: (_root: unknown, args: { key: string }) => ((asked = args), args.key),
    text: () => 'x'.repeat(9_999),
    goals: () => ['y'.repeat(9_999)],
  },
  Mutation: {
    addNote: (_root: unknown, { input }: { input: object }) => (taken.push(input), input),
    importNotes: (_root: unknown, { input: { rows } }: { input: { rows: { name: string }[] } }) => {
      taken.push(...rows)
      const rejected = rows.flatMap(({ name }, row) =>
        name === 'bad' ? [{ row, code: 'NO', message: 'no' }] : [],
      )
      return { created: rows.length, rejected, leftAlone: [{ row: rows.length - 1, message: 'stays' }] }
    },
  },
})

const asking =
  (asked: GraphQLSchema) =>
  async (source: string, variableValues = {}): Promise<Answer> => {
    const contextValue = { caller: { department: 'support' } }
    const { data, errors = [] } = await graphql({ schema: asked, source, variableValues, contextValue })
    return {
      data: JSON.parse(JSON.stringify(data ?? {})),
      errors,
      codes: errors.map(({ message }) => message),
    }
  }
const ask = asking(schema)
const add = `mutation ($input: AddNoteInput!) { addNote(input: $input) { ... on Note { name } ... on InvalidInput { problems { path message } } } }`

beforeEach(() => void (taken = []))

test('a department gets texts as they are kept, and empty ones as nothing', async () => {
  const refs = [{ system: ' crm', id: 'Cafe\u0301 ' }]
  await ask(add, { input: { name: ' A\tB ', note: ' ', goals: ['x\r\ny'], refs } })
  expect(taken).toEqual([{ name: 'A B', note: null, goals: ['x\ny'], refs: [{ system: 'crm', id: 'Café' }] }])
})

test('everything that cannot be taken is refused at once, with its paths, and nothing is done', async () => {
  const refs = [{ system: 'a\u0000', id: 'ok' }]
  const { data } = await ask(add, { input: { name: '', idempotencyKey: ' ', goals: ['ok', '\u202e'], refs } })
  expect(data.addNote.problems.map(({ path }: { path: string }) => path)).toEqual([
    ...['name', 'idempotencyKey', 'goals.1', 'refs.0.system'],
  ])
  expect(taken).toEqual([])
})

test('a row that cannot be taken is rejected at its place, and the others go on', async () => {
  const rows = ['a', 'b\u0000', 'bad', ' ', 'c'].map((name) => ({ name }))
  const { data } = await ask(
    `mutation ($rows: [AddNoteInput!]!) { importNotes(input: { rows: $rows }) {
      created rejected { row code message } leftAlone { row message } } }`,
    { rows },
  )
  expect(data.importNotes).toEqual({
    created: 3,
    rejected: [
      { row: 1, code: 'INVALID_INPUT', message: 'name holds the character NUL. Remove it.' },
      { row: 2, code: 'NO', message: 'no' },
      { row: 3, code: 'INVALID_INPUT', message: 'name must not be empty.' },
    ],
    leftAlone: [{ row: 4, message: 'stays' }],
  })
})

test('an argument of a query is checked as well, and named; a cursor is its own reader’s', async () => {
  const { errors } = await ask('query ($key: String!) { noted(key: $key) }', { key: '\u0000' })
  expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'key' })
  expect((await ask('{ noted(key: " k ", after: "") }')).data.noted).toBe('k')
  expect(asked).toEqual({ key: 'k', after: '' })
})

test('what was stored before there was a limit is cut when it is read', async () => {
  const { data } = await ask('{ text goals }')
  expect([data.text.length, data.text.at(-1), data.goals[0].length]).toEqual([2_000, '…', 2_000])
})

describe('the search for unguarded texts', () => {
  test('finds none behind the guard', async () => {
    expect(await unguardedTexts(schema, ask)).toEqual([])
  })

  test('finds every text of a schema that takes them as they come', async () => {
    const planted = buildSchema(typeDefs)
    planted.getMutationType()!.getFields().addNote!.resolve = () => ({ __typename: 'Note', name: 'taken' })
    const found = await unguardedTexts(planted, asking(planted))
    expect(found).toContain('addNote: refs.0.system takes NUL (Note)')
    expect(found).toContain('addNote: idempotencyKey takes only spaces (Note)')
    expect(found).toContain('importNotes: rows.0.goals.0 takes a megabyte (undefined)')
  })
})
