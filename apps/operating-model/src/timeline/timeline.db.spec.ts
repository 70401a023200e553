import { commissionEarned, customerUpdated, dealWon, salesUndone } from '@customer-graph/contracts-sales'
import { handoffClaimed } from '@customer-graph/contracts-success'
import { ticketReplied } from '@customer-graph/contracts-support'
import { type EventEnvelope } from '@customer-graph/events'
import { newId } from '@customer-graph/glossary'
import { type CallerDepartment } from '@customer-graph/subgraph'
import { eventOf } from '@customer-graph/subgraph/for-tests/event-of'
import fc from 'fast-check'
import { openGraph, type TestGraph } from '../for-tests/open-graph'
import { projectTimeline } from './project-timeline'

const timeline = `query ($of: [_Any!]!, $first: Int!, $after: String, $departments: [Department!], $since: DateTime) {
  _entities(representations: $of) { ... on Customer { timeline(first: $first, after: $after, departments: $departments, since: $since) {
    nodes { eventId type department headline occurredAt recordedAt history undoneAt actor { id name } } pageInfo { hasNextPage endCursor } } } } }`

type Entry = { eventId: string; undoneAt: string | null }
const customer = (id: string) => ({ __typename: 'Customer', id })
const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 9, minute))

describe('the customer timeline', () => {
  let graph: TestGraph
  beforeAll(async () => void (graph = await openGraph()))
  afterAll(() => graph.close())

  const hear = (...events: EventEnvelope[]) => graph.writeDown(projectTimeline, events)
  const page = async (id: string, given: object = {}, department: CallerDepartment = 'operations') =>
    (await graph.answer(timeline, { of: [customer(id)], first: 100, ...given }, { department }))._entities[0]
      .timeline
  const eventIds = (list: { nodes: { eventId: string }[] }) => list.nodes.map(({ eventId }) => eventId)

  const won = (customerId: string, time: Date, id = newId()) =>
    eventOf(dealWon, { ...dealWon.example, customerId }, { time, id })

  test('what all departments announced stands in one order, the latest first', async () => {
    const id = newId()
    const actor = newId()
    const deal = eventOf(
      dealWon,
      { ...dealWon.example, customerId: id },
      { time: at(1), actor, history: true },
    )
    const claim = eventOf(handoffClaimed, { ...handoffClaimed.example, customerId: id }, { time: at(2) })
    await hear(claim, deal)
    const { nodes } = await page(id)
    expect(nodes).toMatchObject([
      {
        eventId: claim.id,
        department: 'SUCCESS',
        headline: 'A success manager took the handoff',
        history: false,
        actor: null,
      },
      {
        eventId: deal.id,
        department: 'SALES',
        type: 'sales.deal-won.v1',
        history: true,
        actor: { id: actor, name: null },
      },
    ])
    expect(nodes[1].occurredAt).toBe('2026-11-20T09:01:00.000Z')
  })

  test('an event that is delivered again stands there once', async () => {
    const id = newId()
    const event = won(id, at(1))
    await hear(event)
    await hear(event, won(id, at(2)))
    expect((await page(id)).nodes).toHaveLength(2)
  })

  test('what a department was put back behind is marked as no more, and stands again when that was undone itself', async () => {
    const id = newId()
    const [first, second] = [won(id, at(1)), won(id, at(2))]
    const undone = (time: Date, ...undoes: EventEnvelope[]) =>
      eventOf(
        salesUndone,
        { customerId: id, from: 1, to: 9, eventIds: undoes.map((event) => event.id) },
        { time },
      )
    const marked = async () =>
      Object.fromEntries((await page(id)).nodes.map((node: Entry) => [node.eventId, node.undoneAt]))
    const back = undone(at(3), first, second)
    await hear(first, second, back)
    expect(await marked()).toEqual({
      [first.id]: at(3).toISOString(),
      [second.id]: at(3).toISOString(),
      [back.id]: null,
    })
    const forth = undone(at(4), back, second)
    await hear(forth)
    expect(await marked()).toEqual({
      [first.id]: null,
      [second.id]: at(4).toISOString(),
      [back.id]: at(4).toISOString(),
      [forth.id]: null,
    })
    expect((await page(id)).nodes[0].headline).toBe('Put back to an earlier state: 2 entries are no more')
  })

  test('what is new since the last contact comes from all departments, and nothing older', async () => {
    const id = newId()
    const claim = eventOf(handoffClaimed, { ...handoffClaimed.example, customerId: id }, { time: at(4) })
    const deals = [won(id, at(1)), won(id, at(2)), won(id, at(3))] as const
    await hear(...deals, claim)
    expect(eventIds(await page(id, { since: at(2).toISOString() }))).toEqual([claim.id, deals[2].id])
    expect(eventIds(await page(id, { departments: ['SUCCESS'] }))).toEqual([claim.id])
    expect(eventIds(await page(id, { departments: ['PRODUCT_FEEDBACK'] }))).toEqual([])
  })

  test('support’s internal notes are seen by support, operations and admin alone', async () => {
    const id = newId()
    const reply = (visibility: 'public' | 'internal') =>
      eventOf(ticketReplied, { ...ticketReplied.example, customerId: id, visibility })
    const [open, note] = [reply('public'), reply('internal')]
    await hear(open, note)
    for (const department of ['support', 'operations', 'admin'] as const)
      expect(eventIds(await page(id, {}, department))).toHaveLength(2)
    for (const department of ['sales', 'success', 'product'] as const)
      expect(eventIds(await page(id, {}, department))).toEqual([open.id])
  })

  test('commissions are seen by sales, operations and admin alone, and no page tells that one is left out', async () => {
    const id = newId()
    const earned = eventOf(commissionEarned, { ...commissionEarned.example, customerId: id }, { time: at(2) })
    const deals = [won(id, at(3)), won(id, at(1))] as const
    await hear(earned, ...deals)
    for (const department of ['sales', 'operations', 'admin'] as const)
      expect(eventIds(await page(id, {}, department))).toHaveLength(3)
    for (const department of ['success', 'support', 'product'] as const) {
      const first = await page(id, { first: 1 }, department)
      const rest = await page(id, { first: 1, after: first.pageInfo.endCursor }, department)
      expect([...eventIds(first), ...eventIds(rest)]).toEqual(deals.map((deal) => deal.id))
      expect(rest.pageInfo.hasNextPage).toBe(false)
    }
  })

  test('following the cursor neither skips nor repeats, whatever arrives late in between', async () => {
    const minutes = fc.array(fc.nat({ max: 5 }), { maxLength: 12 })
    const pages = fc.array(minutes, { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(minutes, pages, fc.integer({ min: 1, max: 4 }), async (early, lateByPage, first) => {
        const id = newId()
        // Ids that say nothing of the time: only so does the tie-break matter.
        const known = early.map((minute) => won(id, at(minute), shuffledId()))
        await hear(...known)
        const seen: string[] = []
        const late: EventEnvelope[] = []
        for (let after: string | null = null, more = true, turn = 0; more; turn += 1) {
          const answered = await page(id, { first, after })
          seen.push(...eventIds(answered))
          after = answered.pageInfo.endCursor
          more = answered.pageInfo.hasNextPage
          const arriving = (lateByPage[turn] ?? []).map((minute) => won(id, at(minute), shuffledId()))
          late.push(...arriving)
          await hear(...arriving)
        }
        expect(new Set(seen).size).toBe(seen.length)
        expect(seen).toEqual(expect.arrayContaining(known.map((event) => event.id)))
        const order = inOrder([...known, ...late]).filter((eventId) => seen.includes(eventId))
        expect(seen).toEqual(order)
      }),
      { numRuns: 40 },
    )
  })

  test('an entry that arrives late, but happened later than where the reader stands, is on a page to come', async () => {
    const id = newId()
    const [old, recent, late] = [won(id, at(1)), won(id, at(9)), won(id, at(5))]
    await hear(old, recent)
    const first = await page(id, { first: 1 })
    await hear(late)
    const rest = await page(id, { after: first.pageInfo.endCursor })
    expect([...eventIds(first), ...eventIds(rest)]).toEqual([recent.id, late.id, old.id])
  })

  test('the timelines of 50 customers are one statement', async () => {
    const ids = Array.from({ length: 50 }, () => newId())
    await hear(...ids.flatMap((id) => Array.from({ length: 30 }, (_, minute) => won(id, at(minute)))))
    const of = ids.map(customer)
    const { answer, statements } = await graph.counted(() =>
      graph.answer(timeline.replace('actor { id name }', ''), { of, first: 20 }),
    )
    expect(statements).toHaveLength(1)
    expect(
      answer._entities.every((each: { timeline: { nodes: unknown[] } }) => each.timeline.nodes.length === 20),
    ).toBe(true)
  })

  test('a batch is written in one statement, however many events it has', async () => {
    const id = newId()
    const events = Array.from({ length: 200 }, (_, minute) => won(id, at(minute % 60)))
    const { statements } = await graph.counted(() => hear(...events))
    expect(statements.filter((statement) => statement.includes('INSERT'))).toHaveLength(1)
  })

  test('a customer of whom nothing was heard has an empty timeline', async () => {
    expect(await page(newId())).toEqual({ nodes: [], pageInfo: { hasNextPage: false, endCursor: null } })
  })

  test('a foreign cursor, too many at once and a malformed id are the asker’s mistakes', async () => {
    const mistakes = [{ after: 'bm9uc2Vuc2U' }, { first: 101 }, { first: -1 }, { of: [customer('no-id')] }]
    for (const mistake of mistakes) {
      const { data, codes } = await graph.ask(timeline, { of: [customer(newId())], first: 5, ...mistake })
      expect(codes[0]).toBe('BAD_USER_INPUT')
      expect(JSON.stringify(data)).not.toContain('nodes')
    }
  })

  test('an event of a kind that is not known yet stands there too', async () => {
    const id = newId()
    const event = eventOf(customerUpdated, { ...customerUpdated.example, customerId: id })
    await hear({ ...event, type: 'sales.customer-cheered.v1', data: { loudly: true } })
    expect((await page(id)).nodes).toMatchObject([{ headline: 'Customer cheered' }])
  })
})

/** An id that does not grow with time: its first digit is its last, which is random. */
const shuffledId = () => {
  const id = newId()
  return (id.slice(-1) + id.slice(1)) as typeof id
}

const inOrder = (events: readonly EventEnvelope[]): string[] =>
  [...events]
    .sort((a, b) => b.time.getTime() - a.time.getTime() || (a.id < b.id ? 1 : -1))
    .map((event) => event.id)
