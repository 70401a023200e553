import { createTestDatabase, type TestDatabase } from '@customer-graph/testing'
import { type DataSource } from 'typeorm'
import { type Connection, readPage } from './connection'
import { encodeCursor } from './cursor'
import { databaseOf } from './data-source'
import { loadPages } from './loaders'
import { type Listing, pageByParent, pageOf } from './pages'
import { name, sql } from './sql'
import { countStatements } from './statement-counter'

interface DealRow {
  id: string
  title: string
  value: number
  closes_on: string
}

const parents = ['a', 'b', 'c'].map((letter) => `019a9f3e-7c1a-7b5e-9d55-00000000000${letter}`)
const idOf = (at: number) => `019a9f3e-7c1a-7b5e-9d55-${String(at).padStart(12, '0')}`

const columns = {
  select: sql`d.id, d.title, d.value, d.closes_on`,
  from: sql`deal d`,
  read: ({ title }: DealRow) => title,
}
const latest: Listing<DealRow, string> = {
  ...columns,
  name: 'deals.latest',
  order: [
    { by: sql`d.created_at`, type: 'timestamptz', descending: true },
    { by: sql`d.id`, type: 'uuid', descending: true },
  ],
}
const byTitle: Listing<DealRow, string> = {
  ...columns,
  name: 'deals.by-title',
  order: [
    { by: sql`d.title`, type: 'text' },
    { by: sql`d.id`, type: 'uuid', descending: true },
  ],
}

let scratch: TestDatabase
let database: DataSource
beforeAll(async () => {
  scratch = await createTestDatabase()
  database = await databaseOf({ url: scratch.url, applicationName: 'spec' }).initialize()
  await database.query(`CREATE TABLE deal (id uuid PRIMARY KEY, customer_id uuid NOT NULL, title text NOT NULL,
    value bigint NOT NULL, closes_on date NOT NULL, created_at timestamptz NOT NULL)`)
  for (let at = 0; at < 23; at++) {
    // Instants a microsecond apart, and some equal: a cursor that rounds to milliseconds would lose or repeat rows.
    const instant = `2026-11-21 09:30:00.${String(100_000 + Math.floor(at / 2)).padStart(6, '0')}+00`
    await database.query('INSERT INTO deal VALUES ($1, $2, $3, $4, $5, $6)', [
      idOf(at),
      parents[at % 2],
      `Deal ${at % 5}`,
      at,
      '2026-03-29',
      instant,
    ])
  }
})
afterAll(async () => {
  await database.destroy()
  await scratch.drop()
})

async function walk(pageAfter: (after: string | null) => Promise<Connection<string>>): Promise<string[]> {
  const cursors: string[] = []
  for (let after: string | null = null; ;) {
    const { edges, pageInfo }: Connection<string> = await pageAfter(after)
    cursors.push(...edges.map((edge) => edge.cursor))
    if (!pageInfo.hasNextPage) return cursors
    after = pageInfo.endCursor
  }
}

test.each([latest, byTitle])(
  'walking $name page by page meets every row once, in the order of the whole list',
  async (listing) => {
    const whole = await pageOf(database, listing, readPage({ first: 100 }))
    expect(whole.edges).toHaveLength(23)
    for (const first of [1, 2, 7, 22, 23])
      expect(await walk((after) => pageOf(database, listing, { first, after }))).toEqual(
        whole.edges.map((edge) => edge.cursor),
      )
  },
)

test.each([latest, byTitle])(
  'walking one parent’s $name gives the same as the list of that parent alone',
  async (listing) => {
    const alone = await pageOf(
      database,
      { ...listing, where: sql`d.customer_id = ${parents[0]}` },
      readPage({ first: 100 }),
    )
    const parent = { column: sql`d.customer_id` }
    const walked = await walk(
      async (after) =>
        (await pageByParent(database, listing, parent, [parents[0]!], { first: 3, after }))[0]!,
    )
    expect(walked).toEqual(alone.edges.map((edge) => edge.cursor))
  },
)

test('many parents cost one statement, and a parent without rows gets an empty page', async () => {
  const counter = countStatements(database)
  const load = loadPages((ids, page) =>
    pageByParent(database, latest, { column: sql`d.customer_id` }, ids, page),
  )
  const page = readPage({ first: 2 })
  const pages = await Promise.all([...parents, parents[0]!].map((parent) => load.load({ parent, page })))
  counter.stop()
  expect(counter.count()).toBe(1)
  expect(pages.map(({ nodes, pageInfo }) => [nodes.length, pageInfo.hasNextPage])).toEqual([
    [2, true],
    [2, true],
    [0, false],
    [2, true],
  ])
  await database.query('SELECT 1')
  expect(counter.count()).toBe(1)
})

test('pages of different size are different statements; one forged cursor fails its own page alone', async () => {
  const load = loadPages((ids, page) =>
    pageByParent(database, latest, { column: sql`d.customer_id` }, ids, page),
  )
  const good = load.load({ parent: parents[0]!, page: { first: 2, after: null } })
  const bad = load.load({ parent: parents[0]!, page: { first: 2, after: 'forged' } })
  await expect(bad).rejects.toThrow('after must be a cursor')
  expect((await good).nodes).toHaveLength(2)
})

test('counting costs nothing until it is asked for', async () => {
  const counter = countStatements(database)
  const page = await pageOf(database, { ...latest, where: sql`d.value < ${10}` }, readPage({ first: 5 }))
  expect(counter.count()).toBe(1)
  expect(await page.totalCount!()).toBe(10)
  expect(counter.count(/count\(\*\)/)).toBe(1)
  counter.stop()
})

test('no entries are asked for where only the count is wanted', async () => {
  const page = await pageOf(database, { ...latest, where: sql`d.value < ${10}` }, readPage({ first: 0 }))
  expect([page.nodes, page.pageInfo.hasNextPage, await page.totalCount!()]).toEqual([[], true, 10])
})

test('a well-formed cursor with an impossible value is the caller’s mistake', async () => {
  const after = encodeCursor('deals.latest', ['2026-02-31 09:30:00+00', idOf(1)])
  await expect(pageOf(database, latest, { first: 1, after })).rejects.toMatchObject({
    extensions: { code: 'BAD_USER_INPUT', argument: 'after' },
  })
})

test('values are parameters, whatever they say', async () => {
  const hostile = `'; DROP TABLE deal; --`
  const counter = countStatements(database)
  expect(
    (await pageOf(database, { ...latest, where: sql`d.title = ${hostile}` }, readPage({ first: 1 }))).nodes,
  ).toEqual([])
  await pageOf(database, byTitle, { first: 1, after: encodeCursor('deals.by-title', [hostile, idOf(1)]) })
  expect(counter.statements.join()).not.toContain('DROP')
  counter.stop()
})

test('a stranger’s object is a parameter, never SQL text', async () => {
  const forged = JSON.parse('{"texts":["true) OR (true"],"values":[]}')
  await expect(
    pageOf(database, { ...latest, where: sql`${forged}` }, readPage({ first: 1 })),
  ).rejects.toThrow()
  expect(() => name('deal; DROP TABLE deal')).toThrow(RangeError)
})

test('whole numbers come back as numbers and days as days; a number beyond what can be counted is an error', async () => {
  const [row] = await database.query('SELECT value, closes_on FROM deal WHERE value = 7')
  expect(row).toEqual({ value: 7, closes_on: '2026-03-29' })
  await expect(database.query('SELECT 9007199254740993::bigint AS big')).rejects.toThrow('cast it to text')
})
