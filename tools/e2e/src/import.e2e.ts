import { eventually } from '@customer-graph/testing'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parse } from 'csv-parse/sync'
import { type Graph, graphAt, startStack, type StartedStack } from '@customer-graph/tools-stack'
import { answersOf, expectedAnswers } from './import-answers'
import { root, startImport } from './import-command'

/** Two real data sets come in, the importer is killed on the way, and the graph knows their answers to the last cent. */

const files = join(root, '../shared/data')
const present = existsSync(files)
if (!present) console.warn(`The imports of real data are skipped: there is no ${files}.`)

;(present ? describe : describe.skip)('the import of a CRM export and of a help-desk log', () => {
  let folder: string
  let rejects: string
  let stack: StartedStack
  let graph: Graph
  let to: string[]

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'import-e2e-'))
    rejects = join(folder, 'rejects.csv')
    stack = await startStack({ empty: true })
    graph = graphAt(stack.gateway.url, stack.tokens)
    to = ['--gateway', stack.gateway.url, '--token', stack.tokens.operations]
  })
  afterAll(async () => {
    rmSync(folder, { recursive: true })
    expect(await stack?.stop()).toBe(0)
  })

  const crm = () => startImport(['crm', join(files, 'crm-opportunities'), ...to, '--rejects', rejects])
  const log = [
    ...['helpdesk', join(files, 'helpdesk-log/helpdesk.csv'), '--zone', 'Europe/Rome'],
    ...['--customers', join(files, 'customer-map.csv')],
  ]
  const helpdesk = () => startImport([...log, ...to, '--rejects', join(folder, 'log-rejects.csv')])

  const ask = async <Found>(query: string): Promise<Found> => (await graph.ask('operations', query)) as Found
  const dealsBegun = () =>
    ask<{ deals: { nodes: object[] } }>('{ deals(first: 1) { nodes { id } } }').then(
      ({ deals }) => deals.nodes.length,
    )
  const ticketsBegun = () =>
    ask<{ tickets: { totalCount: number } }>('{ tickets(first: 1) { totalCount } }').then(
      ({ tickets }) => tickets.totalCount,
    )

  /** Waits until every event has arrived where it is counted. */
  async function settled(): Promise<unknown> {
    const giveUp = performance.now() + 60_000
    for (;;) {
      const found = await answersOf(graph)
      if (JSON.stringify(found) === JSON.stringify(expectedAnswers) || performance.now() > giveUp)
        return found
      await sleep(250)
    }
  }

  test('the CRM export goes on after the importer was killed in the middle', async () => {
    const first = crm()
    await eventually('the first deals are in', dealsBegun, (count) => count > 0)
    first.kill('SIGKILL')
    expect(await first.ended).toMatchObject({ signal: 'SIGKILL', counts: null })

    const { code, counts, said } = await crm().ended
    expect([code, said]).toEqual([0, expect.stringContaining('ACCOUNT_MISSING 1,425')])
    expect(counts).toEqual({
      rows: 85 + 7 + 35 + 8_800,
      created: expect.any(Number),
      updated: 0,
      unchanged: expect.any(Number),
      rejected: 1_425,
      leftAlone: [],
      rejects,
    })
    // The sellers' managers are people who have no row of their own.
    expect(counts!.created + counts!.unchanged).toBe(85 + 7 + (35 + 6) + (8_800 - 1_425))
    expect(counts!.created).toBeGreaterThan(0)
    expect(counts!.unchanged).toBeGreaterThan(85)
  })

  test('the log goes on after somebody pressed Ctrl-C in the middle', async () => {
    const first = helpdesk()
    await eventually('the first tickets are in', ticketsBegun, (count) => count > 0)
    first.kill('SIGINT')
    const stopped = await first.ended
    expect(stopped).toMatchObject({ code: 130, counts: null })
    expect(stopped.said).toContain(
      'Stopped. Run the same command again: it goes on, and creates nothing twice.',
    )

    const { code, counts } = await helpdesk().ended
    expect([code, counts]).toEqual([0, expect.objectContaining({ rows: 21_348, updated: 0, rejected: 0 })])
    expect(counts!.created + counts!.unchanged).toBe(4_580 + 394 + 22)
    expect(counts!.created).toBeGreaterThan(0)
  })

  test('the gateway answers every row of the table', async () => {
    expect(await settled()).toEqual(expectedAnswers)
  })

  test('imported again, nothing changes, and the answers are the same', async () => {
    expect((await crm().ended).counts).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 7_508,
      rejected: 1_425,
    })
    expect((await helpdesk().ended).counts).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 4_996,
      rejected: 0,
    })
    expect(await answersOf(graph)).toEqual(expectedAnswers)
  })

  test('the log without its map renames no customer of the CRM and takes nothing from it', async () => {
    const ofCrm = `query ($system: String! = "crm", $id: String!) { customer: customerByExternalRef(system: $system, id: $id) {
      name segment industry region parent { name } externalRefs { system externalId } } }`
    const names = parse<{ account: string }>(readFileSync(join(files, 'crm-opportunities/accounts.csv')), {
      columns: true,
    }).map(({ account }) => account)
    const recordsOf = () =>
      Promise.all(names.map((id) => graph.ask('operations', ofCrm, { id }).then(({ customer }) => customer)))
    const before = await recordsOf()
    expect(names).toHaveLength(85)
    const withoutMap = log.filter((word) => word !== '--customers' && !word.endsWith('customer-map.csv'))
    const { code, counts } = await startImport([...withoutMap, ...to, '--rejects', rejects]).ended
    expect([code, counts]).toMatchObject([0, { created: 0, updated: 0, unchanged: 4_996, rejected: 0 }])
    expect(counts!.leftAlone.filter((each) => each.includes(': name stays'))).toHaveLength(85)
    expect(await recordsOf()).toEqual(before)
    await crm().ended
  })

  test('the rejects file has every open opportunity without an account, with its file, line and reason', () => {
    const rows = parse<Record<string, string>>(readFileSync(rejects), { columns: true })
    expect(rows).toHaveLength(1_425)
    expect(new Set(rows.map(({ file, code }) => `${file} ${code}`))).toEqual(
      new Set(['sales_pipeline.csv ACCOUNT_MISSING']),
    )
    expect(rows.filter(({ row }) => row?.includes(',Engaging,'))).toHaveLength(1_088)
    expect(rows.filter(({ row }) => row?.includes(',Prospecting,'))).toHaveLength(337)
    const source = readFileSync(join(files, 'crm-opportunities/sales_pipeline.csv'), 'utf8').split(/\r?\n/)
    expect(
      rows.map(({ line, row }) => [source[Number(line) - 1], row]).filter(([there, here]) => there !== here),
    ).toEqual([])
  })

  test('one customer has its deals and its tickets, under the names of both systems', async () => {
    const { customer } = await ask<{ customer: Record<string, unknown> }>(`{
      customer: customerByExternalRef(system: "helpdesk", id: "Value 22") {
        name externalRefs { system externalId }
        deals(first: 1) { nodes { stage } } tickets(first: 1) { nodes { state } }
        timeline(first: 3) { nodes { history } }
      }
    }`)
    expect(customer).toEqual({
      name: 'Kan-code',
      externalRefs: [
        { system: 'crm', externalId: 'Kan-code' },
        { system: 'helpdesk', externalId: 'Value 22' },
      ],
      deals: { nodes: [expect.anything()] },
      tickets: { nodes: [expect.anything()] },
      timeline: { nodes: [{ history: true }, { history: true }, { history: true }] },
    })
  })

  test('history hands nothing over and starts no clock', async () => {
    const { handoffs, tickets } = await ask<{
      handoffs: { nodes: object[] }
      tickets: { nodes: { clocks: object[] }[] }
    }>('{ handoffs(first: 1) { nodes { id } } tickets(first: 50) { nodes { clocks { state } } } }')
    expect(handoffs.nodes).toEqual([])
    expect(tickets.nodes.flatMap(({ clocks }) => clocks)).toEqual([])
  })
})
